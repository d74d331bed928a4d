import { sql } from 'kysely'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'

export interface UnReference {
  breaks: { month: string; text: Localized; source: unknown }[]
  targets: { year: number; percent: number; name: Localized; source: unknown; verified: boolean }[]
}

export async function insertUnReference(tx: Tx, { breaks, targets }: UnReference): Promise<void> {
  await sql`insert into published.un_break (month, text, source) select month, text, source
    from jsonb_to_recordset(${JSON.stringify(breaks)}::jsonb) as r(month date, text jsonb, source jsonb)`.execute(tx)
  await sql`insert into published.women_target (year, percent, name, source, verified) select year, percent, name, source, verified
    from jsonb_to_recordset(${JSON.stringify(targets)}::jsonb) as r(year int, percent int, name jsonb, source jsonb, verified boolean)`.execute(
    tx,
  )
}

export interface Statement {
  code: string
  measure: string
  number: number
  qualifier: string
  observed: string
  source: unknown
  verified: boolean
}

export async function insertStatements(tx: Tx, statements: readonly Statement[]): Promise<void> {
  await sql`insert into published.programme_statement (code, measure, number, qualifier, observed, source, verified)
    select code, measure, number, qualifier, observed, source, verified
    from jsonb_to_recordset(${JSON.stringify(statements)}::jsonb)
      as r(code text, measure text, number numeric, qualifier text, observed text, source jsonb, verified boolean)
    on conflict (code) do nothing`.execute(tx)
}

export async function insertLicence(
  tx: Tx,
  licence: { name: Localized; address: Localized; verified: boolean },
): Promise<void> {
  await sql`insert into published.data_licence (name, address, verified)
    values (${JSON.stringify(licence.name)}::jsonb, ${JSON.stringify(licence.address)}::jsonb, ${licence.verified})`.execute(
    tx,
  )
}
