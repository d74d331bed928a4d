import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#kernel/calendar.ts'
import { moveOccupancy, occupy, release, reserve } from '#modules/missions/index.ts'
import { sampleGroup, sampleMission, sampleStrength } from '#modules/missions/samples.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { asSystem, c, countOf, outcome, rounds } from './place.ts'

let copy: ThrowAway
/** Written past row-level security, as the server's superuser. */
let setUp: { pool: ThrowAway['admin'] }
beforeAll(async () => {
  copy = await throwAwayDatabase()
  setUp = { pool: copy.admin }
  // The programme's own number would stop many rounds that are about one mission; it has a test of its own.
  await copy.admin.query(`delete from missions.authorized_strength where scope = 'programme'`)
})
afterAll(() => copy.drop())

const year = { from: '2026-06-01', to: '2027-06-01' }
const take = (missionId: string, positionId: string, period = year, reference: string = randomUUID()) =>
  outcome(asSystem(copy.db, (tx) => reserve(tx, { missionId, positionId, period, reference }, c)))
const taken = async (missionIds: string[]) =>
  Number(
    (
      await copy.admin.query(
        `select count(*) as n from missions.occupancy where mission_id = any($1) and state <> 'released'`,
        [missionIds],
      )
    ).rows[0].n,
  )

describe('Many at once', () => {
  test(`S2.08 of 100 takers of one position through a pool of 20 one wins, ${rounds} times`, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { missionId, positions } = await sampleMission(setUp, { positions: 1, authorized: 200 })
      const outcomes = await Promise.all(Array.from({ length: 100 }, () => take(missionId, positions[0]!)))
      expect(countOf(outcomes)).toEqual({ done: 1, position_taken: 99 })
      expect(await taken([missionId])).toBe(1)
    }
  }, 600_000)

  test(`S2.14 of 30 takers of two missions that share 20 places, 20 win, ${rounds} times`, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const groupId = await sampleGroup(setUp, 20)
      const one = await sampleMission(setUp, { positions: 15, groupId })
      const other = await sampleMission(setUp, { positions: 15, groupId })
      const outcomes = await Promise.all([
        ...one.positions.map((position) => take(one.missionId, position)),
        ...other.positions.map((position) => take(other.missionId, position)),
      ])
      expect(countOf(outcomes)).toEqual({ done: 20, strength_exceeded: 10 })
      expect(await taken([one.missionId, other.missionId])).toBe(20)
    }
  }, 600_000)
})

describe('The authorized strength on every day', () => {
  test('S2.08 S2.09 with 90 in Haiti a 91st is refused on whichever day it would stand, and may come the day after one leaves', async () => {
    const { missionId, positions } = await sampleMission(setUp, { positions: 91, authorized: 90 })
    for (const position of positions.slice(0, 90)) expect(await take(missionId, position)).toBe('done')
    const last = positions[90]!
    for (const from of ['2026-05-01', '2026-06-01', '2026-11-15', '2027-05-31'])
      expect(await take(missionId, last, { from, to: addDays(from, 60) })).toBe('strength_exceeded')
    expect(await take(missionId, last, { from: '2027-06-01', to: '2028-06-01' })).toBe('done')
    expect(await take(missionId, last, { from: '2026-05-01', to: '2026-06-01' })).toBe('done')
  })

  test('S2.08 the refusal names the first day, how many are allowed and how many places are taken', async () => {
    const { missionId, positions } = await sampleMission(setUp, { positions: 3, authorized: 2 })
    await take(missionId, positions[0]!)
    await take(missionId, positions[1]!)
    const refused = asSystem(copy.db, (tx) =>
      reserve(
        tx,
        {
          missionId,
          positionId: positions[2]!,
          period: { from: '2026-04-01', to: '2026-12-01' },
          reference: randomUUID(),
        },
        c,
      ),
    )
    await expect(refused).rejects.toMatchObject({
      constraint: 'strength_exceeded',
      hint: expect.stringContaining('"day": "2026-06-01"'),
    })
    await expect(refused).rejects.toMatchObject({
      hint: expect.stringMatching(/"taken": 2.*"allowed": 2|"allowed": 2.*"taken": 2/),
    })
  })

  test('S2.08 a day without any number is closed: nothing is guessed', async () => {
    const none = await sampleMission(setUp, { positions: 1 })
    expect(await take(none.missionId, none.positions[0]!)).toBe('strength_not_authorized')
    const ends = await sampleMission(setUp, { positions: 1 })
    await sampleStrength(setUp, {
      scope: 'mission',
      scopeId: ends.missionId,
      number: 5,
      valid: '[2026-01-01,2027-01-01)',
    })
    expect(await take(ends.missionId, ends.positions[0]!)).toBe('strength_not_authorized')
    expect(await take(ends.missionId, ends.positions[0]!, { from: '2026-06-01', to: '2027-01-01' })).toBe('done')
  })

  test('S2.08 when the number is cut below who is there, they stay, nobody new comes, and leaving and shortening go on', async () => {
    const { missionId, positions } = await sampleMission(setUp, { positions: 4 })
    await sampleStrength(setUp, { scope: 'mission', scopeId: missionId, number: 3, valid: '[2026-01-01,2026-09-01)' })
    await sampleStrength(setUp, { scope: 'mission', scopeId: missionId, number: 3, valid: '[2026-09-01,)' })
    const references = [randomUUID(), randomUUID(), randomUUID()]
    for (const [index, reference] of references.entries())
      expect(await take(missionId, positions[index]!, year, reference)).toBe('done')
    await copy.admin.query(
      `update missions.authorized_strength set number = 1 where scope_id = $1 and valid @> '2026-09-01'::date`,
      [missionId],
    )
    expect(await taken([missionId])).toBe(3)
    expect(await take(missionId, positions[3]!, { from: '2026-10-01', to: '2026-11-01' })).toBe('strength_exceeded')
    const change = (work: Parameters<typeof asSystem>[1]) => outcome(asSystem(copy.db, work))
    expect(
      await change((tx) =>
        occupy(tx, { reference: references[0]!, period: { from: '2026-06-05', to: '2027-06-01' } }, c),
      ),
    ).toBe('done')
    expect(
      await change((tx) =>
        moveOccupancy(tx, { reference: references[0]!, period: { from: '2026-06-05', to: '2027-07-01' } }, c),
      ),
    ).toBe('strength_exceeded')
    expect(await change((tx) => release(tx, { reference: references[0]!, from: '2026-08-01' }, c))).toBe('done')
    expect(await change((tx) => release(tx, { reference: references[1]!, from: null }, c))).toBe('done')
    expect(await taken([missionId])).toBe(2)
  })

  test('one officer has no two places on one day, and a position is not held where it does not exist', async () => {
    const { missionId, positions } = await sampleMission(setUp, { positions: 2, authorized: 9 })
    const reference = randomUUID()
    expect(await take(missionId, positions[0]!, year, reference)).toBe('done')
    expect(await take(missionId, positions[1]!, { from: '2027-01-01', to: '2027-09-01' }, reference)).toBe(
      'one_occupancy_per_reference',
    )
    expect(await take(missionId, positions[1]!, { from: '2014-01-01', to: '2015-09-01' })).toBe('position_not_there')
    const other = await sampleMission(setUp, { positions: 1, authorized: 9 })
    expect(await take(other.missionId, positions[1]!)).toBe('position_not_there')
  })
})

