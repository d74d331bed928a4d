import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  compareDays,
  dayInZone,
  daysBetween,
  eachMonth,
  firstOfMonth,
  fullYearsBetween,
  hourInZone,
  isAfter,
  isBefore,
  isDay,
  maxDay,
  minDay,
  monthsBetween,
  parseDay,
} from './calendar.ts'

const aDay = fc.integer({ min: -20_000, max: 30_000 }).map((days) => addDays('2000-01-01', days))

describe('a day', () => {
  test.each(['2024-02-29', '2000-02-29', '2023-12-31', '0001-01-01'])('%s exists', (text) => {
    expect(parseDay(text)).toBe(text)
  })
  test.each([
    '2023-02-29',
    '1900-02-29',
    '2023-04-31',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '2023-2-9',
    '',
    'today',
  ])('"%s" is not a day', (text) => expect(parseDay(text)).toBeNull())
  it('is read with spaces around it, but is not one with them', () => {
    expect(parseDay(' 2024-02-29 ')).toBe('2024-02-29')
    expect(isDay(' 2024-02-29')).toBe(false)
    expect(isDay('2024-02-29T00:00')).toBe(false)
    expect(isDay(20240229)).toBe(false)
  })
})

describe('adding', () => {
  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2023-08-15', 12, '2024-08-15'],
  ])('%s and %i months is %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected))
  test.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-02-29', -1, '2023-02-28'],
  ])('%s and %i years is %s', (day, years, expected) => expect(addYears(day, years)).toBe(expected))
  it('crosses 29 February only in leap years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01')
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  })
  it('any number of days is undone by counting them', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -9999, max: 9999 }), (day, count) => {
        const other = addDays(day, count)
        expect(daysBetween(day, other)).toBe(count)
        expect(isDay(other)).toBe(true)
        expect(compareDays(day, other)).toBe(Math.sign(-count) || 0)
      }),
    )
  })
})

describe('completed years', () => {
  test.each([
    ['2000-06-15', '2020-06-14', 19],
    ['2000-06-15', '2020-06-15', 20],
    ['2004-02-29', '2005-02-27', 0],
    ['2004-02-29', '2005-02-28', 1],
    ['2004-02-29', '2008-02-28', 3],
    ['2004-02-29', '2008-02-29', 4],
    ['2020-06-15', '2000-06-15', -20],
    ['2020-06-15', '2020-06-15', 0],
  ])('from %s to %s are %i', (from, to, years) => expect(fullYearsBetween(from, to)).toBe(years))
  it('are the most years that can be added without passing the end', () => {
    fc.assert(
      fc.property(aDay, aDay, (a, b) => {
        const [from, to] = [minDay(a, b), maxDay(a, b)]
        const years = fullYearsBetween(from, to)
        expect(isAfter(addYears(from, years), to)).toBe(false)
        expect(isAfter(addYears(from, years + 1), to)).toBe(true)
        const months = monthsBetween(from, to)
        expect(isAfter(addMonths(from, months), to)).toBe(false)
        expect(isAfter(addMonths(from, months + 1), to)).toBe(true)
      }),
    )
  })
})

test('months are counted by their ends: 31 January to 29 February is one', () => {
  expect(monthsBetween('2024-01-31', '2024-02-29')).toBe(1)
  expect(monthsBetween('2024-01-31', '2024-02-28')).toBe(0)
})

test('each month is named by its first day, both ends included', () => {
  expect(eachMonth('2023-11-30', '2024-02-01')).toEqual(['2023-11-01', '2023-12-01', '2024-01-01', '2024-02-01'])
  expect(eachMonth('2024-02-01', '2024-01-31')).toEqual([])
  expect(firstOfMonth('2024-02-29')).toBe('2024-02-01')
})

test('the day of an instant is the day where one stands', () => {
  expect(dayInZone('2026-11-22T03:00:00Z', 'America/Toronto')).toBe('2026-11-21')
  expect(dayInZone('2026-11-22T22:30:00Z', 'Europe/Kyiv')).toBe('2026-11-23')
  expect(dayInZone('2026-03-08T06:59:59Z', 'America/Toronto')).toBe('2026-03-08')
  expect(() => dayInZone('2026-11-22T03:00:00Z', 'Nowhere/Land')).toThrow()
})

test('the earliest and the latest of several days are found, whatever their order', () => {
  expect(minDay('2024-05-01', '2023-12-31', '2024-01-01')).toBe('2023-12-31')
  expect(maxDay('2024-05-01', '2023-12-31', '2024-01-01')).toBe('2024-05-01')
  expect(isBefore('2023-12-31', '2024-01-01')).toBe(true)
  expect(isBefore('2024-01-01', '2024-01-01')).toBe(false)
})

test('reckons as the calendar of Temporal does, in every century', () => {
  const first = Temporal.PlainDate.from('0100-01-01')
  fc.assert(
    fc.property(
      fc.nat(3_500_000),
      fc.integer({ min: -30_000, max: 30_000 }),
      fc.integer({ min: -1_100, max: 1_100 }),
      (from, days, months) => {
        const day = first.add({ days: from })
        const text = day.toString()
        expect(addDays(text, days)).toBe(day.add({ days }).toString())
        expect(addMonths(text, months)).toBe(day.add({ months }).toString())
        expect(daysBetween(text, day.add({ days }).toString())).toBe(days)
      },
    ),
    { numRuns: 2_000 },
  )
})

describe('an hour of a day in a zone', () => {
  it.each([
    ['2026-07-01', 9, '2026-07-01T13:00:00Z'],
    ['2026-12-01', 9, '2026-12-01T14:00:00Z'],
    ['2026-12-31', 23, '2027-01-01T04:00:00Z'],
    // the clock goes from 1:59 to 3:00
    ['2026-03-08', 2, '2026-03-08T07:00:00Z'],
    // 1:00 happens twice: the first
    ['2026-11-01', 1, '2026-11-01T05:00:00Z'],
  ])('%s at %i in Toronto is %s', (day, hour, instant) =>
    expect(hourInZone(day, hour, 'America/Toronto')).toBe(instant),
  )
})
