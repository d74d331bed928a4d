import { sql } from 'kysely'
import { defineTimeline } from '#platform/desk-parts.ts'
import { deskWords } from './words-pages.ts'

const named = sql`case a.kind when 'joining' then '{"en": "Joining Instructions", "fr": "Instructions de ralliement"}'::jsonb
  else '{"en": "Preliminary Instructions", "fr": "Consignes préliminaires"}'::jsonb end`
const params = sql`jsonb_build_object('kind', ${named}, 'number', a.number)`

export const timeline = [
  defineTimeline({
    name: 'readiness.sent',
    sql: () => sql`select a.person_id, a.sent_on as on_day, a.id as ref_id, ${params} as params
      from readiness.instruction_package a`,
    words: { text: deskWords.timeline.sent },
  }),
  defineTimeline({
    name: 'readiness.acknowledged',
    sql: () => sql`select a.person_id, a.acknowledged_on as on_day, a.id as ref_id, ${params} as params
      from readiness.instruction_package a where a.acknowledged_on is not null`,
    words: { text: deskWords.timeline.acknowledged },
  }),
]
