import { sql } from 'kysely'
import { addDays } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { Tx } from '#platform/database/connection.ts'
import type { Attestation, Certificate, Employment, FitnessResult, LanguageLevel, RankHeld } from '../vocabulary.ts'
import { byPerson, periodFrom } from './by-person.ts'

type Ids = readonly string[]

/** Periods of service by kind, in order of time. */
export async function employmentOf(tx: Tx, ids: Ids): Promise<Map<string, Employment[]>> {
  const rows = await sql<{ person_id: string; kind: Employment['kind']; period: string }>`
    select person_id, kind, valid::text as period from people.employment_period
    where person_id = any(${ids}::uuid[]) order by lower(valid)`.execute(tx)
  return byPerson(rows.rows, (row) => ({ kind: row.kind, valid: periodFrom(row.period) }))
}

/** Language levels, the newest assessment first. */
export async function languageLevelsOf(tx: Tx, ids: Ids): Promise<Map<string, LanguageLevel[]>> {
  const rows = await sql<{
    person_id: string
    language: 'en' | 'fr'
    level: LanguageLevel['level']
    assessed_on: string
  }>`
    select person_id, language, level, assessed_on from people.language_level
    where person_id = any(${ids}::uuid[]) order by assessed_on desc, recorded_at desc`.execute(tx)
  return byPerson(rows.rows, (row) => ({ language: row.language, level: row.level, assessedOn: row.assessed_on }))
}

/** Ranks held, in order of time, each with its equivalent level of the RCMP ladder (1 = highest). */
export async function ranksHeldOf(tx: Tx, ids: Ids): Promise<Map<string, RankHeld[]>> {
  const rows = await sql<{
    person_id: string
    id: string
    code: string
    scale: string
    level: number
    name: Localized
    period: string
  }>`
    select h.person_id, r.id, r.code, r.scale, r.level, r.name, h.valid::text as period
    from people.rank_held h join people.rank r on r.id = h.rank_id
    where h.person_id = any(${ids}::uuid[]) order by lower(h.valid)`.execute(tx)
  return byPerson(rows.rows, (row) => ({
    rankId: row.id,
    code: row.code,
    scale: row.scale,
    level: row.level,
    name: row.name,
    valid: periodFrom(row.period),
  }))
}

export interface CertificateRow {
  id: string
  person_id: string
  type_code: string
  type_name: Localized
  counts_after_days: number
  number: string | null
  issued_on: string
  expires_on: string | null
  attachment_id: string | null
  verified_by_name: string | null
  verified_on: string | null
  revoked_on: string | null
  version: number
}

export const certificateFrom = (row: CertificateRow): Certificate => ({
  id: row.id,
  personId: row.person_id,
  typeCode: row.type_code,
  typeName: row.type_name,
  number: row.number,
  issuedOn: row.issued_on,
  countsFrom: addDays(row.issued_on, row.counts_after_days),
  expiresOn: row.expires_on,
  attachmentId: row.attachment_id,
  verifiedByName: row.verified_by_name,
  verifiedOn: row.verified_on,
  revokedOn: row.revoked_on,
  version: row.version,
})

/** A certificate with its type as it stood when the certificate was issued. */
export const selectCertificate = sql`
  select c.*, coalesce(t.name, jsonb_build_object('en', c.type_code, 'fr', c.type_code)) as type_name,
    coalesce(t.counts_after_days, 0) as counts_after_days
  from people.certificate c left join lateral (
    select * from people.certificate_type t where t.code = c.type_code
    order by t.valid @> c.issued_on desc, lower(t.valid) desc limit 1) t on true`

/** Every certificate, verified or not, revoked or not; by type, the newest first. */
export async function certificatesOf(tx: Tx, ids: Ids): Promise<Map<string, Certificate[]>> {
  const rows = await sql<CertificateRow>`${selectCertificate}
    where c.person_id = any(${ids}::uuid[]) order by c.type_code, c.issued_on desc, c.recorded_at desc`.execute(tx)
  return byPerson(rows.rows, certificateFrom)
}

/** Raw fitness results, the newest first. */
export async function fitnessResultsOf(tx: Tx, ids: Ids): Promise<Map<string, FitnessResult[]>> {
  const rows = await sql<{
    person_id: string
    id: string
    protocol_code: string
    name: Localized
    measure: FitnessResult['measure']
    lower_is_better: boolean
    result: number
    performed_on: string
    assessor: string
  }>`
    select r.*, p.name, p.measure, p.lower_is_better
    from people.fitness_result r join people.fitness_protocol p on p.code = r.protocol_code
    where r.person_id = any(${ids}::uuid[]) order by r.performed_on desc, r.recorded_at desc`.execute(tx)
  return byPerson(rows.rows, (row) => ({
    id: row.id,
    protocol: row.protocol_code,
    protocolName: row.name,
    measure: row.measure,
    lowerIsBetter: row.lower_is_better,
    result: row.result,
    performedOn: row.performed_on,
    assessor: row.assessor,
  }))
}

/** What officers attested under their own name, the newest first. */
export async function attestationsOf(tx: Tx, ids: Ids): Promise<Map<string, Attestation[]>> {
  const rows = await sql<{ person_id: string; kind: Attestation['kind']; answer: boolean; attested_on: string }>`
    select person_id, kind, answer, attested_on from people.attestation
    where person_id = any(${ids}::uuid[]) order by attested_on desc, recorded_at desc`.execute(tx)
  return byPerson(rows.rows, (row) => ({ kind: row.kind, answer: row.answer, attestedOn: row.attested_on }))
}
