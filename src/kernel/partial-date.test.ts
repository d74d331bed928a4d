import { describe, expect, it, test } from 'vitest'
import { comparePartialDates, earliest, latest, parsePartialDate, precisionOf } from './partial-date.ts'

describe('a partial date', () => {
  test.each([
    ['2004', 'year', '2004-01-01', '2004-12-31'],
    ['2008-08', 'month', '2008-08-01', '2008-08-31'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2023-02', 'month', '2023-02-01', '2023-02-28'],
    ['2015-06-30', 'day', '2015-06-30', '2015-06-30'],
  ])('%s is known to the %s and means %s to %s', (text, precision, first, last) => {
    const date = parsePartialDate(text)!
    expect(precisionOf(date)).toBe(precision)
    expect(earliest(date)).toBe(first)
    expect(latest(date)).toBe(last)
  })
  test.each(['', '04', '2008-13', '2008-8', '2023-02-29', 'August 2008', '2008-08-'])('is not "%s"', (text) => {
    expect(parsePartialDate(text)).toBeNull()
  })
  it('sorts by its first possible day, the vaguer first', () => {
    const sorted = ['2008-08-01', '2004-06', '2008-08', '2008', '2004', '2003-12-31'].sort(comparePartialDates)
    expect(sorted).toEqual(['2003-12-31', '2004', '2004-06', '2008', '2008-08', '2008-08-01'])
  })
})
