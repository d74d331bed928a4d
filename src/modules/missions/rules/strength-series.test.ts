import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, daysBetween } from '#kernel/calendar.ts'
import { contains, type Period } from '#kernel/period.ts'
import {
  authorizedOn,
  type DatedNumber,
  figuresOf,
  figuresOnDay,
  type StayOf,
  strengthSeries,
} from './strength-series.ts'

const start = '2024-02-20'
const window = { from: start, to: addDays(start, 60) }

/** What a clerk would do: go through the calendar, day by day, and count. */
function naive(numbers: readonly DatedNumber[], stays: readonly StayOf[], day: Day) {
  const present = stays.filter((stay) => contains(stay.period, day))
  return figuresOf(authorizedOn(numbers, day), {
    filled: present.filter((stay) => stay.state === 'filled').length,
    reserved: present.filter((stay) => stay.state === 'reserved').length,
  })
}

const period = fc
  .tuple(fc.integer({ min: -20, max: 80 }), fc.option(fc.integer({ min: 1, max: 50 })))
  .map(([from, length]): Period => {
    const day = addDays(start, from)
    return { from: day, to: length === null ? null : addDays(day, length) }
  })
const numbers = fc.array(fc.record({ number: fc.integer({ min: 0, max: 9 }), valid: period, decided: fc.boolean() }), {
  maxLength: 4,
})
const stays = fc.array(fc.record({ period, state: fc.constantFrom('reserved' as const, 'filled' as const) }), {
  maxLength: 25,
})

describe('The strength of a scope over time', () => {
  test('S2.08 the sweep says on every day what a count day by day says', () => {
    fc.assert(
      fc.property(numbers, stays, (given, present) => {
        const series = strengthSeries(given, present, window)
        for (let day = window.from; day < window.to; day = addDays(day, 1)) {
          const { from: _from, to: _to, ...figures } = figuresOnDay(series, day) ?? { from: '', to: '' }
          expect(figures).toEqual(naive(given, present, day))
        }
      }),
      { numRuns: 150 },
    )
  })

  test('its stretches cover the window without a gap and without overlap', () => {
    fc.assert(
      fc.property(numbers, stays, (given, present) => {
        const series = strengthSeries(given, present, window)
        expect(series[0]?.from).toBe(window.from)
        expect(series.at(-1)?.to).toBe(window.to)
        for (const [index, stretch] of series.entries()) {
          expect(daysBetween(stretch.from, stretch.to)).toBeGreaterThan(0)
          if (index > 0) expect(series[index - 1]?.to).toBe(stretch.from)
        }
      }),
    )
  })

  const valid: Period = { from: '2024-01-01', to: '2024-03-01' }
  test.each([
    ['within a decision', '2024-02-29', true, { authorized: 9, basis: 'authorized' }],
    ['after a decision ran out', '2024-03-01', true, { authorized: 0, basis: 'expired' }],
    ['after an observation stopped to hold', '2024-03-01', false, { authorized: null, basis: 'not-published' }],
    ['before anything was said', '2023-12-31', true, { authorized: null, basis: 'not-published' }],
  ] as const)('S2.08 %s', (_, day, decided, expected) => {
    expect(authorizedOn([{ number: 9, valid, decided }], day)).toEqual(expected)
  })

  test('S2.08 when the number is cut below who is there, the board says how many are over', () => {
    const cut = [
      { number: 3, valid: { from: '2024-01-01', to: '2024-03-01' }, decided: true },
      { number: 1, valid: { from: '2024-03-01', to: null }, decided: true },
    ]
    const present = [1, 2, 3].map((): StayOf => ({ period: { from: '2024-01-05', to: '2024-12-01' }, state: 'filled' }))
    const series = strengthSeries(cut, present, window)
    expect(figuresOnDay(series, '2024-02-29')).toMatchObject({ authorized: 3, vacant: 0, over: 0 })
    expect(figuresOnDay(series, '2024-03-01')).toMatchObject({ authorized: 1, vacant: 0, over: 2 })
  })

  test('S2.08 where no number is published, nothing is vacant and nobody is over: the number is not published', () => {
    const present: StayOf[] = [{ period: { from: '2024-01-05', to: null }, state: 'filled' }]
    expect(strengthSeries([], present, window)).toEqual([
      { ...window, authorized: null, basis: 'not-published', filled: 1, reserved: 0, vacant: null, over: 0 },
    ])
  })
})
