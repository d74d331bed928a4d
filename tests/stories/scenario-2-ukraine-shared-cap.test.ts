import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { moveOccupancy } from '#modules/missions/index.ts'
import { samplePosition } from '#modules/missions/samples.ts'
import type { MissionFile } from '#modules/missions/views/one.ts'
import type { Board } from '#modules/planning/views/board-data.ts'
import type { Db } from '#platform/database/connection.ts'
import { asSystem, c, outcome } from '#tests/constraints/place.ts'
import { withRollback } from '#tests/support/database.ts'
import { hostAccepted } from '#tests/support/host-accepted.ts'
import { Stage } from '#tests/support/stage.ts'

const departure = '2016-10-03'

/** Summer of 2016: 12 positions of the Patrol Police and 8 of the EU mission have somebody under way, and each has one more. */
async function ukraine(db: Db) {
  const stage = new Stage(db, '2016-07-04')
  const irss = stage.as('irss-officer')
  const patrol = await stage.missionId('UKR-PATROL')
  const advisory = await stage.missionId('EUAM-UKR')
  const positionsIn = async (missionId: string, number: number) => {
    const ids: string[] = []
    for (let index = 0; index < number; index += 1)
      ids.push(await samplePosition(db, { missionId, armed: false, code: `${missionId.slice(0, 8)}-${index}` }))
    return ids
  }
  const patrolPositions = await positionsIn(patrol, 14)
  const advisoryPositions = await positionsIn(advisory, 9)
  const offer = (candidacyId: string, positionId: string) => ({
    candidacyId,
    positionId,
    departure,
    arrival: departure,
  })
  const planned: { patrol: string[]; advisory: string[] } = { patrol: [], advisory: [] }
  const fill = async (missionId: string, positions: string[], into: string[]) => {
    for (const positionId of positions) {
      const candidacyId = await hostAccepted(stage, { missionId, departure })
      await stage.does(irss, 'candidacies.make-offer', offer(candidacyId, positionId))
      into.push(candidacyId)
    }
  }
  await fill(patrol, patrolPositions.slice(0, 12), planned.patrol)
  await fill(advisory, advisoryPositions.slice(0, 8), planned.advisory)
  return { stage, irss, patrol, advisory, patrolPositions, advisoryPositions, planned, offer }
}

const takenIn = async (stage: Stage, missionId: string) =>
  (
    await stage.one(
      sql<{
        n: number
      }>`select count(*)::int as n from missions.occupancy where mission_id = ${missionId} and state <> 'released'`,
    )
  ).n

describe('Scenario 2: Ukraine, up to 20 that two operations share', () => {
  it('S2.14 with 12 and 8 a 21st is refused in either, one planned for the EU mission may go to the Patrol Police', () =>
    withRollback(async (db) => {
      const { stage, irss, patrol, advisory, patrolPositions, advisoryPositions, planned, offer } = await ukraine(db)
      expect([await takenIn(stage, patrol), await takenIn(stage, advisory)]).toEqual([12, 8])

      // A 21st: refused in either operation, by the act itself, and nothing of it stays.
      for (const [missionId, positionId] of [
        [patrol, patrolPositions[12]!],
        [advisory, advisoryPositions[8]!],
      ] as const) {
        const candidacyId = await hostAccepted(stage, { missionId, departure })
        expect(await stage.isRefused(irss, 'candidacies.make-offer', offer(candidacyId, positionId))).toBe(
          'strength-exceeded',
        )
        const { state } = await stage.one(
          sql<{ state: string }>`select state from candidacies.candidacy where id = ${candidacyId}`,
        )
        expect(state).toBe('host-accepted')
      }
      expect([await takenIn(stage, patrol), await takenIn(stage, advisory)]).toEqual([12, 8])

      // The split is free: the number is of both together.
      const move = asSystem(db, (tx) =>
        moveOccupancy(
          tx,
          {
            reference: planned.advisory[7]!,
            period: { from: departure, to: '2017-10-03' },
            positionId: patrolPositions[12]!,
          },
          c,
        ),
      )
      expect(await outcome(move)).toBe('done')
      expect([await takenIn(stage, patrol), await takenIn(stage, advisory)]).toEqual([13, 7])
      const board = await stage.sees<Board>(stage.as('rcmp-planner'), 'planning.board', { asAt: departure })
      const group = board.rows.find((one) => one.kind === 'group' && one.code === 'UKRAINE')
      expect(group?.now).toMatchObject({ authorized: 20, vacant: 0, over: 0 })
      expect(board.rows.find((one) => one.code === 'UKR-PATROL')).toMatchObject({
        now: { reserved: 13 },
        sharedWith: { en: 'Ukraine' },
      })
      const late = await hostAccepted(stage, { missionId: advisory, departure })
      expect(await stage.isRefused(irss, 'candidacies.make-offer', offer(late, advisoryPositions[8]!))).toBe(
        'strength-exceeded',
      )
      // One who withdraws makes the place free for the other operation.
      const { person_id: personId } = await stage.one(
        sql<{ person_id: string }>`select person_id from candidacies.candidacy where id = ${planned.patrol[0]!}`,
      )
      await stage.does(stage.as('candidate', { personId }), 'candidacies.withdraw', { candidacyId: planned.patrol[0] })
      await stage.does(irss, 'candidacies.make-offer', offer(late, advisoryPositions[8]!))
      expect([await takenIn(stage, patrol), await takenIn(stage, advisory)]).toEqual([12, 8])
    }))

  it('S2.14 S4.06 the file of the operation says both places: Ukraine, from Poland, as of today', () =>
    withRollback(async (db) => {
      const stage = new Stage(db, '2026-03-16')
      const id = await stage.missionId('UKR-PATROL')
      const planner = stage.as('rcmp-planner')
      const { mission } = await stage.sees<MissionFile>(planner, 'missions.one', { id })
      expect(mission).toMatchObject({ hostCountries: ['UA'], dutyLocation: { country: 'PL' } })
      const then = await stage.sees<MissionFile>(planner, 'missions.one', { id, asAt: '2016-06-30' })
      expect(then.mission).toMatchObject({ hostCountries: ['UA'], dutyLocation: { country: 'UA' } })
    }))
})
