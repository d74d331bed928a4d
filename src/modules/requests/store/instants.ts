import { type RawBuilder, sql } from 'kysely'

/** A column of instants as ISO text in UTC; null stays null. */
export const isoInstant = (column: string): RawBuilder<string> =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
