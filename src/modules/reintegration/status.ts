import { sql } from 'kysely'
import { defineStatusPart } from '#platform/desk-parts.ts'
import { deskWords } from './words.ts'

export const status = [
  defineStatusPart({
    name: 'reintegration.follow-ups',
    order: 950,
    owner: 'health-administrator',
    sql: (c) => sql`select d.candidacy_id, case when count(*) = count(f.done_on) then 'done'
        when min(f.due_on) filter (where f.done_on is null) < ${c.today} then 'problem' else 'current' end as state,
      min(f.due_on) filter (where f.done_on is null) as due,
      jsonb_build_object('done', count(f.done_on), 'total', count(*)) as params
      from reintegration.follow_up f join deployments.deployment d on d.id = f.deployment_id group by d.candidacy_id`,
    words: deskWords.status.followUps,
  }),
]
