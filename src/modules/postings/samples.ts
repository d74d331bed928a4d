import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/database/connection.ts'

const AT = '2026-01-01T12:00:00Z'
const BY = '00000000-0000-4000-8000-00000000ffff'

export interface SampleMission {
  missionId: string
  positionIds: string[]
}

/** A mission with authorized strength and open positions of one title, from 2020 on. */
export async function sampleMission(
  db: Db,
  o: {
    kind?: string
    armed?: boolean
    language?: 'en' | 'fr'
    strength?: number | null
    positions?: number
    tourMonths?: number
    decisionId?: string
  } = {},
): Promise<SampleMission> {
  const missionId = randomUUID()
  const code = `SAMPLE-${missionId.slice(0, 8).toUpperCase()}`
  const { kind = 'UN', armed = true, language = 'fr', strength = 20, positions = 2, tourMonths = 12 } = o
  await db.pool.query(
    `insert into missions.mission (id, code, kind, host_country, host_countries, sort_order) values ($1, $2, $3, 'HT', '{HT}', 1)`,
    [missionId, code, kind],
  )
  const facts = { name: { en: 'Sample Mission', fr: 'Mission exemple' }, armed, language, status: 'active' }
  for (const [attribute, value] of Object.entries(facts))
    await db.pool.query(
      `insert into missions.mission_fact (id, mission_id, attribute, value, valid, recorded_at, recorded_by) values ($1, $2, $3, $4, '[2020-01-01,)', $5, $6)`,
      [randomUUID(), missionId, attribute, JSON.stringify(value), AT, BY],
    )
  if (strength !== null)
    await db.pool.query(
      `insert into missions.authorized_strength (id, scope, scope_id, number, valid, recorded_at, recorded_by) values ($1, 'mission', $2, $3, '[2020-01-01,)', $4, $5)`,
      [randomUUID(), missionId, strength, AT, BY],
    )
  const positionIds: string[] = []
  for (let n = 1; n <= positions; n += 1) {
    const id = randomUUID()
    positionIds.push(id)
    await db.pool.query(
      `insert into missions.position (id, code, mission_id, title, language, armed, tour_months, valid, decision_id, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, '[2020-01-01,)', $8, $9, $10)`,
      [
        id,
        `${code}-${n}`,
        missionId,
        JSON.stringify({ en: 'Adviser', fr: 'Conseiller' }),
        language,
        armed,
        tourMonths,
        o.decisionId ?? null,
        AT,
        BY,
      ],
    )
  }
  return { missionId, positionIds }
}

/** What a form of `postings.draft-posting` says. */
export const sampleDraft = (positionId: string, o: Record<string, unknown> = {}) => ({
  positionId,
  places: 1,
  title: { en: 'Police advisers', fr: 'Conseillers de police' },
  text: { en: 'We look for advisers.', fr: 'Nous cherchons des conseillers.' },
  plannedDeparture: '2026-09-01',
  closesOn: '2026-04-30',
  fitnessProtocol: 'pare',
  fitnessThreshold: '285',
  ...o,
})

/** An approved decision, written straight into its table. */
export async function sampleGrant(
  db: Db,
  o: { number?: number; months?: number; armed?: boolean | null } = {},
): Promise<string> {
  const [request, decision] = [randomUUID(), randomUUID()]
  await db.pool.query(
    `insert into requests.request (id, code, requester_kind, requester, subject, text, received_on, state, recorded_at, recorded_by)
     values ($1, $2, 'un', 'UN', 'Officers', 'Text', '2026-01-02', 'decided', $3, $4)`,
    [request, `REQ-${request.slice(0, 8)}`, AT, BY],
  )
  await db.pool.query(
    `insert into requests.decision (id, code, request_id, outcome, level, number, valid, max_tour_months, armed, reasons, decided_on, recorded_at, recorded_by)
     values ($1, $2, $3, 'approved', 'ministerial', $4, '[2026-02-01,2028-02-01)', $5, $6, 'Agreed.', '2026-02-01', $7, $8)`,
    [
      decision,
      `DEC-${decision.slice(0, 8)}`,
      request,
      o.number ?? 20,
      o.months ?? 12,
      o.armed === undefined ? false : o.armed,
      AT,
      BY,
    ],
  )
  return decision
}

/** Says what this installation is, whatever the template says: the triggers that keep it so sleep for a moment. */
export async function sampleInstallation(db: Db, kind: 'practice' | 'production'): Promise<void> {
  await db.pool.query(`set local session_replication_role = 'replica'`)
  await db.pool.query('delete from platform.installation')
  await db.pool.query(
    `insert into platform.installation (kind, pack, zone) values ($1, 'canada-ipp', 'America/Toronto')`,
    [kind],
  )
  await db.pool.query(`set local session_replication_role = 'origin'`)
}

/** Five standard criteria in the place of the pack's: what holds everywhere, for arms, for the UN. */
export async function sampleLibrary(db: Db): Promise<void> {
  await db.pool.query('delete from postings.standard_criterion')
  const standard = [
    ['years', 'programme', 'service-years', { minimum_years: 5 }, 'application', 'eligibility', {}],
    ['language', 'programme', 'language', { language: 'mission' }, 'application', 'eligibility', {}],
    [
      'firearms',
      'programme',
      'certificate',
      { certificate_type: 'firearms' },
      'departure',
      'readiness',
      { armed: true },
    ],
    ['fitness', 'programme', 'fitness', { protocols: ['pare'], threshold: 'bulletin' }, 'pdt-start', 'selection', {}],
    ['un-age', 'host', 'age', { minimum: 25 }, 'arrival', 'eligibility', { kinds: ['UN'] }],
  ] as const
  for (const [code, layer, step, settings, anchor, phase, applies] of standard)
    await db.pool.query(
      `insert into postings.standard_criterion (id, code, layer, step, settings, anchor, phase, applies, message, valid)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, '{"en": "${code}", "fr": "${code}"}', '[2016-01-01,)')`,
      [code, layer, step, JSON.stringify(settings), anchor, phase, JSON.stringify(applies)],
    )
}
