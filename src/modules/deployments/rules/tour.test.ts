import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths } from '#kernel/calendar.ts'
import { daysHeld, endOfTour } from './tour.ts'

describe('The end of a tour', () => {
  test.each([
    ['2026-09-02', 12, '2027-09-02'],
    ['2026-09-02', 36, '2029-09-02'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2027-02-28', 12, '2028-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('S2.02 a tour that begins on %s and lasts %i months ends on %s', (arrival, months, end) => {
    expect(endOfTour(arrival, months)).toBe(end)
  })

  test('S2.02 a longer tour never ends earlier, and never more than a clamped month apart', () => {
    const days = fc.integer({ min: 0, max: 15_000 }).map((n) => addDays('2010-01-01', n))
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 59 }), (arrival, months) => {
        expect(endOfTour(arrival, months) < endOfTour(arrival, months + 1)).toBe(true)
        expect(endOfTour(arrival, months) > arrival).toBe(true)
        expect(endOfTour(arrival, months) >= addMonths(arrival, months)).toBe(true)
      }),
    )
  })
})

test.each([
  ['2026-09-01', '2027-09-02', '2027-09-02'],
  ['2026-09-01', '2026-09-01', '2026-09-02'],
  ['2026-09-01', '2026-08-15', '2026-09-02'],
])('days are held from %s to %s, at least one', (departure, end, to) => {
  expect(daysHeld(departure, end)).toEqual({ from: departure, to })
})
