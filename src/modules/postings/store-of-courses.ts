import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'

/** Rows of `published.lead_time`, with the names of its columns. */
export async function insertLeadTimes(tx: Tx, rows: readonly object[]): Promise<void> {
  await sql`insert into published.lead_time
    select r.* from jsonb_populate_recordset(null::published.lead_time, ${JSON.stringify(rows)}::jsonb) r`.execute(tx)
}

/** Rows of `published.course`, with the names of its columns. */
export async function insertCourses(tx: Tx, rows: readonly object[]): Promise<void> {
  await sql`insert into published.course
    select r.* from jsonb_populate_recordset(null::published.course, ${JSON.stringify(rows)}::jsonb) r`.execute(tx)
}
