import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import type { Clearance } from '../vocabulary.ts'

const columns = sql`k.person_id as "personId", k.clear, k.declared_on as "declaredOn", k.until`

/** The clearance that counts for each person: the latest that stands. One query, for any reader who may see the word. */
export async function standingClearances(tx: Tx, personIds: readonly string[]): Promise<Map<string, Clearance>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await sql<Clearance>`select distinct on (k.person_id) ${columns} from conduct.clearance k
    where k.person_id = any(${[...new Set(personIds)]}::uuid[]) and k.superseded_at is null
    order by k.person_id, k.declared_on desc, k.recorded_at desc`.execute(tx)
  return new Map(rows.map((row) => [row.personId, row]))
}

/** The clearance that stands for one vetting, or null. */
export async function clearanceOf(tx: Tx, vettingId: string): Promise<Clearance | null> {
  const { rows } = await sql<Clearance>`select ${columns} from conduct.clearance k
    where k.vetting_id = ${vettingId} and k.superseded_at is null`.execute(tx)
  return rows[0] ?? null
}

/** Writes the clearance of a vetting; the one that stood before is superseded. */
export async function insertClearance(
  tx: Tx,
  one: { id: string; vettingId: string; clear: boolean; declaredOn: string; until: string | null },
  by: { at: string; account: string },
): Promise<void> {
  await sql`update conduct.clearance set superseded_at = ${by.at} where vetting_id = ${one.vettingId} and superseded_at is null`.execute(
    tx,
  )
  await sql`insert into conduct.clearance (id, vetting_id, person_id, service_id, clear, declared_on, until, recorded_at, recorded_by)
    select ${one.id}, v.id, v.person_id, v.service_id, ${one.clear}, ${one.declaredOn}, ${one.until}, ${by.at}, ${by.account}
    from conduct.vetting v where v.id = ${one.vettingId}`.execute(tx)
}
