import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'

export interface PublishedService {
  code: string
  name: Localized
  kind: string
  province: string | null
  verified: boolean
}

/** The services that take part on a day. */
export async function servicesOn(tx: Tx, day: Day): Promise<PublishedService[]> {
  const { rows } = await sql<PublishedService>`
    select code, name, kind, province, bool_or(verified) as verified from published.participation
    where valid @> ${day}::date group by code, name, kind, province
    order by array_position(array['federal', 'provincial', 'regional', 'municipal', 'indigenous'], kind), code`.execute(
    tx,
  )
  return rows
}

/** How many took part on each of some days. */
export async function countedServices(tx: Tx, days: readonly Day[]): Promise<{ day: Day; count: number }[]> {
  const { rows } = await sql<{ day: Day; count: number }>`
    select d.day, count(distinct p.code)::int as count from unnest(${days}::date[]) d(day)
    left join published.participation p on p.valid @> d.day group by d.day order by d.day desc`.execute(tx)
  return rows
}
