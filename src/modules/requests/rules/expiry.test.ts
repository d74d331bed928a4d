import { describe, expect, test } from 'vitest'
import { expiryWindow } from './expiry.ts'

describe('The end of a decision', () => {
  test.each([
    ['2026-01-01', null],
    ['2026-07-04', 180],
    ['2026-07-03', null],
    ['2026-10-02', 90],
    ['2026-12-01', 30],
    ['2026-12-31', 30],
    ['2027-01-01', null],
  ])('S1.03 on %s the warning of %s days is due', (today, days) => {
    expect(expiryWindow('2026-12-31', today)).toBe(days)
  })
})
