import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/database/connection.ts'

const AT = '2026-01-01T12:00:00Z'
const BY = '00000000-0000-4000-8000-00000000ffff'
const words = (en: string, fr = en) => JSON.stringify({ en, fr })

type Row = readonly [code: string, step: string, settings: object, anchor: string, phase: string, layer?: string]

/** What the sample bulletins ask for: to be eligible, to be recommended, to depart. */
export const SAMPLE_CRITERIA: readonly Row[] = [
  ['years', 'service-years', { minimum_years: 5, excluding_training: true }, 'application', 'eligibility'],
  ['age', 'age', { minimum: 25, under: 62 }, 'arrival', 'eligibility', 'host'],
  ['language', 'language', { language: 'fr', level: 'B' }, 'application', 'eligibility'],
  ['integrity', 'integrity', {}, 'nomination', 'eligibility', 'host'],
  ['release', 'release', {}, 'nomination', 'selection'],
  ['fitness', 'fitness', { protocol: 'pare', threshold: 285 }, 'pdt-start', 'selection'],
  ['first-aid', 'certificate', { certificate_type: 'first-aid-cpr' }, 'departure', 'readiness'],
  ['ams', 'ams', { validity_months: 24, planned_test_in_mission: true }, 'arrival', 'readiness', 'host'],
]

export interface SampleBulletin {
  missionId: string
  positionIds: string[]
  postingId: string
  versionId: string
}

