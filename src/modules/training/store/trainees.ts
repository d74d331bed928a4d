import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { AssignmentState } from '../vocabulary.ts'

export interface TraineeLine {
  /** The candidacy. */
  id: string
  code: string
  officer: string
  posting: Localized
  passed: number
  modules: number
  assignment: AssignmentState | null
  session: string | null
  seatState: 'confirmed' | 'completed' | 'incomplete' | null
  departure: Day
}

export const traineeStages = ['modules', 'assignment', 'seat', 'ready'] as const
export type TraineeStage = (typeof traineeStages)[number]

const row = sql`c.id, c.code, p.given_names || ' ' || p.family_name as officer, p.sort_name, b.title as posting,
  coalesce(m.passed, 0)::int as passed, coalesce(m.modules, 0)::int as modules, r.state as assignment,
  t.code as session, t.state as "seatState", c.planned_departure as departure`

const from = sql`from candidacies.candidacy c join people.person p on p.id = c.person_id join postings.posting b on b.id = c.posting_id
  left join lateral (select count(*) as modules, count(k.id) as passed from training.enrolment e
    left join training.module_certificate k on k.enrolment_id = e.id where e.candidacy_id = c.id) m on true
  left join training.research_assignment r on r.candidacy_id = c.id
  left join lateral (select s.code, t.state from training.pdt_seat t join training.pdt_session s on s.id = t.session_id
    where t.candidacy_id = c.id and t.state <> 'lost' order by t.state = 'completed' desc, s.starts desc limit 1) t on true
  where c.state in ('initially-selected', 'recommended', 'nominated', 'reserve', 'host-accepted', 'offered', 'accepted')`

/** Candidates on their way to departure and how far they are in training. */
export async function listTrainees(
  tx: Tx,
  query: ListQuery & { stage: TraineeStage | null },
): Promise<ListData<TraineeLine>> {
  const stages: Record<TraineeStage, ReturnType<typeof sql>> = {
    modules: sql`x.passed < x.modules`,
    assignment: sql`x.assignment is not null and x.assignment <> 'marked'`,
    seat: sql`x.passed = x.modules and (x.assignment is null or x.assignment = 'marked') and x."seatState" is null`,
    ready: sql`x."seatState" = 'completed'`,
  }
  const conditions = [
    sql`true`,
    ...(query.stage ? [stages[query.stage]] : []),
    ...(query.q
      ? [
          sql`(sec.fold(x.officer) like '%' || sec.fold(${query.q}) || '%' or upper(x.code) like upper(${query.q}) || '%')`,
        ]
      : []),
  ]
  const list = listOf<TraineeLine>(
    sql`select x.* from (select ${row} ${from}) x where ${sql.join(conditions, sql` and `)}`,
    query,
    { officer: sql`sort_name`, code: sql`code`, departure: sql`departure`, modules: sql`modules - passed` },
    { sort: 'departure' },
  )
  return list.read((await list.query.execute(tx)).rows)
}
