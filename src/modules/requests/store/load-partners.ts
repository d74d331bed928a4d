import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'

export interface PartnerRow {
  organisation: string
  name: { en: string; fr: string }
  role: string
  valid: string
  source: object
  verified: boolean
}

/** Writes who decides together, and in which years. */
export async function insertPartners(tx: Tx, rows: readonly PartnerRow[]): Promise<void> {
  await sql`insert into requests.partner (organisation, name, role, valid, source, verified)
    select organisation, name, role, valid::daterange, source, verified
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(organisation text, name jsonb, role text, valid text, source jsonb, verified boolean)`.execute(tx)
}
