import { describe, expect, test } from 'vitest'
import type { KeptCondition, ServiceFigure } from '../vocabulary/figures.ts'
import { byKind, conditionsMet, fiscalYearOf } from './figures.ts'

const figure = (short: string, kind: string, away: number, days: number): ServiceFigure => ({
  serviceId: short,
  name: { en: short, fr: short },
  short,
  kind,
  away,
  days,
  officers: away,
})
const kept = (o: Partial<KeptCondition>): KeptCondition => ({
  code: 'DEC-1',
  level: 'ministerial',
  condition: 'armed',
  places: 3,
  broken: 0,
  ...o,
})

describe('Figures', () => {
  test.each([
    ['2026-03-31', 2025],
    ['2026-04-01', 2026],
    ['2026-12-31', 2026],
  ])('S3.08 %s lies in the fiscal year %i', (day, year) => {
    expect(fiscalYearOf(day)).toEqual({ year, from: `${year}-04-01`, to: `${year + 1}-04-01` })
  })

  test('S3.08 officer-days are grouped by kind of service, with the share of each', () => {
    const found = byKind([
      figure('RCMP', 'federal', 4, 400),
      figure('OPP', 'provincial', 2, 500),
      figure('SQ', 'provincial', 1, 100),
    ])
    expect(found).toEqual([
      { kind: 'federal', services: 1, away: 4, days: 400, share: 4000 },
      { kind: 'provincial', services: 2, away: 3, days: 600, share: 6000 },
    ])
    expect(byKind([figure('OPP', 'provincial', 0, 0)])[0]!.share).toBeNull()
  })

  test('S1.03 conditions of ministers’ decisions met: those that every place keeps, of all that bind a place; officials’ decisions are apart', () => {
    const broken = kept({ condition: 'months', broken: 1 })
    expect(conditionsMet([kept({}), broken, kept({ level: 'ancillary', broken: 2 })])).toEqual({
      met: 1,
      of: 2,
      broken: [broken],
    })
    expect(conditionsMet([])).toEqual({ met: 0, of: 0, broken: [] })
  })
})
