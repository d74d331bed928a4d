import { describe, expect, test } from 'vitest'
import { happened, lastKnownDay } from './dates.ts'
import { laterEnd, releaseCovers } from './extension.ts'
import { legalStatusIn } from './legal-status.ts'
import { tasksAtEnd } from './tasks-at-end.ts'

const arrival = { day: '2026-09-01', code: 'arrival-before-departure' }

describe('A day on which something happened', () => {
  test.each([
    ['2026-09-01', null],
    ['2026-09-10', null],
    ['2026-09-11', 'day-in-the-future'],
    ['2026-08-31', 'arrival-before-departure'],
  ])('%s, said on 10 September about an officer who left on the 1st: %s', (day, code) => {
    expect(happened(day, '2026-09-10', arrival)?.code ?? null).toBe(code)
  })

  test('names the day that it must not come before', () => {
    expect(happened('2026-08-31', '2026-09-10', arrival)?.params).toEqual({ day: '2026-09-01' })
  })

  test('is compared with the latest day that is known', () => {
    expect(lastKnownDay({ departedOn: '2026-09-01', arrivedOn: '2026-09-02', onDutyOn: null })).toBe('2026-09-02')
    expect(lastKnownDay({ departedOn: null, arrivedOn: null, onDutyOn: null })).toBeNull()
  })
})

describe('An extension', () => {
  test.each([
    ['2027-09-03', null],
    ['2027-09-02', 'extension-not-later'],
    ['2027-09-01', 'extension-not-later'],
  ])('to %s of a tour that ends on 2 September 2027: %s', (newEnd, code) => {
    expect(laterEnd(newEnd, '2027-09-02')?.code ?? null).toBe(code)
  })

  test.each([
    ['2027-12-02', null],
    ['2027-12-01', 'release-ends-before'],
    [null, 'release-missing'],
  ])('to 2 December 2027 with a release until %s: %s', (releaseTo, code) => {
    expect(releaseCovers(releaseTo, '2027-12-02')?.code ?? null).toBe(code)
  })
})

test('S0.56 an early return sets travel, money and equipment, each with an owner and a day; a regular end needs no ticket', () => {
  expect(tasksAtEnd('voluntary-early-return', '2027-01-15').map((task) => [task.kind, task.dueOn])).toEqual([
    ['travel', '2027-01-15'],
    ['money', '2027-01-22'],
    ['equipment', '2027-02-14'],
  ])
  expect(tasksAtEnd('end-of-tour', '2028-01-31').map((task) => [task.kind, task.dueOn])).toEqual([
    ['money', '2028-02-07'],
    ['equipment', '2028-03-01'],
  ])
})

test.each([
  ['UN', 'expert-on-mission'],
  ['EU', 'seconded'],
  ['bilateral', 'seconded'],
  ['permanent-mission', 'posted'],
])('an officer in a mission of kind %s serves as %s', (kind, status) => {
  expect(legalStatusIn(kind)).toBe(status)
})
