import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/calendar.ts'
import { stateOf, windowReached } from './certificate-state.ts'

const windows = [90, 60, 30]
const today = '2026-03-16'
const inDays = (days: number) => addDays(today, days)

describe('A certificate is warned of', () => {
  test.each([
    [91, null],
    [90, 90],
    [89, 90],
    [61, 90],
    [60, 60],
    [59, 60],
    [31, 60],
    [30, 30],
    [29, 30],
    [0, 30],
    [-1, null],
  ])('S0.23 with %i days left in the window of %s', (left, window) => {
    expect(windowReached(inDays(left), today, windows)).toBe(window)
  })

  test('never where it has no end', () => expect(windowReached(null, today, windows)).toBeNull())

  test('over 29 February without losing a day', () => {
    expect(windowReached('2028-02-29', '2027-12-01', windows)).toBe(90)
    expect(windowReached('2028-03-01', '2027-12-01', windows)).toBeNull()
  })

  test('in a window that only gets smaller as the days pass', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (left) => {
        const now = windowReached(inDays(left), today, windows) ?? 1000
        const next = windowReached(inDays(left - 1), today, windows) ?? 1000
        return next <= now
      }),
    )
  })
})

describe('The state of a certificate', () => {
  const one = { revokedOn: null, countsFrom: '2025-01-01', expiresOn: inDays(0) }
  test('it is valid through its last day and expired on the next', () => {
    expect(stateOf(one, today, windows)).toEqual({ state: 'expiring', daysLeft: 0, window: 30 })
    expect(stateOf(one, inDays(1), windows)).toEqual({ state: 'expired', daysLeft: null, window: null })
  })
  test('a revoked one is revoked, whatever its days say', () => {
    expect(stateOf({ ...one, revokedOn: '2026-01-01' }, inDays(1), windows).state).toBe('revoked')
  })
  test('one that counts only later says so (yellow fever, ten days)', () => {
    expect(stateOf({ ...one, countsFrom: inDays(1), expiresOn: null }, today, windows).state).toBe('counts-later')
    expect(stateOf({ ...one, countsFrom: inDays(0), expiresOn: null }, today, windows).state).toBe('valid')
  })
})
