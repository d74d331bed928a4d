import { describe, expect, test } from 'vitest'
import { type MissionStatus, missionStatuses, type Turn } from '../vocabulary.ts'
import { type Begun, barred, type MissionStanding, mayTurn, turns, weaponBarred } from './life-cycle.ts'
import { hasOwnTour, tourOn } from './tour.ts'

const TODAY = '2026-03-16'
const always = { from: '2020-01-01', to: null }
const inState = (value: MissionStatus): MissionStanding => ({
  id: 'm',
  code: 'TEST',
  states: [{ value, valid: always }],
  ends: [],
})

describe('The life of a mission', () => {
  test('S1.05 goes from prospect to archived by verbs, each from the states that domain.md 8.4 names, and from no other', () => {
    const open = Object.fromEntries(
      missionStatuses.map((status) => [
        status,
        (Object.keys(turns) as Turn[]).filter((turn) => mayTurn(turn, status) === null),
      ]),
    )
    expect(open).toEqual({
      prospect: ['approve', 'close'],
      approved: ['plan', 'activate', 'close'],
      planned: ['activate', 'close'],
      active: ['suspend', 'draw-down', 'close'],
      suspended: ['resume', 'draw-down', 'close'],
      drawdown: ['suspend', 'close'],
      closed: ['archive'],
      archived: [],
      ended: ['archive'],
      'not-listed': ['close'],
    })
  })

  test('each state bars what it says, and the refusal names the mission', () => {
    const begun: Begun[] = ['positions', 'publishing', 'place', 'departure']
    const table = Object.fromEntries(
      missionStatuses.map((status) => [
        status,
        begun.map((one) => barred(inState(status), one, { today: TODAY })?.code),
      ]),
    )
    const all = (code: string) => [code, code, code, code]
    const open = [undefined, undefined, undefined, undefined]
    const waits = [undefined, undefined, undefined, 'mission-not-active-yet']
    expect(table).toEqual({
      prospect: all('mission-only-a-prospect'),
      approved: waits,
      planned: waits,
      active: open,
      suspended: [undefined, 'mission-suspended', 'mission-suspended', 'mission-suspended'],
      drawdown: open,
      closed: all('mission-closed'),
      archived: all('mission-closed'),
      ended: all('mission-closed'),
      'not-listed': waits,
    })
    expect(barred(inState('suspended'), 'place', { today: TODAY })?.params).toMatchObject({ mission: 'TEST' })
  })

  test('a state to come bars what begins from its day on, and not the day before', () => {
    const mission: MissionStanding = {
      ...inState('active'),
      states: [
        { value: 'active', valid: { from: '2020-01-01', to: '2026-06-01' } },
        { value: 'suspended', valid: { from: '2026-06-01', to: null } },
      ],
    }
    expect(barred(mission, 'place', { today: TODAY, from: '2026-05-31' })).toBeNull()
    expect(barred(mission, 'place', { today: TODAY, from: '2026-06-01' })?.code).toBe('mission-suspended')
    // Suspended today: nothing new is promised, whatever its day.
    expect(barred(mission, 'place', { today: '2026-06-01', from: '2026-05-31' })?.code).toBe('mission-suspended')
    // A departure that is recorded late is judged by its own day.
    expect(barred(mission, 'departure', { today: '2026-06-02', from: '2026-05-31' })).toBeNull()
  })

  test('a mission that draws down lets no tour go on after its last day, and nothing begin after it', () => {
    const mission: MissionStanding = { ...inState('drawdown'), ends: [{ value: '2026-12-31', valid: always }] }
    const place = (from: string, until: string) => barred(mission, 'place', { today: TODAY, from, until })?.code ?? null
    expect(place('2026-06-01', '2026-12-31')).toBeNull()
    expect(place('2026-06-01', '2027-01-01')).toBe('tour-beyond-drawdown')
    expect(place('2027-01-01', '2027-02-01')).toBe('mission-drawn-down')
  })

  test('S2.07 no weapon is given out where the mission is unarmed, or where nobody knows', () => {
    expect(weaponBarred({ code: 'A', armed: true })).toBeNull()
    expect(weaponBarred({ code: 'A', armed: false })?.code).toBe('mission-unarmed')
    expect(weaponBarred({ code: 'A', armed: null })?.code).toBe('mission-unarmed')
  })
})

describe('The length of a tour', () => {
  const tours = [
    { attribute: 'tour-months' as const, value: 12, valid: { from: '2020-01-01', to: '2026-06-01' } },
    { attribute: 'tour-months' as const, value: 9, valid: { from: '2026-06-01', to: null } },
  ]
  const position = (tourMonths: number, from = '2021-01-01') => ({ tourMonths, valid: { from, to: null } })

  test('S2.26 a position follows its mission, whose length changes for departures from a day on', () => {
    expect(tourOn(position(12), tours, '2026-05-31')).toBe(12)
    expect(tourOn(position(12), tours, '2026-06-01')).toBe(9)
  })

  test('S2.26 one with a length of its own keeps it: three years for the senior police adviser', () => {
    expect(hasOwnTour(position(36), tours)).toBe(true)
    expect(tourOn(position(36), tours, '2026-07-01')).toBe(36)
    // Opened after the change with the length of before: that is its own then.
    expect(tourOn(position(12, '2026-07-01'), tours, '2026-08-01')).toBe(12)
  })

  test('S2.02 without any word of the mission it is twelve months', () => {
    expect(tourOn(position(12), [], '2026-07-01')).toBe(12)
    expect(hasOwnTour(position(1), [])).toBe(true)
  })
})
