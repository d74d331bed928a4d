import { describe, expect, test } from 'vitest'
import type { Figure } from '../vocabulary.ts'
import { recognise } from './un-layouts.ts'
import { comparedTo, copiedMonths, monthsOf } from './un-months.ts'
import { cleaned, foldedName, Names, readRow } from './un-rows.ts'

const names = new Names([
  { iso3: 'CAN', name: 'Canada', also: [], own: true },
  { iso3: 'CIV', name: "Côte d'Ivoire", also: ['Cote d Ivoire'], own: false },
  { iso3: 'TUR', name: 'Türkiye', also: ['Turkey'], own: false },
  { iso3: 'KOR', name: 'Republic of Korea', also: [], own: false },
])
const header = [
  'period_end',
  'contributor_as_printed',
  'contributor_iso3',
  'mission',
  'personnel_type',
  'male',
  'female',
  'total',
  'source',
]
const known = recognise(header)
const read = (...cells: string[]) => readRow('by-mission', known.layout ? known.at : {}, cells, 2, names, '2026-03-16')
const totals = recognise(['contributor', 'date', 'troops', 'police', 'experts'])
const readTotal = (...cells: string[]) =>
  readRow('totals', totals.layout ? totals.at : {}, cells, 2, names, '2026-03-16')

describe('the layout of a file', () => {
  test('is recognised by its header, also with a mark, capitals and trailing apostrophes', () => {
    expect(known.layout).toBe('by-mission')
    expect(totals.layout).toBe('totals')
    expect(recognise(['\ufeffContributor', "Date'", ' TROOPS ', 'police', 'experts']).layout).toBe('totals')
  })

  test('S4.04 another layout is refused by the name of what is missing', () => {
    expect(recognise(['Country', 'Mission', 'M', 'F', 'T'])).toEqual({
      layout: null,
      missing: {
        'by-mission': [
          'period_end',
          'contributor_as_printed',
          'contributor_iso3',
          'personnel_type',
          'male',
          'female',
          'total',
        ],
        totals: ['contributor', 'date', 'police'],
      },
      twice: [],
    })
    expect(recognise(['contributor', 'date', 'police', 'police'])).toMatchObject({ layout: null, twice: ['police'] })
    expect(recognise([])).toMatchObject({ layout: null })
  })
})

describe('a row', () => {
  test('is a figure of police', () => {
    expect(read('2010-01-31', 'Canada', 'CAN', 'MINUSTAH', 'IPO', '54', '7', '61', 'IPI')).toEqual({
      figure: {
        line: 2,
        month: '2010-01',
        contributor: 'CAN',
        mission: 'MINUSTAH',
        kind: 'IPO',
        male: 54,
        female: 7,
        total: 61,
        source: 'IPI',
      },
      newName: null,
    })
  })

  test.each([
    ["Canada'", "61'", 61],
    [' Canada’ ', '1,061', 1061],
    ['Canada\u00a0', '61', 61],
  ])('is read through what copying leaves: %j %j', (name, total, n) => {
    expect(readTotal(name, '2010-01-31', 'NA', total, 'NA')).toMatchObject({ figure: { contributor: 'CAN', total: n } })
  })

  test('with NA has no figure, which is not zero', () => {
    expect(readTotal('Canada', '1990-11-30', '1002', 'NA', 'NA')).toMatchObject({ figure: { total: null } })
    expect(readTotal('Canada', '1990-11-30', '1002', '0', 'NA')).toMatchObject({ figure: { total: 0 } })
    expect(read('2010-01-31', 'Canada', 'CAN', 'UNMIS', 'IPO', 'NA', 'NA', '61', '')).toMatchObject({
      figure: { male: null, female: null, total: 61 },
    })
    expect(read('2010-01-31', 'Canada', 'CAN', 'UNMIS', 'IPO', '1', '1', 'NA', '')).toMatchObject({
      refused: 'total-missing',
    })
  })

  test.each([
    ['does-not-add-up', ['2010-01-31', 'Canada', 'CAN', 'UNMIS', 'IPO', '54', '7', '62', '']],
    ['does-not-add-up', ['2010-01-31', 'Canada', 'CAN', 'UNMIS', 'IPO', '54', 'NA', '50', '']],
    ['not-a-number', ['2010-01-31', 'Canada', 'CAN', 'UNMIS', 'IPO', '-1', '7', '6', '']],
    ['not-a-number', ['2010-01-31', 'Canada', 'CAN', 'UNMIS', 'IPO', '5.5', '7', '12.5', '']],
    ['not-a-month', ['2010-02-31', 'Canada', 'CAN', 'UNMIS', 'IPO', '5', '7', '12', '']],
    ['not-a-month', ['January 2010', 'Canada', 'CAN', 'UNMIS', 'IPO', '5', '7', '12', '']],
    ['month-not-yet', ['2026-04-30', 'Canada', 'CAN', 'UNMIS', 'IPO', '5', '7', '12', '']],
    ['unknown-contributor', ['2010-01-31', 'Ruritania', 'RUR', 'UNMIS', 'IPO', '5', '7', '12', '']],
    ['names-another-country', ['2010-01-31', 'Turkey', 'CAN', 'UNMIS', 'IPO', '5', '7', '12', '']],
    ['unknown-type', ['2010-01-31', 'Canada', 'CAN', 'UNMIS', 'COOKS', '5', '7', '12', '']],
  ])('is refused: %s %j', (code, cells) => {
    expect(read(...cells)).toMatchObject({ refused: code })
  })

  test('of a renamed country is its country’s by the code, and the new name is reported', () => {
    expect(read('2023-01-31', 'Türkiye', 'TUR', 'UNMIK', 'IPO', '5', '1', '6', '')).toMatchObject({ newName: null })
    expect(read('2023-01-31', 'Anatolia', 'TUR', 'UNMIK', 'IPO', '5', '1', '6', '')).toMatchObject({
      figure: { contributor: 'TUR' },
      newName: 'Anatolia',
    })
    expect(readTotal('Republic of', '2019-09-30', 'NA', '5', 'NA')).toMatchObject({ refused: 'unknown-contributor' })
    expect(readTotal('Cote d Ivoire', '2010-01-31', 'NA', '5', 'NA')).toMatchObject({ figure: { contributor: 'CIV' } })
  })

  test('of troops and observers is left aside', () => {
    expect(read('2010-01-31', 'Canada', 'CAN', 'UNMIS', 'TROOPS', '5', '7', '12', '')).toEqual({ aside: true })
  })

  test('names are folded, cells cleaned', () => {
    expect(foldedName("Côte d'Ivoire'")).toBe('cote d ivoire')
    expect(cleaned(" 'NA’ ")).toBe('NA')
  })
})

