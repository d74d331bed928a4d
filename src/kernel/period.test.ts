import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from './calendar.ts'
import {
  clip,
  contains,
  intersect,
  lastDay,
  lengthInDays,
  overlaps,
  type Period,
  parseRangeText,
  periodOf,
  throughLastDay,
  toRangeText,
} from './period.ts'

const firstHalf: Period = { from: '2016-01-01', to: '2016-07-01' }
const since = { from: '2016-06-30', to: null }
const aPeriod: fc.Arbitrary<Period> = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.option(fc.integer({ min: 1, max: 30 })))
  .map(([start, days]) => {
    const from = addDays('2024-02-15', start)
    return { from, to: days === null ? null : addDays(from, days) }
  })

describe('a period', () => {
  it('holds its first day and not its end', () => {
    expect(contains(firstHalf, '2016-01-01')).toBe(true)
    expect(contains(firstHalf, '2016-06-30')).toBe(true)
    expect(contains(firstHalf, '2016-07-01')).toBe(false)
    expect(contains(firstHalf, '2015-12-31')).toBe(false)
    expect(contains(since, '9999-12-31')).toBe(true)
  })
  it('cannot end before or on the day it begins', () => {
    expect(periodOf('2016-01-01', '2016-01-01')).toBeNull()
    expect(periodOf('2016-01-02', '2016-01-01')).toBeNull()
  })
  it('through its last day ends the day after', () => {
    expect(throughLastDay('2024-02-01', '2024-02-29')).toEqual({ from: '2024-02-01', to: '2024-03-01' })
    expect(throughLastDay('2024-02-02', '2024-02-01')).toBeNull()
    expect(lastDay(firstHalf)).toBe('2016-06-30')
    expect(lastDay(since)).toBeNull()
    expect(lengthInDays(firstHalf)).toBe(182)
    expect(lengthInDays(since)).toBeNull()
  })
  it('does not overlap the one that begins where it ends', () => {
    expect(overlaps(firstHalf, { from: '2016-07-01', to: null })).toBe(false)
    expect(overlaps(firstHalf, since)).toBe(true)
    expect(clip(since, firstHalf)).toEqual({ from: '2016-06-30', to: '2016-07-01' })
  })
  it('shares exactly the days that both hold', () => {
    fc.assert(
      fc.property(aPeriod, aPeriod, fc.integer({ min: -5, max: 90 }), (a, b, offset) => {
        const day = addDays('2024-02-15', offset)
        const shared = intersect(a, b)
        expect(shared !== null).toBe(overlaps(a, b))
        expect(shared !== null && contains(shared, day)).toBe(contains(a, day) && contains(b, day))
      }),
    )
  })
})

describe('range text', () => {
  test.each([
    ['[2016-01-01,2016-07-01)', firstHalf],
    ['[2016-06-30,)', since],
    ['[2016-06-30,infinity)', since],
    ['(2015-12-31,2016-06-30]', firstHalf],
  ])('%s is read', (text, period) => expect(parseRangeText(text)).toEqual(period))
  test.each(['empty', '(,2016-07-01)', '[2016-07-01,2016-01-01)', '[2023-02-29,)', '2016-01-01'])(
    '%s is not',
    (text) => {
      expect(parseRangeText(text)).toBeNull()
    },
  )
  it('is read back as the period that wrote it', () => {
    fc.assert(
      fc.property(aPeriod, (period) => {
        expect(parseRangeText(toRangeText(period))).toEqual(period)
      }),
    )
  })
})
