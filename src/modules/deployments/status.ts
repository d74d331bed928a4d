import { sql } from 'kysely'
import { defineStatusPart } from '#platform/desk-parts.ts'
import { deskWords } from './words-pages.ts'

const from = sql`deployments.deployment d where d.state <> 'cancelled'`

export const status = [
  defineStatusPart({
    name: 'deployments.departure',
    order: 800,
    owner: 'readiness-officer',
    sql: () => sql`select d.candidacy_id, case when d.departed_on is null then 'current' else 'done' end as state,
      d.planned_departure as due, jsonb_build_object('departure', coalesce(d.departed_on, d.planned_departure)) as params from ${from}`,
    words: deskWords.status.departure,
  }),
  defineStatusPart({
    name: 'deployments.tour',
    order: 850,
    owner: 'mission-desk',
    sql: (
      c,
    ) => sql`select d.candidacy_id, case when d.departed_on is null then 'todo' when d.ended_on is not null then 'done'
        when d.planned_end < ${c.today} then 'problem' else 'current' end as state,
      d.planned_end as due, jsonb_build_object('end', coalesce(d.ended_on, d.planned_end)) as params from ${from}`,
    words: deskWords.status.tour,
  }),
  defineStatusPart({
    name: 'deployments.return',
    order: 900,
    owner: 'mission-desk',
    sql: () => sql`select d.candidacy_id, case when d.returned_on is not null then 'done' when d.ended_on is not null then 'current'
        else 'todo' end as state, d.planned_end as due, jsonb_build_object('returned', d.returned_on) as params from ${from}`,
    words: deskWords.status.back,
  }),
]
