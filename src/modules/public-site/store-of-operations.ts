import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { type Period, parseRangeText } from '#kernel/period.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { OperationFacts, PublishedStrength } from './vocabulary.ts'

/** What was published of an operation over a period in which nothing changed. */
export interface OperationStretch {
  code: string
  facts: OperationFacts
  valid: Period
  dateModified: Day
}
export interface StrengthStretch extends PublishedStrength {
  valid: Period
}
export interface Neighbour {
  code: string
  name: Localized
  /** Whether it came before or after. */
  side: 'before' | 'after'
}
export interface PublishedSource {
  id: string
  title: Localized
  asAt: string
  circa: boolean
  address: string | null
}

const periodOf = (text: string): Period => parseRangeText(text) ?? { from: '0001-01-01', to: null }

/** Everything that is published of one operation, oldest first; nothing where it is not public. */
export async function stretchesOf(tx: Tx, code: string): Promise<OperationStretch[]> {
  const { rows } = await sql<Omit<OperationStretch, 'valid'> & { valid: string }>`
    select code, facts, valid::text as valid, date_modified as "dateModified" from published.operation
    where code = ${code} order by lower(valid)`.execute(tx)
  return rows.map((row) => ({ ...row, valid: periodOf(row.valid) }))
}

/** The numbers of the operation and of those groups, newest first. */
export async function strengthsOfCodes(tx: Tx, codes: readonly string[]): Promise<StrengthStretch[]> {
  const { rows } = await sql<Omit<StrengthStretch, 'valid'> & { valid: string }>`
    select code, scope, number, as_printed as "asPrinted", verified, source, valid::text as valid from published.strength
    where code = any(${codes}::text[]) order by lower(valid) desc, scope`.execute(tx)
  return rows.map((row) => ({ ...row, valid: periodOf(row.valid) }))
}

/** Operations that share the number of a group on a day, by name. */
export async function sharingOn(tx: Tx, group: string, day: Day): Promise<{ code: string; name: Localized }[]> {
  const { rows } = await sql<{ code: string; name: Localized }>`
    select code, facts -> 'values' -> 'name' as name from published.operation
    where facts ->> 'group' = ${group} and valid @> ${day}::date order by sort_order, code`.execute(tx)
  return rows.map(({ code, name }) => ({ code, name: name ?? { en: code, fr: code } }))
}

/** What came before and after it, under the newest name that is published. */
export async function neighboursOf(tx: Tx, code: string): Promise<Neighbour[]> {
  const { rows } = await sql<Neighbour>`
    select other.code, other.side, coalesce(o.name, jsonb_build_object('en', other.code, 'fr', other.code)) as name from (
      select code, 'before' as side from published.succession where successor = ${code}
      union all select successor, 'after' from published.succession where code = ${code}) other
    cross join lateral (select p.facts -> 'values' -> 'name' as name from published.operation p where p.code = other.code
      order by lower(p.valid) desc limit 1) o
    order by other.side desc, other.code`.execute(tx)
  return rows
}

/** The documents that are named as sources. */
export async function sourcesOf(tx: Tx, ids: readonly string[]): Promise<PublishedSource[]> {
  const { rows } = await sql<PublishedSource>`
    select id, title, as_at as "asAt", circa, address from published.source where id = any(${ids}::text[]) order by as_at, id`.execute(
    tx,
  )
  return rows
}

/** In which countries an operation runs of which nothing else is public. */
export async function countriesOnly(tx: Tx, day: Day): Promise<string[]> {
  const { rows } = await sql<{
    country: string
  }>`select country from published.protected_countries(${day}::date)`.execute(tx)
  return rows.map(({ country }) => country)
}

/** The day from which anything is published at all. */
export async function firstDay(tx: Tx): Promise<Day | null> {
  const { rows } = await sql<{
    day: Day | null
  }>`select min(lower(valid))::text as day from published.operation`.execute(tx)
  return rows[0]?.day ?? null
}
