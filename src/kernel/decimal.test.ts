import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { formatHundredths, parseHundredths } from './decimal.ts'

describe('an exact decimal', () => {
  test.each([
    ['80', 8000],
    ['80,0', 8000],
    ['80.00', 8000],
    ['79.99', 7999],
    ['79,99', 7999],
    ['79.9', 7990],
    [' 80 ', 8000],
    ['\u00a080\u00a0', 8000],
    ['1 234,50', 123450],
    ['1\u00a0234\u202f567,5', 123456750],
    ['-0.5', -50],
    ['\u22121', -100],
    ['-0', 0],
    ['0.07', 7],
  ])('S0.34 "%s" is read as %i hundredths', (text, hundredths) => expect(parseHundredths(text)).toBe(hundredths))
  test.each([
    '79.999',
    '79.990',
    '1,234',
    '1,234.50',
    '12 34',
    '80 %',
    '',
    '.5',
    '80.',
    '1e2',
    'NaN',
    '８０',
    '90071992547409.93',
  ])('"%s" is refused, never rounded', (text) => expect(parseHundredths(text)).toBeNull())
  it('is written in each language', () => {
    expect(formatHundredths(7999, 'en')).toBe('79.99')
    expect(formatHundredths(7999, 'fr')).toBe('79,99')
    expect(formatHundredths(8000, 'fr')).toBe('80')
    expect(formatHundredths(7, 'en')).toBe('0.07')
    expect(formatHundredths(-50, 'en')).toBe('-0.5')
    expect(formatHundredths(123456750, 'en', true)).toBe('1,234,567.50')
    expect(formatHundredths(123456750, 'fr', true)).toBe('1\u00a0234\u00a0567,50')
  })
  it('written in French is read back exactly', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.boolean(), (hundredths, fixed) => {
        expect(parseHundredths(formatHundredths(hundredths, 'fr', fixed))).toBe(hundredths)
      }),
    )
  })
})
