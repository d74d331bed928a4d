import { sql } from 'kysely'
import { defineStatusPart } from '#platform/desk-parts.ts'
import { kindWords, statusWords } from './words.ts'

export const status = [
  defineStatusPart({
    name: 'health.appointment',
    order: 310,
    owner: 'candidate',
    sql: (c) => sql`select a.candidacy_id, 'current' as state, a.scheduled_for as due,
        jsonb_build_object('kind', ${JSON.stringify(kindWords)}::jsonb -> a.kind, 'on', a.scheduled_for) as params
      from health.assessment a
      where a.scheduled_for >= ${c.today}::date and a.state not in ('concluded', 'cancelled')`,
    words: statusWords.appointment,
  }),
]