/** A published bulletin of an active mission with authorized strength; departure 1 September 2026, closing on 30 April. */
export async function sampleBulletin(
  db: Db,
  o: {
    kind?: string
    criteria?: readonly Row[]
    positions?: number
    strength?: number
    state?: string
    serviceCriterion?: { serviceId: string; years: number }
  } = {},
): Promise<SampleBulletin> {
  const [missionId, postingId, versionId] = [randomUUID(), randomUUID(), randomUUID()]
  const code = missionId.slice(0, 8).toUpperCase()
  const run = (text: string, values: unknown[]) => db.pool.query(text, values)
  await run(
    `insert into missions.mission (id, code, kind, host_country, host_countries) values ($1, $2, $3, 'HT', '{HT}')`,
    [missionId, `M-${code}`, o.kind ?? 'UN'],
  )
  for (const [attribute, value] of [
    ['name', words('Sample mission', 'Mission exemple')],
    ['status', '"active"'],
    ['armed', 'false'],
    ['language', '"fr"'],
  ])
    await run(
      `insert into missions.mission_fact (id, mission_id, attribute, value, valid, recorded_at, recorded_by) values ($1, $2, $3, $4, '[2020-01-01,)', $5, $6)`,
      [randomUUID(), missionId, attribute, value, AT, BY],
    )
  await run(
    `insert into missions.authorized_strength (id, scope, scope_id, number, valid, recorded_at, recorded_by) values ($1, 'mission', $2, $3, '[2020-01-01,)', $4, $5)`,
    [randomUUID(), missionId, o.strength ?? 10, AT, BY],
  )
  const positionIds: string[] = []
  for (let n = 1; n <= (o.positions ?? 2); n += 1) {
    positionIds.push(randomUUID())
    await run(
      `insert into missions.position (id, code, mission_id, title, language, armed, tour_months, valid, recorded_at, recorded_by)
       values ($1, $2, $3, $4, 'fr', false, 12, '[2020-01-01,)', $5, $6)`,
      [positionIds.at(-1), `P-${code}-${n}`, missionId, words('Adviser', 'Conseiller'), AT, BY],
    )
  }
  await run(
    `insert into postings.posting (id, code, mission_id, title, text, places, planned_departure, tour_months, closes_on, state, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $4, 2, '2026-09-01', 12, '2026-04-30', 'draft', $5, $6)`,
    [postingId, `POS-${code}`, missionId, words('Police adviser', 'Conseiller de police'), AT, BY],
  )
  for (const id of positionIds)
    await run(`insert into postings.posting_position (posting_id, position_id) values ($1, $2)`, [postingId, id])
  await run(
    `insert into postings.criteria_version (id, posting_id, number, in_force_from, recorded_by) values ($1, $2, 1, $3, $4)`,
    [versionId, postingId, AT, BY],
  )
  const own = o.serviceCriterion
  const rows: Row[] = [...(o.criteria ?? SAMPLE_CRITERIA)]
  if (own)
    rows.push(['own-years', 'service-years', { minimum_years: own.years }, 'application', 'eligibility', 'service'])
  for (const [order, [name, step, settings, anchor, phase, layer = 'programme']] of rows.entries())
    await run(
      `insert into postings.criterion (id, version_id, code, layer, service_id, step, settings, anchor, phase, message, sort_order)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        randomUUID(),
        versionId,
        name,
        layer,
        layer === 'service' ? (own?.serviceId ?? null) : null,
        step,
        JSON.stringify(settings),
        anchor,
        phase,
        words(name),
        order,
      ],
    )
  await run(`update postings.posting set state = $2 where id = $1`, [postingId, o.state ?? 'published'])
  return { missionId, positionIds, postingId, versionId }
}

/** A police service of tests; `federal` stands for the RCMP. */
export async function sampleService(db: Db, kind = 'municipal'): Promise<string> {
  const id = randomUUID()
  await db.pool.query(
    `insert into people.service (id, code, kind, province, name, short, rank_scale, partnership) values ($1, $2, $3, 'QC', $4, 'SPE', 'municipal', 'example')`,
    [id, `S-${id.slice(0, 8)}`, kind, words('Example police', 'Police d’exemple')],
  )
  return id
}

export interface OfficerOptions {
  serviceId: string
  /** First day of operational service. */
  since?: string
  given?: string
  /** Hundredths of a second in the PARE; null: no result yet. */
  pare?: number | null
  /** Day of an AMS clearance. */
  ams?: string | null
  firstAidTo?: string
}

/** An officer who meets what the sample bulletins ask for, unless told otherwise. */
export async function sampleOfficer(db: Db, o: OfficerOptions): Promise<string> {
  const id = randomUUID()
  const run = (text: string, values: unknown[]) => db.pool.query(text, values)
  await run(
    `insert into people.person (id, code, given_names, family_name, born_on, language, practice, recorded_at, recorded_by)
     values ($1, $2, $3, $4, '1988-05-05', 'fr', true, $5, $6)`,
    [id, `OFF-${id.slice(0, 8)}`, o.given ?? 'Rosalie', `O'Brien-Lévesque ${id.slice(0, 4)}`, AT, BY],
  )
  await run(
    `insert into people.service_membership (id, person_id, service_id, valid, recorded_at, recorded_by) values ($1, $2, $3, '[2012-01-01,)', $4, $5)`,
    [randomUUID(), id, o.serviceId, AT, BY],
  )
  await run(
    `insert into people.employment_period (id, person_id, kind, valid, recorded_at, recorded_by) values ($1, $2, 'operational', daterange($3::date, null), $4, $5)`,
    [randomUUID(), id, o.since ?? '2014-01-01', AT, BY],
  )
  await run(
    `insert into people.language_level (id, person_id, language, level, assessed_on, recorded_at, recorded_by) values ($1, $2, 'fr', 'C', '2025-01-10', $3, $4)`,
    [randomUUID(), id, AT, BY],
  )
  await run(
    `insert into people.attestation (id, person_id, kind, answer, attested_on, recorded_at, recorded_by) values ($1, $2, 'integrity', true, '2026-01-10', $3, $4)`,
    [randomUUID(), id, AT, BY],
  )
  await sampleCertificate(db, id, 'first-aid-cpr', '2025-06-01', o.firstAidTo ?? '2028-06-01')
  if (o.ams) await sampleCertificate(db, id, 'ams-clearance', o.ams, null)
  if (o.pare !== null) await sampleFitness(db, id, o.pare ?? 27_000)
  return id
}

export async function sampleCertificate(
  db: Db,
  personId: string,
  type: string,
  issued: string,
  expires: string | null,
): Promise<void> {
  await db.pool.query(
    `insert into people.certificate (id, person_id, type_code, issued_on, expires_on, verified_by_name, verified_on, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, 'A. Verifier', $4, $6, $7)`,
    [randomUUID(), personId, type, issued, expires, AT, BY],
  )
}

/** A PARE result in whole hundredths of a second. */
export async function sampleFitness(db: Db, personId: string, result: number): Promise<void> {
  await db.pool.query(
    `insert into people.fitness_result (id, person_id, protocol_code, result, performed_on, assessor, recorded_at, recorded_by)
     values ($1, $2, 'pare', $3, '2026-02-01', 'A. Assessor', $4, $5)`,
    [randomUUID(), personId, result, AT, BY],
  )
}

/** What a form of `candidacies.endorse-candidacy` says: the days, and what the service commits itself to. */
export const sampleRelease = {
  releaseFrom: '2026-08-01',
  releaseTo: '2027-10-01',
  returnPosition: 'Patrol, district 4',
  returnCommitment: 'same',
  promotionPosition: 'as-if-present',
} as const
