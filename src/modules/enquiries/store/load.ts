import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'

/** What the public site says about asking, with the names of its columns. */
export async function insertPublished(
  tx: Tx,
  rows: {
    guides: readonly object[]
    services: readonly object[]
    standards: readonly object[]
    police: readonly object[]
  },
): Promise<void> {
  const json = (list: readonly object[]) => sql`${JSON.stringify(list)}::jsonb`
  await sql`insert into published.guide
    select r.* from jsonb_populate_recordset(null::published.guide, ${json(rows.guides)}) r`.execute(tx)
  await sql`insert into published.support_service
    select r.* from jsonb_populate_recordset(null::published.support_service, ${json(rows.services)}) r`.execute(tx)
  await sql`insert into published.enquiry_standard
    select r.* from jsonb_populate_recordset(null::published.enquiry_standard, ${json(rows.standards)}) r`.execute(tx)
  await sql`insert into published.police_service
    select r.* from jsonb_populate_recordset(null::published.police_service, ${json(rows.police)}) r`.execute(tx)
}
