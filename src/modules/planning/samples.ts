import { randomUUID } from 'node:crypto'
import type { Db } from '#platform/database/connection.ts'

const at = '2026-01-10T15:00:00Z'
const by = '00000000-0000-4000-8000-0000000000bb'

export interface SampleStay {
  personId: string
  candidacyId: string
  deploymentId: string | null
}

/** An officer of a service on a position, through a bulletin and a candidacy; deployed unless only reserved. For tests: written past the actions. */
export async function sampleStay(
  db: Pick<Db, 'pool'>,
  o: {
    missionId: string
    positionId: string
    serviceId: string
    from: string
    to: string
    reserved?: boolean
    closed?: boolean
    sex?: 'female' | 'male'
    name?: string
  },
): Promise<SampleStay> {
  const [personId, candidacyId, postingId, versionId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const code = personId.slice(0, 8).toUpperCase()
  const deploymentId = o.reserved ? null : randomUUID()
  const run = (text: string, values: unknown[]) => db.pool.query(text, values)
  await run(
    `insert into people.person (id, code, given_names, family_name, born_on, language, sex, practice, recorded_at, recorded_by)
     values ($1, $2, 'Odile', $3, '1985-02-03', 'fr', $4, true, $5, $6)`,
    [personId, `OFF-${code}`, o.name ?? `Testard ${code}`, o.sex ?? 'male', at, by],
  )
  await run(
    `insert into people.service_membership (id, person_id, service_id, valid, recorded_at, recorded_by) values ($1, $2, $3, '[2012-01-01,)', $4, $5)`,
    [randomUUID(), personId, o.serviceId, at, by],
  )
  await run(
    `insert into postings.posting (id, code, mission_id, title, text, places, planned_departure, tour_months, closes_on, state, recorded_at, recorded_by)
     values ($1, $2, $3, '{"en": "Officer", "fr": "Policier"}', '{"en": "Officer", "fr": "Policier"}', 1, $4, 12, $4::date - 90, 'completed', $5, $6)`,
    [postingId, `POS-${code}`, o.missionId, o.from, at, by],
  )
  await run(
    `insert into postings.criteria_version (id, posting_id, number, in_force_from, recorded_by) values ($1, $2, 1, $3, $4)`,
    [versionId, postingId, at, by],
  )
  await run(
    `insert into candidacies.candidacy (id, code, person_id, posting_id, criteria_version_id, mission_id, service_id, state, applied_on, planned_departure,
       planned_arrival, planned_end, position_id, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::date - 200, $9, $9, $10, $11, $12, $13)`,
    [
      ...[candidacyId, `CAN-${code}`, personId, postingId, versionId, o.missionId, o.serviceId],
      ...[o.reserved ? 'accepted' : 'deployed', o.from, o.to, o.positionId, at, by],
    ],
  )
  await run(
    `insert into missions.occupancy (id, position_id, mission_id, period, state, reference, recorded_at, recorded_by)
     values ($1, $2, $3, daterange($4::date, $5::date), $6, $7, $8, $9)`,
    [randomUUID(), o.positionId, o.missionId, o.from, o.to, o.reserved ? 'reserved' : 'filled', candidacyId, at, by],
  )
  if (deploymentId)
    await run(
      `insert into deployments.deployment (id, code, candidacy_id, person_id, service_id, mission_id, position_id, legal_status, state, period, planned_departure,
         planned_end, departed_on, arrived_on, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, 'expert-on-mission', $8, daterange($9::date, $10::date), $9, $10, $9, $9, $11, $12)`,
      [
        ...[deploymentId, `DEP-${code}`, candidacyId, personId, o.serviceId, o.missionId, o.positionId],
        ...[o.closed ? 'closed' : 'on-duty', o.from, o.to, at, by],
      ],
    )
  return { personId, candidacyId, deploymentId }
}
