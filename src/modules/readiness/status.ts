import { sql } from 'kysely'
import { defineStatusPart } from '#platform/desk-parts.ts'
import { deskWords } from './words-pages.ts'

/** S0.40: between the end of training and departure the officer is home and waits. */
export const status = [
  defineStatusPart({
    name: 'readiness.waiting-at-home',
    order: 700,
    owner: 'readiness-officer',
    sql: () => sql`select k.id as candidacy_id, case when k.state = 'deployed' then 'done' else 'current' end as state,
        k.planned_departure as due, jsonb_build_object('departure', k.planned_departure) as params
      from candidacies.candidacy k where k.state in ('offered', 'accepted', 'deployed')
        and exists (select from training.pdt_seat t where t.candidacy_id = k.id and t.state = 'completed')`,
    words: deskWords.status.waiting,
  }),
]
