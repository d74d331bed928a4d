import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import type { Attempt, ModuleProgress } from '../vocabulary.ts'

const select = sql`
  select e.id as "enrolmentId", e.candidacy_id as "candidacyId", m.code, m.title, m.pass_mark as "passMark",
    e.assigned_on as "assignedOn", e.due_on as "dueOn", coalesce(a.attempts, 0)::int as attempts, a.best,
    k.id as "certificateId", k.code as "certificateCode"
  from training.enrolment e join training.online_module m on m.id = e.module_id
  left join (select enrolment_id, count(*) as attempts, max(mark) as best from training.attempt group by enrolment_id) a
    on a.enrolment_id = e.id
  left join training.module_certificate k on k.enrolment_id = e.id`

/** The modules of any number of candidacies and how far each is, by candidacy; in one query. */
export async function progressOf(tx: Tx, candidacyIds: readonly string[]): Promise<Map<string, ModuleProgress[]>> {
  const result = new Map<string, ModuleProgress[]>()
  if (candidacyIds.length === 0) return result
  const { rows } = await sql<ModuleProgress>`${select}
    where e.candidacy_id = any(${[...candidacyIds]}::uuid[]) order by m.code`.execute(tx)
  for (const row of rows) {
    const own = result.get(row.candidacyId)
    if (own) own.push(row)
    else result.set(row.candidacyId, [row])
  }
  return result
}

/** Every attempt at the modules of one candidacy, in order. */
export async function attemptsOf(tx: Tx, candidacyId: string): Promise<Attempt[]> {
  const { rows } = await sql<Attempt>`select a.enrolment_id as "enrolmentId", a.number, a.mark, a.taken_on as "takenOn"
    from training.attempt a join training.enrolment e on e.id = a.enrolment_id
    where e.candidacy_id = ${candidacyId} order by a.enrolment_id, a.number`.execute(tx)
  return rows
}