const figure = (o: Partial<Figure>): Figure => ({
  ...{ line: 2, month: '2010-01', contributor: 'CAN', mission: 'UNMIS', kind: 'IPO' as const },
  ...{ male: 3, female: 1, total: 4, source: 'IPI' },
  ...o,
})

describe('the months of a file', () => {
  test('count once what stands twice and says the same', () => {
    const { months, refused } = monthsOf([figure({}), figure({ line: 3 })], 'CAN')
    expect(months).toMatchObject([{ month: '2010-01', figures: [{ line: 2 }] }])
    expect(refused).toMatchObject([{ line: 3, code: 'row-twice' }])
  })

  test('do not choose between two figures for the same: both are refused, and the own country’s month with them', () => {
    const other = monthsOf(
      [figure({}), figure({ contributor: 'TUR' }), figure({ line: 3, contributor: 'TUR', total: 9, male: 8 })],
      'CAN',
    )
    expect(other.months[0]!.figures).toHaveLength(1)
    expect(other.refused.map(({ line, code }) => [line, code])).toEqual([
      [2, 'contradicts'],
      [3, 'contradicts'],
    ])
    const own = monthsOf([figure({}), figure({ line: 3, total: 9, male: 8 }), figure({ month: '2010-02' })], 'CAN')
    expect(own.months.map(({ month }) => month)).toEqual(['2010-02'])
    expect(own.refused.map(({ line, code }) => [line, code])).toEqual([
      [0, 'own-contradicts'],
      [2, 'contradicts'],
      [3, 'contradicts'],
    ])
  })

  test('without any mission are months without missions; one row without a mission among others is refused', () => {
    const none = monthsOf([figure({ mission: '' })], 'CAN')
    expect(none).toMatchObject({ months: [{ figures: [{ mission: '' }] }], refused: [] })
    const mixed = monthsOf([figure({}), figure({ line: 3, mission: '', contributor: 'TUR' })], 'CAN')
    expect(mixed.refused).toMatchObject([{ line: 3, code: 'mission-missing' }])
  })

  test('know the sum of individual officers, without formed units, and do not guess where sex is not given', () => {
    const { months } = monthsOf(
      [figure({}), figure({ line: 3, contributor: 'TUR', kind: 'FPU', total: 140, male: 140, female: 0 })],
      'CAN',
    )
    expect(months[0]).toMatchObject({ allTotal: 4, allFemale: 1, contributors: 2 })
    const unsaid = monthsOf([figure({}), figure({ line: 3, contributor: 'TUR', male: null, female: null })], 'CAN')
    expect(unsaid.months[0]).toMatchObject({ allTotal: 8, allFemale: null })
  })

  test('that copy another are noticed where they are long', () => {
    const long = (month: string) => Array.from({ length: 60 }, (_, n) => figure({ month, mission: `M${n}` }))
    const { months } = monthsOf(
      [...long('2017-03'), ...long('2017-04'), figure({ month: '2017-05' }), figure({ month: '2017-06' })],
      'CAN',
    )
    expect(copiedMonths(months)).toEqual([{ code: 'month-copied', params: { month: '2017-04', like: '2017-03' } }])
  })

  test('are new, the same, corrected, or a part that replaces nothing', () => {
    expect(comparedTo(undefined, 'a', 5)).toBe('new')
    expect(comparedTo({ digest: 'a', rows: 100 }, 'a', 100)).toBe('same')
    expect(comparedTo({ digest: 'a', rows: 100 }, 'b', 99)).toBe('corrected')
    expect(comparedTo({ digest: 'a', rows: 100 }, 'b', 49)).toBe('thinner')
    expect(comparedTo({ digest: 'a', rows: 5 }, 'b', 290)).toBe('corrected')
  })
})
