import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { PublishedCourse } from './vocabulary/serving.ts'

const columns = sql`code, kind, role, name, short, summary, audience, contacts, encouragement, host, consortium, place, languages, seats,
  seats_each as "seatsEach", frequency, weeks, criteria, source, verified`

/** The courses that are offered on a day, in the order of the pack. */
export async function coursesOn(tx: Tx, day: Day): Promise<PublishedCourse[]> {
  const { rows } = await sql<PublishedCourse>`select ${columns} from published.course
    where valid @> ${day}::date order by sort_order`.execute(tx)
  return rows
}

/** One course as it was offered on a day, whatever the case of its code; null where there was none. */
export async function courseOn(tx: Tx, code: string, day: Day): Promise<PublishedCourse | null> {
  const { rows } = await sql<PublishedCourse>`select ${columns} from published.course
    where lower(code) = lower(${code}) and valid @> ${day}::date`.execute(tx)
  return rows[0] ?? null
}
