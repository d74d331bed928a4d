import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type Course, type Guide, managers, type ServiceChoice, type Standard } from '../vocabulary.ts'

/** The guides that can be asked for on a day. */
export async function guidesOn(tx: Tx, day: Day): Promise<Guide[]> {
  const { rows } = await sql<Guide>`select code, title, languages, link from published.guide
    where valid @> ${day}::date order by sort_order`.execute(tx)
  return rows
}

/** How soon we answer, as it holds on a day; null where nothing is set. */
export async function standardOn(
  tx: Tx,
  kind: 'guide-request' | 'course-interest',
  day: Day,
): Promise<Standard | null> {
  const { rows } = await sql<Standard>`select target_days as "targetDays", kept_days as "keptDays"
    from published.enquiry_standard where kind = ${kind} and valid @> ${day}::date`.execute(tx)
  return rows[0] ?? null
}

/** The courses on a day in which managers say interest (S2-109). */
export async function coursesForManagers(tx: Tx, day: Day): Promise<Course[]> {
  const { rows } = await sql<Course>`select code, name from published.course
    where valid @> ${day}::date and contacts && ${[...managers]}::text[] order by sort_order`.execute(tx)
  return rows
}

/** Every police service of the pack: whoever serves there finds it. */
export async function servicesThere(tx: Tx): Promise<ServiceChoice[]> {
  const { rows } = await sql<ServiceChoice>`
    select code, name, kind from published.police_service order by kind = 'federal' desc, name ->> 'en'`.execute(tx)
  return rows
}
