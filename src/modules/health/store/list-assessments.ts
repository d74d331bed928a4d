import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { Assessment, AssessmentKind, AssessmentState, Purpose } from '../vocabulary.ts'

export interface AssessmentLine {
  id: string
  officer: string
  candidacy: string | null
  kind: AssessmentKind
  purpose: Purpose
  state: AssessmentState
  requestedOn: Day
  dueOn: Day | null
  scheduledFor: Day | null
}

export interface AssessmentFilter extends ListQuery {
  state: AssessmentState | null
  kind: AssessmentKind | null
  purpose: Purpose | null
}

const row = sql`a.id, p.given_names || ' ' || p.family_name as officer, c.code as candidacy, a.kind, a.purpose, a.state,
  a.requested_on as "requestedOn", a.due_on as "dueOn", a.scheduled_for as "scheduledFor", p.sort_name`

/** The assessments that the reader's side sees: dates and completion, nothing else. */
export async function listAssessments(tx: Tx, query: AssessmentFilter): Promise<ListData<AssessmentLine>> {
  const conditions = [
    sql`true`,
    ...(query.state ? [sql`a.state = ${query.state}`] : []),
    ...(query.kind ? [sql`a.kind = ${query.kind}`] : []),
    ...(query.purpose ? [sql`a.purpose = ${query.purpose}`] : []),
    ...(query.q
      ? [sql`(p.search_name like '%' || sec.fold(${query.q}) || '%' or upper(c.code) like upper(${query.q}) || '%')`]
      : []),
  ]
  const list = listOf<AssessmentLine>(
    sql`select ${row} from health.assessment a join people.person p on p.id = a.person_id
      left join candidacies.candidacy c on c.id = a.candidacy_id where ${sql.join(conditions, sql` and `)}`,
    query,
    {
      officer: sql`sort_name`,
      kind: sql`kind`,
      state: sql`array_position(array['requested', 'scheduled', 'forms-in', 'concluded', 'cancelled'], state)`,
      requested: sql`"requestedOn"`,
      due: sql`"dueOn"`,
      date: sql`"scheduledFor"`,
    },
    { sort: 'state' },
  )
  return list.read((await list.query.execute(tx)).rows)
}

export interface AssessmentFile extends Assessment {
  officer: string
  officerCode: string
  candidacy: string | null
  departure: Day | null
}

/** One assessment with whom and what it is about. */
export async function assessmentFile(tx: Tx, one: Assessment): Promise<AssessmentFile> {
  const { rows } = await sql<Omit<AssessmentFile, keyof Assessment>>`
    select p.given_names || ' ' || p.family_name as officer, p.code as "officerCode", c.code as candidacy,
      c.planned_departure as departure
    from people.person p left join candidacies.candidacy c on c.id = ${one.candidacyId} where p.id = ${one.personId}`.execute(
    tx,
  )
  return { officer: '', officerCode: '', candidacy: null, departure: null, ...one, ...rows[0] }
}
