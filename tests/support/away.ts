import { prepareDeployment, recordArrival, recordDeparture, startDuty } from '#modules/deployments/index.ts'
import type { DeploymentFile } from '#modules/deployments/views/one.ts'
import { occupancyOf, openPositions } from '#modules/missions/index.ts'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import { drain } from '#platform/jobs/index.ts'
import {
  lastRooms,
  type OfficerOptions,
  type SampleOfficer,
  sampleCertificate,
  sampleOfficerToDeploy,
} from './deploying.ts'
import { actorOf, done, houseOn, seen } from './house.ts'

export const readiness = actorOf('readiness-officer')
export const desk = actorOf('mission-desk')

/** A gate that can be opened and closed by a certificate. */
export const firstAid = {
  step: 'certificate',
  settings: { certificate_type: 'first-aid-cpr' },
  anchor: 'departure',
  phase: 'readiness',
}

/** An officer whose first aid holds and whose deployment is being prepared, on a day that can be moved. */
export async function prepared(db: Db, o: OfficerOptions = {}, now = '2026-09-01') {
  const officer = await sampleOfficerToDeploy(db, { criteria: [firstAid], ...o })
  await sampleCertificate(db, officer.personId, { expires: '2028-12-31' })
  const on = (day: string) => houseOn(db, { now: day, modules: lastRooms })
  const house = on(now)
  const id = await done(house, readiness, prepareDeployment, { candidacyId: officer.candidacyId })
  const candidate = actorOf('candidate', { personId: officer.personId })
  const commander = actorOf('contingent-commander', { missions: [officer.missionId] })
  const file = (at = house) => seen<DeploymentFile>(at, desk, at.registry.views.get('deployments.one')!, { id })
  return { officer, house, on, id, candidate, commander, file }
}

/** The same officer, away since 1 September 2026 and on duty since the 3rd, with the jobs done. */
export async function onDuty(db: Db, o: OfficerOptions = {}) {
  const one = await prepared(db, o)
  await done(one.house, readiness, recordDeparture, { deploymentId: one.id, day: '2026-09-01' })
  const there = one.on('2026-09-05')
  await done(there, one.commander, recordArrival, { deploymentId: one.id, day: '2026-09-02' })
  await done(there, one.commander, startDuty, { deploymentId: one.id, day: '2026-09-03' })
  const { failed } = await drain(there, { ticks: false })
  if (failed > 0) throw new Error(`${failed} jobs or letters failed.`)
  return { ...one, there }
}

const asSystem = <T>(db: Db, work: Parameters<typeof inTransaction<T>>[2]) =>
  inTransaction(db, { role: 'app', claims: claimsOf(systemActor('test'), '2026-09-01') }, work)

/** The place that is held for the officer, or null. */
export const heldBy = (db: Db, officer: SampleOfficer) => asSystem(db, (tx) => occupancyOf(tx, officer.candidacyId))

/** The positions of the officer's mission that nobody holds on the day. */
export const openOn = (db: Db, officer: SampleOfficer, day: string) =>
  asSystem(db, (tx) => openPositions(tx, officer.missionId, day))

/** The end of the tour by which gates are judged. */
export async function plannedEnd(db: Db, officer: SampleOfficer): Promise<string> {
  const { rows } = await db.pool.query('select planned_end from candidacies.candidacy where id = $1', [
    officer.candidacyId,
  ])
  return rows[0].planned_end
}
