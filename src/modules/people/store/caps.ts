import { sql } from 'kysely'
import { type Period, toRangeText } from '#kernel/period.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { ServiceCap } from '../vocabulary.ts'
import { periodFrom } from './by-person.ts'

type Who = Pick<Circumstances, 'actor' | 'now' | 'fresh' | 'today'>

/** The caps that a service has said, as they stand, newest first; `lock` before they are said anew. */
export async function capsOf(tx: Tx, serviceId: string, lock = false): Promise<ServiceCap[]> {
  const { rows } = await sql<Omit<ServiceCap, 'valid'> & { valid: string }>`
    select id, number, valid::text as valid, source from people.service_cap
    where service_id = ${serviceId} and superseded_at is null order by lower(valid) desc ${lock ? sql`for update` : sql``}`.execute(
    tx,
  )
  return rows.map((row) => ({ ...row, valid: periodFrom(row.valid) }))
}

/** Writes a cap; those that give way are superseded, and the parts of them that stay are written anew. */
export async function writeCap(
  tx: Tx,
  serviceId: string,
  cap: Omit<ServiceCap, 'id'>,
  before: { superseded: ServiceCap[]; kept: { row: ServiceCap; valid: Period }[] },
  c: Who,
): Promise<void> {
  await sql`update people.service_cap set superseded_at = ${c.now}
    where id = any(${before.superseded.map((one) => one.id)}::uuid[])`.execute(tx)
  const rows = [...before.kept.map(({ row, valid }) => ({ ...row, valid })), cap]
  await sql`insert into people.service_cap (id, service_id, number, valid, source, recorded_at, recorded_by)
    select id, ${serviceId}::uuid, number, valid::daterange, source, ${c.now}::timestamptz, ${c.actor.accountId}::uuid
    from jsonb_to_recordset(${JSON.stringify(
      rows.map((one) => ({ ...one, id: c.fresh(), valid: toRangeText(one.valid) })),
    )}::jsonb) as r(id uuid, number int, valid text, source text)`.execute(tx)
}

/** Keeps why an officer was released beyond the cap. */
export async function insertBeyondCap(
  tx: Tx,
  one: { serviceId: string; reference: string; cap: number; away: number; reason: string },
  c: Who,
): Promise<void> {
  await sql`insert into people.beyond_cap (id, service_id, reference, cap, away, reason, released_on, recorded_at, recorded_by)
    values (${c.fresh()}, ${one.serviceId}, ${one.reference}, ${one.cap}, ${one.away}, ${one.reason}, ${c.today}, ${c.now},
      ${c.actor.accountId})`.execute(tx)
}
