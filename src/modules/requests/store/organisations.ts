import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Choice } from '#platform/action.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Organisation } from '../vocabulary/intake.ts'

export interface OrganisationRow {
  code: string
  kind: string
  name: Localized
  short: Localized | null
  valid: string
  source: object
  verified: boolean
}

export async function insertOrganisations(tx: Tx, rows: readonly OrganisationRow[]): Promise<void> {
  await sql`insert into requests.organisation (code, kind, name, short, valid, source, verified)
    select code, kind, name, short, valid::daterange, source, verified
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(code text, kind text, name jsonb, short jsonb, valid text, source jsonb, verified boolean)`.execute(tx)
}

/** Organisations under the name that they bear on a day; one whose names have all ended, under its last. */
export async function organisationsOn(tx: Tx, day: Day): Promise<Organisation[]> {
  const { rows } = await sql<Organisation>`
    select distinct on (code) code, kind, name, short from requests.organisation where lower(valid) <= ${day}::date
    order by code, upper(valid) desc nulls first`.execute(tx)
  return rows
}

/** Countries under the names that they are called by. */
export async function countriesCalled(tx: Tx): Promise<{ code: string; en: string; fr: string }[]> {
  const { rows } = await sql<{ code: string; en: string; fr: string }>`
    select code, name->>'en' as en, name->>'fr' as fr from published.country order by code`.execute(tx)
  return rows
}

/** What a form suggests for a requester and for a country: names, which may be typed over. */
export async function suggestions(tx: Tx, day: Day): Promise<{ requester: Choice[]; hostCountry: Choice[] }> {
  const [organisations, countries] = [await organisationsOn(tx, day), await countriesCalled(tx)]
  return {
    requester: organisations.map((one) => ({ value: one.code, label: one.name })),
    hostCountry: countries.map(({ code, en, fr }) => ({ value: code, label: { en, fr } })),
  }
}
