import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import type { ResearchAssignment } from '../vocabulary.ts'

const columns = sql`r.id, r.candidacy_id as "candidacyId", r.person_id as "personId", r.country, r.assigned_on as "assignedOn",
  r.due_on as "dueOn", r.state, r.text, r.attachment_id as "attachmentId", r.submitted_on as "submittedOn", r.mark,
  r.pass_mark as "passMark", r.remarks, r.marked_by_name as "markedByName", r.marked_on as "markedOn", r.version`

/** The research assignments of any number of candidacies, by candidacy; in one query. */
export async function assignmentsOf(tx: Tx, candidacyIds: readonly string[]): Promise<Map<string, ResearchAssignment>> {
  if (candidacyIds.length === 0) return new Map()
  const { rows } = await sql<ResearchAssignment>`select ${columns} from training.research_assignment r
    where r.candidacy_id = any(${[...candidacyIds]}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.candidacyId, row]))
}

/** One assignment locked until the end of the transaction, or null where there is none or it is not to be seen. */
export async function lockAssignment(tx: Tx, id: string): Promise<ResearchAssignment | null> {
  const { rows } =
    await sql<ResearchAssignment>`select ${columns} from training.research_assignment r where r.id = ${id} for update of r`.execute(
      tx,
    )
  return rows[0] ?? null
}
