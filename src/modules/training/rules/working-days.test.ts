import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/calendar.ts'
import { sessionDays, workingDays } from './working-days.ts'

const today = '2026-03-16'

describe('A training session', () => {
  test.each([
    ['2026-05-04', '2026-05-08', null], // Monday to Friday: 5
    ['2026-05-04', '2026-05-07', 'session-one-to-two-weeks'], // 4
    ['2026-05-04', '2026-05-15', null], // 10
    ['2026-05-04', '2026-05-18', 'session-one-to-two-weeks'], // 11
    ['2026-05-06', '2026-05-19', null], // Wednesday to Tuesday: 10
    ['2026-05-02', '2026-05-17', 'session-one-to-two-weeks'], // weekends at both ends: longer than two weeks
    ['2026-05-08', '2026-05-04', 'session-ends-before-start'],
    ['2026-03-16', '2026-03-20', 'session-in-the-past'],
    ['2028-02-28', '2028-03-03', null], // across 29 February
  ])('S0.39 from %s to %s: %s', (starts, ends, code) => {
    expect(sessionDays(starts, ends, today)?.code ?? null).toBe(code)
  })

  test('seven days in a row always hold five working days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (offset) => {
        const start = addDays('2000-01-01', offset)
        expect(workingDays(start, addDays(start, 6))).toBe(5)
      }),
    )
  })
})
