import { sql } from 'kysely'
import { defineStatusPart } from '#platform/desk-parts.ts'
import { statusWords } from './words-letters.ts'

export const status = [
  defineStatusPart({
    name: 'training.modules',
    order: 330,
    owner: 'candidate',
    sql: () => sql`select e.candidacy_id, case when count(*) = count(k.id) then 'done' else 'current' end as state,
        min(e.due_on) filter (where k.id is null) as due,
        jsonb_build_object('passed', count(k.id), 'total', count(*)) as params
      from training.enrolment e left join training.module_certificate k on k.enrolment_id = e.id group by e.candidacy_id`,
    words: statusWords.modules,
  }),
  defineStatusPart({
    name: 'training.seat',
    order: 350,
    owner: 'training-officer',
    sql: () => sql`select distinct on (t.candidacy_id) t.candidacy_id,
        case t.state when 'completed' then 'done' when 'incomplete' then 'problem' else 'current' end as state,
        case when t.state = 'confirmed' then s.starts end as due,
        jsonb_build_object('code', s.code, 'starts', s.starts, 'ends', s.ends, 'place', s.place) as params
      from training.pdt_seat t join training.pdt_session s on s.id = t.session_id
      where t.state <> 'lost' order by t.candidacy_id, t.state = 'completed' desc, s.starts desc`,
    words: statusWords.seat,
  }),
]
