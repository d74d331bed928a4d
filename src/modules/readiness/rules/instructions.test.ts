import { describe, expect, test } from 'vitest'
import type { Item, NewItem, TemplateItem, Terms } from '../vocabulary.ts'
import { carriedOver, changedTerms } from './changed-terms.ts'
import { itemsOf } from './items-of.ts'
import { progressOf } from './progress.ts'

const terms: Terms = {
  departure: '2026-09-01',
  arrival: '2026-09-02',
  end: '2027-09-02',
  position: { code: 'P-1', title: { en: 'Adviser', fr: 'Conseiller' } },
  mission: { code: 'M', name: { en: 'Haiti', fr: 'Haïti' } },
  dutyLocation: null,
  pdt: { code: 'PDT-1', starts: '2026-08-03', ends: '2026-08-14', place: { en: 'Ottawa', fr: 'Ottawa' } },
}
const point = (code: string, o: Partial<TemplateItem> = {}): TemplateItem => ({
  code,
  text: { en: code, fr: code },
  dueDays: 14,
  kinds: null,
  from: '2016-01-01',
  to: null,
  ...o,
})
const about = { sentOn: '2026-03-16', kind: 'UN', terms: null, titles: {} }

describe('The points of a package', () => {
  test('S0.37 are due so many days after sending, also over a leap day', () => {
    expect(itemsOf([point('forms')], { ...about, sentOn: '2028-02-16' })[0]!.dueOn).toBe('2028-03-01')
  })

  test('S0.37 leave out what another kind of mission needs and what no longer holds', () => {
    const all = [
      point('all'),
      point('un', { kinds: ['UN'] }),
      point('eu', { kinds: ['EU'] }),
      point('old', { to: '2026-03-16' }),
      point('last-day', { to: '2026-03-17' }),
      point('to-come', { from: '2026-03-17' }),
    ]
    expect(itemsOf(all, about).map((item) => item.code)).toEqual(['all', 'un', 'last-day'])
    expect(itemsOf(all, about).map((item) => item.sortOrder)).toEqual([1, 2, 3])
  })

  test('S0.38 without days of their own are due when the terms need them', () => {
    const all = [point('training-dates-place', { dueDays: null }), point('travel', { dueDays: null })]
    const due = (o: Terms) => itemsOf(all, { ...about, terms: o }).map((item) => item.dueOn)
    expect(due(terms)).toEqual(['2026-08-03', '2026-09-01'])
    expect(due({ ...terms, pdt: null })).toEqual(['2026-09-01', '2026-09-01'])
  })
})

describe('Changed terms', () => {
  test('S0.38 are found whatever the order in which the record keeps them', () => {
    const stored = JSON.parse(JSON.stringify({ ...terms, mission: { name: terms.mission.name, code: 'M' } })) as Terms
    expect(changedTerms(stored, terms)).toEqual([])
    expect(changedTerms(stored, { ...terms, arrival: '2026-09-03' })).toEqual(['arrival'])
    expect(changedTerms(stored, { ...terms, pdt: null })).toEqual(['pdt'])
    expect(changedTerms(null, terms)).toHaveLength(9)
    // A version from before the instructions said so keeps silent about it.
    expect(changedTerms(stored, { ...terms, armed: true })).toEqual([])
    expect(changedTerms({ ...stored, armed: false }, { ...terms, armed: true })).toEqual(['armed'])
  })

  const codes = ['training-dates-place', 'insurance', 'travel', 'expense-claims', 'benefits', 'preparation', 'new']
  const items = codes.map(
    (code): NewItem => ({
      ...point(code),
      title: { en: code, fr: code },
      dueOn: null,
      doneOn: null,
      attachmentId: null,
      sortOrder: 1,
    }),
  )
  const done = items.map(
    (item): Pick<Item, 'code' | 'doneOn' | 'attachmentId'> => ({
      code: item.code,
      doneOn: '2026-04-01',
      attachmentId: null,
    }),
  )
  test.each([
    [['pdt'], ['training-dates-place', 'new']],
    [['departure'], ['insurance', 'travel', 'preparation', 'new']],
    [['arrival'], ['travel', 'benefits', 'new']],
    [['end'], ['insurance', 'benefits', 'new']],
    [['mission'], ['insurance', 'travel', 'benefits', 'new']],
    [['position'], ['new']],
  ] as const)('S0.38 %s: these points are open again: %s', (changed, open) => {
    const carried = carriedOver(done, items, [...changed])
    expect(carried.filter((item) => item.doneOn === null).map((item) => item.code)).toEqual(open)
  })

  test('S0.38 what was open stays open', () => {
    const open = done.map((item) => ({ ...item, doneOn: null }))
    expect(carriedOver(open, items, ['pdt']).every((item) => item.doneOn === null)).toBe(true)
  })
})

test('S0.37 a point is overdue from the day after its due day; a package without points is never complete', () => {
  const items = [
    { dueOn: '2026-04-01', doneOn: null },
    { dueOn: '2026-04-02', doneOn: null },
    { dueOn: '2026-03-01', doneOn: '2026-03-30' },
  ]
  expect(progressOf(items, '2026-04-02')).toEqual({ done: 1, total: 3, overdue: 1, complete: false })
  expect(progressOf([], '2026-04-02').complete).toBe(false)
})
