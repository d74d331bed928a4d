import { sql } from 'kysely'
import { type Period, toRangeText } from '#kernel/period.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Source } from '../vocabulary.ts'
import { periodFrom } from './by-person.ts'

type Who = Pick<Circumstances, 'actor' | 'now' | 'fresh'>

export interface Participation {
  id: string
  valid: Period
  agreement: string | null
  source: Source
  verified: boolean
}

/** The periods in which a service takes part, as they stand. */
export async function participationOf(tx: Tx, serviceId: string): Promise<Participation[]> {
  const { rows } = await sql<Omit<Participation, 'valid'> & { valid: string }>`
    select id, valid::text as valid, agreement, source, verified from people.service_participation
    where service_id = ${serviceId} and superseded_at is null order by lower(valid)`.execute(tx)
  return rows.map((row) => ({ ...row, valid: periodFrom(row.valid) }))
}

/** Writes a period of participation; one that it takes the place of is superseded. What the public counts follows at once. */
export async function writeParticipation(
  tx: Tx,
  serviceId: string,
  one: Omit<Participation, 'id'>,
  replaces: string | null,
  c: Who,
): Promise<void> {
  if (replaces !== null)
    await sql`update people.service_participation set superseded_at = ${c.now} where id = ${replaces}`.execute(tx)
  await sql`insert into people.service_participation (id, service_id, valid, agreement, source, verified, recorded_at, recorded_by)
    values (${c.fresh()}, ${serviceId}, ${toRangeText(one.valid)}::daterange, ${one.agreement}, ${JSON.stringify(one.source)}::jsonb,
      ${one.verified}, ${c.now}, ${c.actor.accountId})`.execute(tx)
  await publishParticipation(tx, serviceId)
}

/** Writes anew what the public reads of who takes part: of one service, or of all. The agreement stays inside. */
export async function publishParticipation(tx: Tx, serviceId: string | null): Promise<void> {
  const only = serviceId === null ? sql`true` : sql`s.id = ${serviceId}::uuid`
  await sql`delete from published.participation p using people.service s where s.code = p.code and ${only}`.execute(tx)
  await sql`insert into published.participation (id, code, name, kind, province, valid, verified, source)
    select y.id, s.code, s.name, s.kind, s.province, y.valid, y.verified, y.source - 'note'
    from people.service_participation y join people.service s on s.id = y.service_id
    where y.superseded_at is null and ${only}`.execute(tx)
}
