import { describe, expect, test } from 'vitest'
import { totalOf } from '../vocabulary.ts'
import { costLinesOf, linesAsTyped } from './cost-lines.ts'

describe('A cost estimate by fiscal year', () => {
  test.each([
    ['2026-2027 1250000.00', [{ year: 2026, cents: 125_000_000 }]],
    ['2026-27: 1,250,000.50', [{ year: 2026, cents: 125_000_050 }]],
    ['2026-2027 1 250 000,50 $', [{ year: 2026, cents: 125_000_050 }]],
    [
      '2027-2028 2\n\n2026-2027 1',
      [
        { year: 2026, cents: 100 },
        { year: 2027, cents: 200 },
      ],
    ],
    ['', []],
  ])('S1.03 reads %j in whole cents', (text, lines) => {
    expect(costLinesOf(text)).toEqual(lines)
  })
  test.each([
    ['a lot', 'cost-line-unclear'],
    ['2026-2027 12.345', 'cost-line-unclear'],
    ['2026-2027 -5', 'cost-line-unclear'],
    ['2026-2028 5', 'not-a-fiscal-year'],
    ['2026-2027 5\n2026-27 6', 'fiscal-year-twice'],
  ])('S1.03 refuses %j: %s', (text, code) => {
    expect(costLinesOf(text)).toMatchObject({ code })
  })
  test('S1.03 comes to a sum that is reproducible from its lines', () => {
    const lines = costLinesOf('2026-2027 0.10\n2027-2028 0.20')
    expect(totalOf(lines as never, 'CAD')).toEqual({ cents: 30, currency: 'CAD' })
    expect(costLinesOf(linesAsTyped(lines as never))).toEqual(lines)
    expect(totalOf([], 'CAD')).toBeNull()
  })
})
