import { sql } from 'kysely'
import type { Day } from '#kernel/calendar.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type Begun, barred, type MissionStanding, standingFrom, weaponBarred } from '../rules/life-cycle.ts'
import { tourOn } from '../rules/tour.ts'
import type { Position } from '../vocabulary.ts'
import { factsOf, findMission, missionOn } from './missions.ts'

/**
 * A mission as far as it allows or bars something. `hold`: whoever changes its state meanwhile waits until this is done, and this
 * waits for them: what is judged here is still so when it is written.
 */
export async function standingOf(tx: Tx, missionId: string, hold = false): Promise<MissionStanding | null> {
  if (hold) await sql`select 1 from missions.mission where id = ${missionId} for share`.execute(tx)
  const mission = await findMission(tx, missionId)
  return mission && standingFrom(mission, await factsOf(tx, [missionId]))
}

/** Why nothing of the kind begins in the mission, or null: for the acts of other rooms, in their own transaction (`hold`). */
export async function barredIn(
  tx: Tx,
  missionId: string,
  begun: Begun,
  o: { today: Day; from?: Day; until?: Day; hold?: boolean },
): Promise<Refusal | null> {
  const standing = await standingOf(tx, missionId, o.hold)
  return standing && barred(standing, begun, o)
}

/** Why no weapon is given out in the mission on the day, or null (S2.07). */
export async function weaponBarredIn(tx: Tx, missionId: string, day: Day): Promise<Refusal | null> {
  const mission = await missionOn(tx, missionId, day)
  return weaponBarred(mission ?? { code: '', armed: null })
}

/** The months of a tour on a position that begins on a day. */
export async function tourMonthsOn(
  tx: Tx,
  position: Pick<Position, 'missionId' | 'tourMonths' | 'valid'>,
  day: Day,
): Promise<number> {
  return tourOn(position, await factsOf(tx, [position.missionId]), day)
}
