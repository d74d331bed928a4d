import { sql } from 'kysely'
import type { Duty } from '#platform/access/actor.ts'
import { defineTimeline } from '#platform/desk-parts.ts'
import type { FollowUpKind } from './vocabulary.ts'
import { deskWords } from './words.ts'

/** When somebody's health and family are followed up is between them and the health unit. */
const apart: readonly Duty[] = [
  'service-coordinator',
  'service-chief',
  'rcmp-adviser',
  'contingent-commander',
  'mission-desk',
  'irss-officer',
  'training-officer',
]

const parts = (kind: FollowUpKind, hiddenFrom: readonly Duty[]) => [
  defineTimeline({
    name: `reintegration.${kind}-done`,
    hiddenFrom,
    sql: () => sql`select f.person_id, f.done_on as on_day, f.id as ref_id, jsonb_build_object('title', f.title) as params
      from reintegration.follow_up f where f.kind = ${kind} and f.done_on is not null`,
    words: { text: deskWords.done },
  }),
  defineTimeline({
    name: `reintegration.${kind}-planned`,
    hiddenFrom,
    sql: () => sql`select f.person_id, f.due_on as on_day, f.id as ref_id, jsonb_build_object('title', f.title) as params
      from reintegration.follow_up f where f.kind = ${kind} and f.done_on is null`,
    words: { text: deskWords.planned },
  }),
]

export const timeline = [...parts('health', apart), ...parts('employer', []), ...parts('family', apart)]
