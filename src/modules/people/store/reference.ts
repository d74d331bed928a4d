import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type CertificateType, type FitnessProtocol, recordedElsewhere } from '../vocabulary.ts'
import { periodFrom } from './by-person.ts'

/** The certificate types that are recorded by hand, as in force on the day, by name. */
export async function certificateTypesOn(tx: Tx, day: Day): Promise<CertificateType[]> {
  const rows = await sql<{
    code: string
    name: Localized
    kind: string
    validity: CertificateType['validity']
    validity_months: number | null
    counts_after_days: number
  }>`select code, name, kind, validity, validity_months, counts_after_days from people.certificate_type
    where valid @> ${day}::date and code <> all(${[...recordedElsewhere]}::text[]) order by code`.execute(tx)
  return rows.rows.map((row) => ({
    code: row.code,
    name: row.name,
    kind: row.kind,
    validity: row.validity,
    validityMonths: row.validity_months,
    countsAfterDays: row.counts_after_days,
  }))
}

/** Every fitness protocol with its time in force. */
export async function allProtocols(tx: Tx): Promise<FitnessProtocol[]> {
  const rows = await sql<{
    code: string
    name: Localized
    short: Localized
    decimals: number
    measure: FitnessProtocol['measure']
    period: string
  }>`select code, name, short, decimals, measure, valid::text as period from people.fitness_protocol order by code`.execute(
    tx,
  )
  return rows.rows.map(({ period, ...row }) => ({ ...row, valid: periodFrom(period) }))
}

export interface RankOption {
  id: string
  code: string
  name: Localized
  scale: string
}

/** The ranks of a scale, the highest first; of every scale where none is named. */
export async function ranksOf(tx: Tx, scale: string | null): Promise<RankOption[]> {
  const rows = await sql<RankOption>`select id, code, name, scale from people.rank
    where ${scale}::text is null or scale = ${scale} order by scale, place, code`.execute(tx)
  return rows.rows
}
