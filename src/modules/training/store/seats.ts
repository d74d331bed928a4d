import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import type { PdtSeat } from '../vocabulary.ts'

const columns = sql`t.id, t.session_id as "sessionId", s.code as "sessionCode", s.starts, s.ends, s.place, s.state as "sessionState",
  t.seat, t.candidacy_id as "candidacyId", t.person_id as "personId", t.state, t.confirmed_on as "confirmedOn",
  t.concluded_on as "concludedOn", t.reason, t.version`

/** The seats that any number of candidacies have or had, by candidacy, the latest session first; in one query. */
export async function seatsOf(tx: Tx, candidacyIds: readonly string[]): Promise<Map<string, PdtSeat[]>> {
  const result = new Map<string, PdtSeat[]>()
  if (candidacyIds.length === 0) return result
  const { rows } =
    await sql<PdtSeat>`select ${columns} from training.pdt_seat t join training.pdt_session s on s.id = t.session_id
    where t.candidacy_id = any(${[...candidacyIds]}::uuid[]) order by s.starts desc, t.recorded_at desc`.execute(tx)
  for (const row of rows) {
    const own = result.get(row.candidacyId)
    if (own) own.push(row)
    else result.set(row.candidacyId, [row])
  }
  return result
}

/** One seat locked until the end of the transaction, or null. */
export async function lockSeat(tx: Tx, id: string): Promise<PdtSeat | null> {
  const { rows } =
    await sql<PdtSeat>`select ${columns} from training.pdt_seat t join training.pdt_session s on s.id = t.session_id
    where t.id = ${id} for update of t`.execute(tx)
  return rows[0] ?? null
}
