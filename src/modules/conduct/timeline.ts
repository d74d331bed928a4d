import { sql } from 'kysely'
import { defineTimeline } from '#platform/desk-parts.ts'
import { clearanceText, timelineWords } from './words.ts'

export const timeline = [
  defineTimeline({
    name: 'conduct.declared',
    hiddenFrom: [
      'contingent-commander',
      'host-liaison',
      'finance-officer',
      'physician',
      'psychologist',
      'health-administrator',
      'mission-desk',
      'service-chief',
      'training-officer',
    ],
    sql: () => sql`select k.person_id, k.declared_on as on_day, k.id as ref_id, jsonb_build_object(
        'result', case when k.clear then ${JSON.stringify(clearanceText.clear)}::jsonb
          else ${JSON.stringify(clearanceText['not-clear'])}::jsonb end) as params
      from conduct.clearance k where k.superseded_at is null`,
    words: { text: timelineWords.declared },
  }),
]
