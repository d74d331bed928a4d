import { describe, expect, test } from 'vitest'
import { formatDay, formatInstant, formatMonth, formatNumber, formatPartialDate, joinWords } from './format.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('format', () => {
  test.each([
    ['en', '2026-07-01', 'July 1, 2026', 'Jul 1, 2026'],
    ['fr', '2026-07-01', '1er juillet 2026', '1er juill. 2026'],
    ['fr', '2026-07-11', '11 juillet 2026', '11 juill. 2026'],
    ['fr', '2028-02-29', '29 février 2028', '29 févr. 2028'],
    ['en', '2026-12-31', 'December 31, 2026', 'Dec 31, 2026'],
  ] as const)('a day in %s: %s is %s', (lang, day, long, short) => {
    expect(plain(formatDay(lang, day))).toBe(long)
    expect(plain(formatDay(lang, day, 'short'))).toBe(short)
  })

  test('what is no day is shown as it came', () => {
    expect(formatDay('en', 'soon')).toBe('soon')
    expect(formatInstant('fr', 'bientôt', 'America/Toronto')).toBe('bientôt')
  })

  test('S2.14 a partial date is said with its own precision', () => {
    expect(formatPartialDate('en', '2008-08')).toBe('August 2008')
    expect(formatPartialDate('fr', '2008-08')).toBe('août 2008')
    expect(formatPartialDate('fr', '2004')).toBe('2004')
    expect(formatMonth('en', '2016-06', 'short')).toBe('Jun 2016')
  })

  test('an instant is told on the clock of the place, which may be another day', () => {
    expect(plain(formatInstant('en', '2026-11-22T03:05:00Z', 'America/Toronto'))).toBe(
      'November 21, 2026 at 10:05 p.m. EST',
    )
    expect(plain(formatInstant('fr', '2026-07-01T18:05:00Z', 'America/Toronto'))).toBe('1er juillet 2026 à 14 h 05 HAE')
  })

  test('numbers and lists follow the language', () => {
    expect(formatNumber('en', 1204.5)).toBe('1,204.5')
    expect(plain(formatNumber('fr', 1204.5))).toBe('1 204,5')
    expect(formatNumber('en', 80, 1)).toBe('80.0')
    expect(plain(formatNumber('fr', 79.99, 2))).toBe('79,99')
    expect(joinWords('en', ['a', 'b', 'c'])).toBe('a, b and c')
    expect(joinWords('fr', ['a', 'b', 'c'])).toBe('a, b et c')
  })
})
