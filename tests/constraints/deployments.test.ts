import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prepareDeployment, recordDeparture } from '#modules/deployments/index.ts'
import { moveOccupancy } from '#modules/missions/index.ts'
import type { Db } from '#platform/database/connection.ts'
import { circumstancesOf } from '#platform/house.ts'
import { type Performed, perform } from '#platform/perform.ts'
import { prepared, readiness } from '#tests/support/away.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { knowGates, lastRooms, sampleOfficerToDeploy } from '#tests/support/deploying.ts'
import { houseOn } from '#tests/support/house.ts'
import { asSystem, c, countOf, outcome, rounds } from './place.ts'

let copy: ThrowAway
/** Acts go through the pool of the application, samples are written past row-level security. */
let db: Db
beforeAll(async () => {
  knowGates()
  copy = await throwAwayDatabase()
  db = { ...copy.db, pool: copy.admin }
  // The programme's own number would stop rounds that are about one position or one person.
  await copy.admin.query(`delete from missions.authorized_strength where scope = 'programme'`)
})
afterAll(() => copy.drop())

const said = (performed: Performed): string =>
  performed.kind === 'refused' ? performed.refusal.code : performed.kind === 'done' ? 'done' : 'invalid'

describe('Many at once', () => {
  test(`two desks record one departure: it happens once, ${rounds} times`, { timeout: 600_000 }, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { officer, house, id } = await prepared(db)
      const record = async () =>
        said(
          await perform(
            house,
            recordDeparture,
            { deploymentId: id, day: '2026-09-01' },
            circumstancesOf(house, readiness),
          ),
        )
      expect(countOf(await Promise.all([record(), record(), record()]))).toEqual({ done: 1, 'not-in-this-state': 2 })
      const { rows } = await copy.admin.query(`select state from missions.occupancy where reference = $1`, [
        officer.candidacyId,
      ])
      expect(rows).toEqual([{ state: 'filled' }])
    }
  })

  test(`two departures that would overlap on one position: one of them moves, ${rounds} times`, {
    timeout: 600_000,
  }, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const first = await sampleOfficerToDeploy(db, { departure: '2026-09-01', end: '2026-10-01' })
      const next = await sampleOfficerToDeploy(db, {
        beside: first,
        departure: '2026-11-01',
        end: '2027-11-01',
        positionId: first.positionId,
      })
      const move = (reference: string, from: string, to: string) =>
        outcome(asSystem(copy.db, (tx) => moveOccupancy(tx, { reference, period: { from, to } }, c)))
      // Either is possible alone: the first stays longer, or the next one comes earlier.
      const outcomes = await Promise.all([
        move(first.candidacyId, '2026-09-01', '2026-10-20'),
        move(next.candidacyId, '2026-10-10', '2027-11-01'),
      ])
      expect(countOf(outcomes)).toEqual({ done: 1, position_taken: 1 })
    }
  })

  test(`one person is planned for one of several deployments on the same days, ${rounds} times`, {
    timeout: 600_000,
  }, async () => {
    const house = houseOn(db, { now: '2026-08-01', modules: lastRooms })
    for (let round = 0; round < rounds; round += 1) {
      const first = await sampleOfficerToDeploy(db)
      const all = [first.candidacyId]
      for (const departure of ['2026-12-01', '2027-09-01', '2026-09-01']) {
        const other = await sampleOfficerToDeploy(db, { departure })
        await copy.admin.query(`update candidacies.candidacy set person_id = $2 where id = $1`, [
          other.candidacyId,
          first.personId,
        ])
        all.push(other.candidacyId)
      }
      const outcomes = await Promise.all(
        all.map(async (candidacyId) =>
          said(await perform(house, prepareDeployment, { candidacyId }, circumstancesOf(house, readiness))),
        ),
      )
      const { rows } = await copy.admin.query(
        `select a.id from deployments.deployment a join deployments.deployment b on a.person_id = b.person_id and a.id <> b.id
           and a.period && b.period where a.person_id = $1`,
        [first.personId],
      )
      expect(rows).toEqual([])
      expect(outcomes.filter((one) => one === 'done').length).toBeGreaterThan(0)
      expect(outcomes.filter((one) => one !== 'done').every((one) => one === 'deployments-overlap')).toBe(true)
    }
  })
})
