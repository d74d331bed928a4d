import { maxDay } from '#kernel/calendar.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { findCandidacy } from '#modules/candidacies/index.ts'
import { barredIn, occupancyOf } from '#modules/missions/index.ts'
import { type Clearance, clearanceOf } from '#modules/readiness/index.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type DeploymentSubject, deploymentSubject } from './deployment-subject.ts'

export interface DepartureSubject extends DeploymentSubject {
  /** All gates judged with the day of departure in the place of the planned one. */
  clearance: Clearance
  /** Why the mission lets nobody depart on that day, or null. */
  barred: Refusal | null
  /** Whether a position is held for the officer. */
  held: boolean
  plannedArrival: string
}

/** A deployment with everything that the departure on a day depends on. */
export async function departureSubject(
  tx: Tx,
  id: string,
  day: string,
  c: Pick<Circumstances, 'today'>,
  lock = false,
): Promise<DepartureSubject | null> {
  const subject = await deploymentSubject(tx, id, c, lock)
  if (!subject) return null
  const candidacy = await findCandidacy(tx, subject.deployment.candidacyId)
  // A candidacy that was withdrawn is the officer's own, its cancelled deployment is not: nobody departs on it.
  if (!candidacy)
    return {
      ...subject,
      clearance: { clear: false, blockers: [] },
      barred: null,
      held: false,
      plannedArrival: subject.deployment.plannedDeparture,
    }
  const dates = { plannedDeparture: day, plannedArrival: maxDay(candidacy.plannedArrival, day) }
  const clearance = await clearanceOf(tx, [candidacy.id], c, new Map([[candidacy.id, dates]]))
  return {
    ...subject,
    clearance: clearance.get(candidacy.id) ?? { clear: false, blockers: [] },
    barred: await barredIn(tx, subject.deployment.missionId, 'departure', {
      today: c.today,
      from: day,
      until: subject.deployment.plannedEnd,
      hold: lock,
    }),
    held: (await occupancyOf(tx, candidacy.id)) !== null,
    plannedArrival: dates.plannedArrival,
  }
}
