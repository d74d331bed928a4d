import { type RawBuilder, sql } from 'kysely'

/** A column of instants as ISO text in UTC, to the millisecond; null stays null. */
export const isoInstant = (column: string): RawBuilder<string> =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The instant so many seconds later, ISO in UTC. */
export const later = (instant: string, seconds: number): string =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString()

/** Whether the first instant comes before the second, however either is written. */
export const isEarlier = (a: string, b: string): boolean => Date.parse(a) < Date.parse(b)

export const earlierOf = (a: string, b: string): string => (isEarlier(b, a) ? b : a)
