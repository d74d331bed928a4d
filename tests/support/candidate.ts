import { randomUUID } from 'node:crypto'
import type { QueryResult } from 'pg'

/** Whoever runs SQL as the superuser of the tests: `db.pool` in a rolled back transaction, `admin` of a copy that is thrown away. */
export interface Superuser {
  query(text: string, values?: unknown[]): Promise<QueryResult>
}

export interface SampleCriterion {
  step: string
  settings?: Record<string, unknown>
  anchor?: string
  phase?: string
}

export interface CandidateOptions {
  state?: string
  given?: string
  family?: string
  language?: 'en' | 'fr'
  missionKind?: string
  departure?: string
  criteria?: readonly SampleCriterion[]
  /** Another candidate of the same bulletin and home service. */
  beside?: SampleCandidate
}

export interface SampleCandidate {
  personId: string
  serviceId: string
  missionId: string
  postingId: string
  versionId: string
  candidacyId: string
  code: string
}

const at = '2026-01-10T15:00:00Z'
const by = '00000000-0000-4000-8000-0000000000aa'
const words = (en: string, fr: string) => JSON.stringify({ en, fr })
let serial = 0

/** The criteria of this part of the way, as a UN bulletin asks for them. */
export const unCriteria: readonly SampleCriterion[] = [
  { step: 'medical', anchor: 'departure', phase: 'selection' },
  { step: 'psychological', anchor: 'departure', phase: 'selection' },
  { step: 'conduct', anchor: 'departure', phase: 'selection' },
  { step: 'online-modules', anchor: 'pdt-start', phase: 'readiness' },
  { step: 'research-assignment', anchor: 'pdt-start', phase: 'readiness' },
  { step: 'pdt', anchor: 'departure', phase: 'readiness' },
]

/** An invented officer with a candidacy that passed the initial selection, for a bulletin with the criteria given; away from 1 September 2026. */
export async function sampleCandidate(db: Superuser, o: CandidateOptions = {}): Promise<SampleCandidate> {
  serial += 1
  const shared = o.beside ?? (await sampleBulletin(db, o))
  const one = { ...shared, personId: randomUUID(), candidacyId: randomUUID(), code: `CAN-${serial}` }
  await db.query(
    `insert into people.person (id, code, given_names, family_name, born_on, language, practice, recorded_at, recorded_by)
     values ($1, $2, $3, $4, '1985-05-05', $5, true, $6, $7)`,
    [
      one.personId,
      `OFF-${serial}`,
      o.given ?? 'Rosalie',
      o.family ?? `O'Brien-Lévesque ${serial}`,
      o.language ?? 'en',
      at,
      by,
    ],
  )
  await db.query(
    `insert into people.service_membership (id, person_id, service_id, valid, recorded_at, recorded_by)
     values ($1, $2, $3, '[2015-01-01,)', $4, $5)`,
    [randomUUID(), one.personId, one.serviceId, at, by],
  )
  const departure = o.departure ?? '2026-09-01'
  await db.query(
    `insert into candidacies.candidacy (id, code, person_id, posting_id, criteria_version_id, mission_id, service_id, state, applied_on,
       planned_departure, planned_arrival, planned_end, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, '2026-01-20', $9, $9::date + 1, $9::date + 366, $10, $11)`,
    [
      one.candidacyId,
      one.code,
      one.personId,
      one.postingId,
      one.versionId,
      one.missionId,
      one.serviceId,
      o.state ?? 'initially-selected',
      departure,
      at,
      by,
    ],
  )
  return one
}

async function sampleBulletin(db: Superuser, o: CandidateOptions) {
  const [serviceId, missionId, postingId, versionId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await db.query(
    `insert into people.service (id, code, kind, province, name, short, rank_scale, partnership)
     values ($1, $2, 'municipal', 'QC', $3, 'SPE', 'municipal', 'example')`,
    [serviceId, `SERVICE-${serial}`, words('Example police', 'Police d’exemple')],
  )
  await db.query(
    `insert into missions.mission (id, code, kind, host_country, host_countries) values ($1, $2, $3, 'HT', '{HT}')`,
    [missionId, `MISSION-${serial}`, o.missionKind ?? 'UN'],
  )
  await db.query(
    `insert into postings.posting (id, code, mission_id, title, text, places, planned_departure, tour_months, closes_on, state, recorded_at,
       recorded_by) values ($1, $2, $3, $4, $4, 5, '2026-09-01', 12, '2026-02-28', 'published', $5, $6)`,
    [postingId, `POS-${serial}`, missionId, words('Police adviser', 'Conseiller policier'), at, by],
  )
  await db.query(
    `insert into postings.criteria_version (id, posting_id, number, in_force_from, recorded_by) values ($1, $2, 1, $3, $4)`,
    [versionId, postingId, at, by],
  )
  for (const [index, one] of (o.criteria ?? unCriteria).entries())
    await db.query(
      `insert into postings.criterion (id, version_id, code, layer, step, settings, anchor, phase, message, sort_order)
       values ($1, $2, $3, 'programme', $4, $5, $6, $7, $8, $9)`,
      [
        randomUUID(),
        versionId,
        `${one.step}-${index}`,
        one.step,
        JSON.stringify(one.settings ?? {}),
        one.anchor ?? 'departure',
        one.phase ?? 'selection',
        words(one.step, one.step),
        index,
      ],
    )
  return { serviceId, missionId, postingId, versionId }
}

/** Records a fact as an act of another room does; a drain then runs what hangs on it. */
export async function tellFact(db: Superuser, name: string, about: Record<string, string | null>): Promise<void> {
  await db.query(`insert into jobs.fact (id, name, about, recorded_at) values ($1, $2, $3, '2026-03-16T16:00:00Z')`, [
    randomUUID(),
    name,
    JSON.stringify(about),
  ])
}

/** What the facts of candidacies carry. */
export const aboutCandidate = ({ candidacyId, personId, postingId, missionId }: SampleCandidate) => ({
  candidacyId,
  personId,
  postingId,
  missionId,
})
