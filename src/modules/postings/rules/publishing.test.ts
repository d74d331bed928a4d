import { describe, expect, test } from 'vitest'
import { keepsConditions } from '#modules/missions/index.ts'
import type { Posting } from '../vocabulary.ts'
import { againstPublishing, type ToPublish } from './publishing.ts'

const TODAY = '2026-03-16'
const posting: Posting = {
  id: 'p',
  code: 'POS-1',
  missionId: 'm',
  decisionId: 'd',
  title: { en: 'Advisers', fr: 'Conseillers' },
  text: { en: 'Text', fr: 'Texte' },
  translationVerified: true,
  places: 2,
  plannedDeparture: '2026-09-01',
  tourMonths: 12,
  opensOn: null,
  closesOn: '2026-04-30',
  state: 'draft',
  succeeds: null,
  version: 1,
}
const position = {
  code: 'P-1',
  armed: false,
  language: 'fr' as const,
  countries: ['CD'],
  place: null,
  valid: { from: '2020-01-01', to: null },
  tourMonths: 12,
  held: false,
}
const ready: ToPublish = {
  posting,
  criteria: [],
  forArms: [],
  decision: {
    code: 'DEC-1',
    outcome: 'approved',
    superseded: false,
    number: 20,
    valid: { from: '2026-04-01', to: '2028-04-01' },
    maxTourMonths: 12,
    armed: false,
  },
  binding: [],
  keeps: keepsConditions,
  positions: [position, { ...position, code: 'P-2' }],
  placesElsewhere: 0,
  placesLeft: 20,
  practice: false,
  isComplete: () => true,
}
const code = (o: Partial<ToPublish>, p: Partial<Posting> = {}) =>
  againstPublishing({ ...ready, ...o, posting: { ...posting, ...p } }, TODAY)?.code ?? null
const decided = (o: object) => ({ decision: { ...ready.decision!, ...o } })

test('a bulletin that is whole can be published', () => {
  expect(code({})).toBe(null)
})

describe('P1 both languages or not at all', () => {
  test.each([
    [{ title: { en: 'Advisers', fr: ' ' } }, 'french-missing'],
    [{ text: { en: 'Text', fr: '' } }, 'french-missing'],
    [{ text: { en: '', fr: 'Texte' } }, 'english-missing'],
  ])('%o is refused', (p, expected) => {
    expect(code({}, p)).toBe(expected)
  })

  test('a translation that nobody verified is published in practice only', () => {
    expect(code({}, { translationVerified: false })).toBe('translation-not-verified')
    expect(code({ practice: true }, { translationVerified: false })).toBe(null)
  })
})

describe('Scenario 9: a posting that breaks "max 20, 12 months, unarmed" cannot be published', () => {
  test.each([
    ['twenty places are allowed', { placesElsewhere: 18 }, {}, null],
    ['a twenty-first is not', { placesElsewhere: 19 }, {}, 'decision-number-exceeded'],
    ['twelve months are allowed', {}, { tourMonths: 12 }, null],
    ['thirteen are not', {}, { tourMonths: 13 }, 'decision-tour-exceeded'],
    ['an armed position is not', { positions: [position, { ...position, armed: true }] }, {}, 'decision-unarmed'],
    [
      'a longer tour of one position is not',
      { positions: [position, { ...position, tourMonths: 36 }] },
      {},
      'decision-tour-exceeded',
    ],
    ['a departure after the decision ran out is not', {}, { plannedDeparture: '2028-04-01' }, 'decision-not-in-force'],
    ['a departure on its last day is', {}, { plannedDeparture: '2028-03-31' }, null],
    ['a decision that was superseded grants nothing', decided({ superseded: true }), {}, 'decision-not-in-force'],
    ['a decision that was declined grants nothing', decided({ outcome: 'declined' }), {}, 'decision-not-in-force'],
    [
      'a decision that does not speak of arms forbids none',
      { ...decided({ armed: null }), positions: [{ ...position, armed: true }, position] },
      {},
      null,
    ],
  ])('%s', (_, o, p, expected) => {
    expect(code(o as Partial<ToPublish>, p)).toBe(expected)
  })
})

test.each([
  ['fewer positions than places', { positions: [position] }, {}, 'positions-missing'],
  [
    'a position that is held on the day',
    { positions: [position, { ...position, held: true }] },
    {},
    'position-not-open',
  ],
  [
    'a position that ends before',
    { positions: [position, { ...position, valid: { from: '2020-01-01', to: '2026-09-01' } }] },
    {},
    'position-not-open',
  ],
  ['no authorized strength', { placesLeft: null }, {}, 'posting-strength-not-authorized'],
  ['one place left for two', { placesLeft: 1 }, {}, 'posting-strength-exceeded'],
  ['two places left for two', { placesLeft: 2 }, {}, null],
  ['closing day past', {}, { closesOn: '2026-03-15' }, 'closes-in-the-past'],
  ['closing today', {}, { closesOn: '2026-03-16' }, null],
  ['departure before closing', {}, { plannedDeparture: '2026-04-30' }, 'departs-before-closing'],
  [
    'a criterion without its threshold',
    { isComplete: () => false, criteria: [{ code: 'fitness' }] },
    {},
    'criterion-incomplete',
  ],
])('S2.08 %s', (_, o, p, expected) => {
  expect(code(o as Partial<ToPublish>, p)).toBe(expected)
})

describe('S1.03 the conditions of every decision that binds its positions', () => {
  const binding = {
    id: 'd',
    code: 'DEC-2',
    number: 20,
    valid: { from: '2026-04-01', to: '2028-04-01' },
    maxTourMonths: null,
    armed: null,
    language: null,
    countries: null,
    dutyPlace: null,
  }
  test.each([
    [{}, null],
    [{ language: 'en' as const }, 'decision-broken-english'],
    [{ countries: ['HT'] }, 'decision-broken-country'],
    [{ dutyPlace: 'Goma' }, 'decision-broken-place'],
    // Two decisions overlap: the stricter of each condition holds.
    [{ maxTourMonths: 9 }, 'decision-broken-tour'],
  ])('%o', (o, expected) => {
    expect(code({ binding: [{ ...binding, ...o }] })).toBe(expected)
  })
})
