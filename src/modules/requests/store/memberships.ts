import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import { type Period, toRangeText } from '#kernel/period.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type ListData, type ListQuery, listOf } from '#platform/list.ts'
import type { Membership } from '../vocabulary/exchanges.ts'
import { isoInstant } from './instants.ts'
import type { By } from './intake.ts'

export type SeatRow = Omit<Membership, 'version'> & { valid: Period }

export async function insertMembership(tx: Tx, m: SeatRow, by: By): Promise<void> {
  await sql`insert into requests.membership (id, organisation, organisation_code, body, role, since, until, valid, held_by, source, verified,
      recorded_at, recorded_by)
    values (${m.id}, ${m.organisation}, ${m.organisationCode}, ${JSON.stringify(m.body)}::jsonb, ${m.role}, ${m.since}, ${m.until},
      ${toRangeText(m.valid)}::daterange, ${m.heldBy}, ${m.source}, ${m.verified}, ${by.at}, ${by.account})`.execute(tx)
}

/** The row gives way to one that says it better, which is there already; it stays on record. */
export async function replaceMembership(tx: Tx, id: string, replacedBy: string, by: By): Promise<void> {
  await sql`update requests.membership set superseded_at = ${by.at}, superseded_by = ${by.account}, replaced_by = ${replacedBy},
      version = version + 1
    where id = ${id}`.execute(tx)
}

export interface SeatEntry extends Membership {
  recordedAt: string
  by: string | null
  superseded: boolean
}

/** A seat as it is recorded, and how it was recorded before, the newest first. */
export async function seatEntries(tx: Tx, id: string): Promise<SeatEntry[]> {
  const { rows } = await sql<SeatEntry>`
    with recursive entry as (
      select m.id, 0 as step from requests.membership m where m.id = ${id}
      union select m.id, e.step + 1 from requests.membership m join entry e on m.replaced_by = e.id)
    select m.id, m.organisation, m.organisation_code as "organisationCode", m.body, m.role, m.since, m.until, m.held_by as "heldBy", m.source,
      m.verified, m.version, ${isoInstant('m.recorded_at')} as "recordedAt", access.name_of(m.recorded_by) as by,
      m.superseded_at is not null as superseded
    from entry e join requests.membership m on m.id = e.id order by e.step`.execute(tx)
  return rows
}

export async function lockMembership(tx: Tx, id: string): Promise<Membership | null> {
  const { rows } = await sql<Membership>`
    select id, organisation, organisation_code as "organisationCode", body, role, since, until, held_by as "heldBy", source, verified, version
    from requests.membership where id = ${id} and superseded_at is null for update`.execute(tx)
  return rows[0] ?? null
}

export interface SeatLine {
  id: string
  organisation: string
  name: { en: string; fr: string } | null
  body: { en: string; fr: string }
  role: Membership['role']
  since: string
  until: string | null
  held_by: string | null
  source: string
  verified: boolean
  version: number
  ended: boolean
}

/** Canada's seats: those held on a day, or all that ever were. */
export async function listMemberships(
  tx: Tx,
  query: ListQuery & { role: Membership['role'] | null; all: 'all' | null },
  day: Day,
): Promise<ListData<SeatLine>> {
  const select = sql`
    select m.id, m.organisation, o.name, m.body, m.role, m.since, m.until, m.held_by, m.source, m.verified, m.version,
      coalesce(upper(m.valid) <= ${day}::date, false) as ended
    from requests.membership m left join lateral (
      select o.name from requests.organisation o where o.code = m.organisation_code order by upper(o.valid) desc nulls first limit 1) o on true
    where m.superseded_at is null and (${query.all}::text = 'all' or m.valid @> ${day}::date)
      and (${query.role}::text is null or m.role = ${query.role})
      and (${query.q}::text is null
        or strpos(sec.fold(concat_ws(' ', m.organisation, o.name->>'en', o.name->>'fr', m.body->>'en', m.body->>'fr', m.held_by)), sec.fold(${query.q})) > 0)`
  const list = listOf<SeatLine>(
    select,
    query,
    {
      organisation: sql`sec.fold(organisation)`,
      since: sql`since`,
      until: sql`until`,
      role: sql`role`,
    },
    { sort: 'organisation' },
  )
  return list.read((await list.query.execute(tx)).rows)
}
