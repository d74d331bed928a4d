import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { CountryNames } from '#platform/format.ts'
import type { PublishedContact, PublishedLink, PublishedOperation, PublishedStrength } from './vocabulary.ts'

/** The name of the published list in force on a day, or null before the first. */
export async function listInForce(tx: Tx, day: Day): Promise<string | null> {
  const { rows } = await sql<{ list: string }>`
    select list from (
      select l ->> 'list' as list, min(lower(o.valid)) as starts
      from published.operation o, jsonb_array_elements(o.facts -> 'listings') l
      where l ->> 'list' not like 'past%' group by 1) lists
    where starts <= ${day}::date order by starts desc limit 1`.execute(tx)
  return rows[0]?.list ?? null
}

export async function operationsOn(tx: Tx, day: Day): Promise<PublishedOperation[]> {
  const { rows } = await sql<PublishedOperation>`
    select code, sort_order as "sortOrder", facts, date_modified as "dateModified" from published.operation
    where valid @> ${day}::date order by sort_order, code`.execute(tx)
  return rows
}

/** What the countries of the list are called. */
export async function countryNames(tx: Tx): Promise<CountryNames> {
  const { rows } = await sql<{ code: string; name: Localized }>`select code, name from published.country`.execute(tx)
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]))
}

export async function strengthsOn(tx: Tx, day: Day): Promise<PublishedStrength[]> {
  const { rows } = await sql<PublishedStrength>`
    select code, scope, number, as_printed as "asPrinted", verified, source from published.strength
    where valid @> ${day}::date order by scope, code`.execute(tx)
  return rows
}

/** Pages of other departments, by operation: what is published and works. */
export async function linksOn(tx: Tx, day: Day): Promise<PublishedLink[]> {
  const { rows } = await sql<PublishedLink>`select code, title, address, department from published.link
    where valid @> ${day}::date order by code, title ->> 'en'`.execute(tx)
  return rows
}

/** Whom to turn to on a day, by audience. */
export async function contactsOn(tx: Tx, day: Day): Promise<PublishedContact[]> {
  const { rows } = await sql<PublishedContact>`
    select audience, label, guidance, email, phone, verified from published.contact where valid @> ${day}::date order by code`.execute(
    tx,
  )
  return rows
}
