import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Hundredths } from '#kernel/decimal.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { ResearchAssignment } from '../vocabulary.ts'

const columns = sql`r.id, r.candidacy_id as "candidacyId", r.person_id as "personId", r.country,
  (select n.name from published.country n where n.code = r.country) as called, r.assigned_on as "assignedOn",
  r.due_on as "dueOn", r.state, r.text, r.attachment_id as "attachmentId", r.submitted_on as "submittedOn", r.mark,
  r.pass_mark as "passMark", r.remarks, r.marked_by_name as "markedByName", r.marked_on as "markedOn", r.version`

/** The research assignments of any number of candidacies, by candidacy; in one query. */
export async function assignmentsOf(tx: Tx, candidacyIds: readonly string[]): Promise<Map<string, ResearchAssignment>> {
  if (candidacyIds.length === 0) return new Map()
  const { rows } = await sql<ResearchAssignment>`select ${columns} from training.research_assignment r
    where r.candidacy_id = any(${[...candidacyIds]}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.candidacyId, row]))
}

/**
 * One assignment locked until the end of the transaction, or null where there is none or it is not to be seen. To its officer a marked
 * one is there and cannot be locked: the row policy lets nobody hand in over a mark.
 */
export async function lockAssignment(tx: Tx, id: string): Promise<ResearchAssignment | null> {
  const found = (lock: boolean) =>
    sql<ResearchAssignment>`select ${columns} from training.research_assignment r where r.id = ${id}
    ${lock ? sql`for update of r` : sql``}`.execute(tx)
  return (await found(true)).rows[0] ?? (await found(false)).rows[0] ?? null
}

interface By {
  at: string
  account: string
}

export async function insertAssignment(
  tx: Tx,
  one: {
    id: string
    candidacyId: string
    personId: string
    serviceId: string
    country: string
    assignedOn: Day
    dueOn: Day
    passMark: Hundredths
  },
  by: By,
): Promise<void> {
  await sql`insert into training.research_assignment (id, candidacy_id, person_id, service_id, country, assigned_on, due_on, state,
      pass_mark, recorded_at, recorded_by)
    values (${one.id}, ${one.candidacyId}, ${one.personId}, ${one.serviceId}, ${one.country}, ${one.assignedOn}, ${one.dueOn},
      'assigned', ${one.passMark}, ${by.at}, ${by.account})`.execute(tx)
}

/** The officer hands in: what was handed in before is replaced, and so are remarks that it answers. */
export async function submitAssignment(
  tx: Tx,
  id: string,
  what: { text: string | null; attachmentId: string | null; on: Day },
): Promise<void> {
  await sql`update training.research_assignment set state = 'submitted', text = ${what.text}, attachment_id = ${what.attachmentId},
    submitted_on = ${what.on}, version = version + 1 where id = ${id}`.execute(tx)
}

export async function returnAssignment(tx: Tx, id: string, remarks: string, dueOn: Day): Promise<void> {
  await sql`update training.research_assignment set state = 'returned', remarks = ${remarks}, due_on = ${dueOn},
    mark = null, marked_by_name = null, marked_on = null, version = version + 1 where id = ${id}`.execute(tx)
}

export async function markAssignment(
  tx: Tx,
  id: string,
  what: { mark: Hundredths; remarks: string | null; byName: string; on: Day },
): Promise<void> {
  await sql`update training.research_assignment set state = 'marked', mark = ${what.mark}, remarks = ${what.remarks},
    marked_by_name = ${what.byName}, marked_on = ${what.on}, version = version + 1 where id = ${id}`.execute(tx)
}