describe('The number of the whole programme', () => {
  test('S2.08 it holds beside those of missions: with 2 for the programme a third is refused anywhere, on those days only', async () => {
    const one = await sampleMission(setUp, { positions: 2, authorized: 9 })
    const other = await sampleMission(setUp, { positions: 1, authorized: 9 })
    const far = { from: '2040-01-01', to: '2041-01-01' }
    await copy.admin.query(
      `insert into missions.authorized_strength (id, scope, number, valid, recorded_at, recorded_by)
       values ($1, 'programme', 2, '[2040-06-01,2050-01-01)', '2015-01-01', $1)`,
      [randomUUID()],
    )
    expect(await take(one.missionId, one.positions[0]!, far)).toBe('done')
    expect(await take(one.missionId, one.positions[1]!, far)).toBe('done')
    expect(await take(other.missionId, other.positions[0]!, far)).toBe('strength_exceeded')
    expect(await take(other.missionId, other.positions[0]!, { from: '2040-01-01', to: '2040-06-01' })).toBe('done')
  })
})

describe('Scenario 2: Ukraine, up to 20 shared by two operations', () => {
  test('S2.14 with 12 and 8 a 21st is refused in either; moving one from the EU mission to the patrol police is allowed', async () => {
    const groupId = await sampleGroup(setUp, 20)
    const patrol = await sampleMission(setUp, { positions: 14, groupId, kind: 'bilateral' })
    const advisory = await sampleMission(setUp, { positions: 9, groupId, kind: 'EU' })
    const moving = randomUUID()
    for (const position of patrol.positions.slice(0, 12)) expect(await take(patrol.missionId, position)).toBe('done')
    for (const position of advisory.positions.slice(0, 7)) expect(await take(advisory.missionId, position)).toBe('done')
    expect(await take(advisory.missionId, advisory.positions[7]!, year, moving)).toBe('done')
    expect(await take(patrol.missionId, patrol.positions[12]!)).toBe('strength_exceeded')
    expect(await take(advisory.missionId, advisory.positions[8]!)).toBe('strength_exceeded')
    const move = asSystem(copy.db, (tx) =>
      moveOccupancy(tx, { reference: moving, period: year, positionId: patrol.positions[12]! }, c),
    )
    expect(await outcome(move)).toBe('done')
    expect([await taken([patrol.missionId]), await taken([advisory.missionId])]).toEqual([13, 7])
    expect(await take(patrol.missionId, patrol.positions[13]!)).toBe('strength_exceeded')
  })
})

describe('Scenario 3: New York, one place, two posts', () => {
  test('S2.26 a tour of 36 months beside one of 12: each ends on its own day, two are authorized, a third is not', async () => {
    const groupId = await sampleGroup(setUp, 2)
    const senior = await sampleMission(setUp, { positions: 2, groupId, kind: 'permanent-mission', tourMonths: 36 })
    const adviser = await sampleMission(setUp, { positions: 1, groupId, kind: 'specialised-posting', tourMonths: 12 })
    expect(await take(senior.missionId, senior.positions[0]!, { from: '2026-07-01', to: '2029-07-01' })).toBe('done')
    expect(await take(adviser.missionId, adviser.positions[0]!, { from: '2026-07-01', to: '2027-07-01' })).toBe('done')
    expect(await take(senior.missionId, senior.positions[1]!, { from: '2027-06-30', to: '2028-01-01' })).toBe(
      'strength_exceeded',
    )
    expect(await take(adviser.missionId, adviser.positions[0]!, { from: '2027-07-01', to: '2028-07-01' })).toBe('done')
  })
})
