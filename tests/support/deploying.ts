import { randomUUID } from 'node:crypto'
import { allSteps, candidacySteps, registerSteps } from '#modules/candidacies/index.ts'
import { deploymentsModule } from '#modules/deployments/index.ts'
import { missionsModule } from '#modules/missions/index.ts'
import { samplePosition, sampleStrength } from '#modules/missions/samples.ts'
import { readinessModule, readinessSteps } from '#modules/readiness/index.ts'
import { reintegrationModule } from '#modules/reintegration/index.ts'
import { pdtStep } from '#modules/training/index.ts'
import { type CandidateOptions, type SampleCandidate, type Superuser, sampleCandidate } from './candidate.ts'

/** The rooms from acceptance to return. */
export const lastRooms = [missionsModule, readinessModule, deploymentsModule, reintegrationModule]

/** Makes sure that the gates of these tests are known, also while the registry of the product does not name them all. */
export function knowGates(): void {
  const known = new Map(
    [...allSteps(), ...candidacySteps, pdtStep, ...readinessSteps].map((step) => [step.name, step] as const),
  )
  registerSteps([...known.values()])
}

export interface SampleOfficer extends SampleCandidate {
  positionId: string
}

export interface OfficerOptions extends CandidateOptions {
  tourMonths?: number
  /** Planned end, for tours of other lengths. */
  end?: string
  /** Through which day the home service releases the officer. */
  releasedUntil?: string
  /** The position of another, to stand on it after or before them. */
  positionId?: string
  /** Whether the position is reserved, as an offer does. */
  reserved?: boolean
  authorized?: number
}

const at = '2026-01-10T15:00:00Z'
const by = '00000000-0000-4000-8000-0000000000aa'

/** An officer who has accepted an offer for a position that is held for them, without any gate unless criteria are given. */
export async function sampleOfficerToDeploy(db: { pool: Superuser }, o: OfficerOptions = {}): Promise<SampleOfficer> {
  const one = await sampleCandidate(db.pool, { state: 'accepted', criteria: [], ...o })
  if (!o.beside) await makeActive(db, one.missionId, o.authorized ?? 20)
  const positionId =
    o.positionId ??
    (await samplePosition(db as never, {
      missionId: one.missionId,
      tourMonths: o.tourMonths,
      code: `P-${randomUUID()}`,
    }))
  await db.pool.query(
    `update candidacies.candidacy set position_id = $2, planned_end = coalesce($3::date, planned_end) where id = $1`,
    [one.candidacyId, positionId, o.end ?? null],
  )
  await db.pool.query(
    `insert into candidacies.endorsement (id, candidacy_id, person_id, service_id, decision, release_from, release_to, return_position,
       signed_by, signed_by_name, signed_on, recorded_at, recorded_by)
     values ($1, $2, $3, $4, 'endorsed', '2026-01-01', $5, 'Patrol', $6, 'Chief', '2026-01-21', $7, $6)`,
    [randomUUID(), one.candidacyId, one.personId, one.serviceId, o.releasedUntil ?? '2028-12-31', by, at],
  )
  if (o.reserved !== false)
    await db.pool.query(
      `insert into missions.occupancy (id, position_id, mission_id, period, state, reference, recorded_at, recorded_by)
       select $1, $2, k.mission_id, daterange(k.planned_departure, k.planned_end), 'reserved', k.id, $4, $5
       from candidacies.candidacy k where k.id = $3`,
      [randomUUID(), positionId, one.candidacyId, at, by],
    )
  return { ...one, positionId }
}

async function makeActive(db: { pool: Superuser }, missionId: string, authorized: number): Promise<void> {
  for (const [attribute, value] of [
    ['name', { en: 'Haiti', fr: 'Haïti' }],
    ['status', 'active'],
  ] as const)
    await db.pool.query(
      `insert into missions.mission_fact (id, mission_id, attribute, value, valid, recorded_at, recorded_by)
       values ($1, $2, $3, $4, '[2015-01-01,)', $5, $6)`,
      [randomUUID(), missionId, attribute, JSON.stringify(value), at, by],
    )
  await sampleStrength(db as never, { scope: 'mission', scopeId: missionId, number: authorized })
}

/** A certificate with its verification, as the officer's file holds it. */
export async function sampleCertificate(
  db: { pool: Superuser },
  personId: string,
  o: { type?: string; issued?: string; expires: string },
): Promise<void> {
  await db.pool.query(
    `insert into people.certificate (id, person_id, type_code, issued_on, expires_on, verified_by, verified_by_name, verified_on,
       recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, 'Readiness', $4, $7, $6)`,
    [randomUUID(), personId, o.type ?? 'first-aid-cpr', o.issued ?? '2025-01-15', o.expires, by, at],
  )
}

/** A seat in a training session, in the state given. */
export async function sampleSeat(
  db: { pool: Superuser },
  one: SampleCandidate,
  o: { starts: string; ends: string; state?: string; concluded?: string },
): Promise<void> {
  const session = randomUUID()
  await db.pool.query(
    `insert into training.pdt_session (id, code, starts, ends, place, capacity, state, recorded_at, recorded_by)
     values ($1, $2, $3, $4, '{"en": "Ottawa", "fr": "Ottawa"}', 20, 'held', $5, $6)`,
    [session, `PDT-${session.slice(0, 8)}`, o.starts, o.ends, at, by],
  )
  await db.pool.query(
    `insert into training.pdt_seat (id, session_id, seat, candidacy_id, person_id, service_id, state, confirmed_on, concluded_on,
       recorded_at, recorded_by) values ($1, $2, 1, $3, $4, $5, $6, '2026-02-01', $7, $8, $9)`,
    [
      randomUUID(),
      session,
      one.candidacyId,
      one.personId,
      one.serviceId,
      o.state ?? 'confirmed',
      o.concluded ?? null,
      at,
      by,
    ],
  )
}
