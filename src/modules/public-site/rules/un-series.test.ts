import { describe, expect, test } from 'vitest'
import { type MonthRow, monthsShown, shareOf, stretches, yearsOf } from './un-series.ts'
import { withoutMissions } from './withheld.ts'

const row = (month: string, o: Partial<MonthRow> = {}): MonthRow => ({
  ...{ month, kind: 'by-mission', total: 10, female: 2, allTotal: 100, allFemale: 9, source: {} },
  missions: [{ mission: 'MINUSMA', male: 8, female: 2, total: 10 }],
  ...o,
})

describe('the months of a series', () => {
  test('without a report are gaps and not zero, across the turn of a year', () => {
    const shown = monthsShown([row('2014-11'), row('2015-02')])
    expect(shown.map(({ month, state, total }) => [month, state, total])).toEqual([
      ['2014-11', 'by-mission', 10],
      ['2014-12', 'gap', null],
      ['2015-01', 'gap', null],
      ['2015-02', 'by-mission', 10],
    ])
    expect(stretches(shown).map(({ state, months }) => [state, months])).toEqual([
      ['by-mission', 1],
      ['gap', 2],
      ['by-mission', 1],
    ])
    expect(monthsShown([])).toEqual([])
  })

  test('with a report that gives no figure are not zero either; with nobody there they are', () => {
    const shown = monthsShown([
      row('1990-11', { kind: 'total', total: null, female: null, missions: [] }),
      row('1990-12', { total: 0, female: 0, missions: [] }),
    ])
    expect(shown.map(({ state, total }) => [state, total])).toEqual([
      ['no-figure', null],
      ['by-mission', 0],
    ])
  })

  test('without missions say so, with their total', () => {
    expect(monthsShown([row('2018-03', { kind: 'no-mission', missions: [] })])).toMatchObject([
      { state: 'no-mission', total: 10 },
    ])
  })

  test('of which a mission is not shown add up to those that are: the difference is not told', () => {
    expect(monthsShown([row('2020-01', { total: 14, female: 5 })])).toMatchObject([
      { total: 10, female: 2, partly: true },
    ])
  })

  test('make years, newest first', () => {
    const years = yearsOf(
      monthsShown([
        row('2014-11'),
        row('2015-02', { total: 4, missions: [{ mission: 'X', male: 4, female: 0, total: 4 }] }),
      ]),
    )
    expect(years).toMatchObject([
      { year: '2015', reported: 1, missing: 1, lowest: 4, highest: 4 },
      { year: '2014', reported: 1, missing: 1, lowest: 10 },
    ])
  })

  test.each([
    [2, 10, 200],
    [1, 3, 333],
    [0, 10, 0],
    [0, 0, null],
    [null, 10, null],
  ])('women %s of %s are %s thousandths', (female, total, share) => {
    expect(shareOf(female, total)).toBe(share)
  })
})

describe('a released year in which a mission is protected now', () => {
  const year = (ns: (number | null)[], total: number) => ({
    ...{ year: 2024, total, missions: ns.length, countries: 1 },
    parts: { mission: ns.map((n, at) => ({ value: `M${at}`, name: null, n })), service: [], sex: [], post: [] },
  })
  const shown = (ns: (number | null)[], total: number, hidden: string[]) =>
    withoutMissions(year(ns, total), hidden).parts.mission.map(({ value, n }) => `${value}=${n}`)

  test.each([
    [[10, 20, 30], ['M0'], ['M1=null', 'M2=30']],
    [[10, null, null, 30], ['M0'], ['M1=null', 'M2=null', 'M3=30']],
    [[10, 20], ['M0', 'M1'], []],
    [[10, 20, 30], ['OTHER'], ['M0=10', 'M1=20', 'M2=30']],
    [[10, 0, 30], ['M0'], ['M1=0', 'M2=null']],
  ])('%j without %j shows %j', (ns, hidden, expected) => {
    const total = ns.reduce<number>((all, n) => all + (n ?? 4), 0)
    expect(shown(ns, total, hidden)).toEqual(expected)
  })
})
