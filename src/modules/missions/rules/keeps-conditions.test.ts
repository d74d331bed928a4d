import { describe, expect, test } from 'vitest'
import { type Binding, type Conditioned, holdingOn, keepsConditions, strictest } from './keeps-conditions.ts'

const silent: Binding = {
  id: 'a',
  code: 'DEC-A',
  number: 20,
  valid: { from: '2026-01-01', to: '2027-01-01' },
  maxTourMonths: null,
  armed: null,
  language: null,
  countries: null,
  dutyPlace: null,
}
const post: Conditioned = {
  position: 'POS-1',
  tourMonths: 12,
  armed: false,
  language: 'fr',
  countries: ['HT'],
  place: { en: 'Port-au-Prince', fr: 'Port-au-Prince' },
}

describe('The conditions of a decision', () => {
  test.each([
    ['nothing said', {}, {}, null],
    ['as many months', { maxTourMonths: 12 }, {}, null],
    ['a month more', { maxTourMonths: 12 }, { tourMonths: 13 }, 'decision-broken-tour'],
    ['unarmed, and armed', { armed: false }, { armed: true }, 'decision-broken-unarmed'],
    ['armed, and unarmed', { armed: true }, {}, 'decision-broken-armed'],
    ['French', { language: 'fr' }, {}, null],
    ['English, and French', { language: 'en' }, {}, 'decision-broken-english'],
    ['French, and English', { language: 'fr' }, { language: 'en' }, 'decision-broken-french'],
    ['its country among others', { countries: ['CD', 'HT'] }, {}, null],
    ['another country', { countries: ['CD'] }, {}, 'decision-broken-country'],
    [
      'a mission in one country too many',
      { countries: ['HT'] },
      { countries: ['HT', 'DO'] },
      'decision-broken-country',
    ],
    ['its place, written otherwise', { dutyPlace: 'port-au-prince' }, {}, null],
    ['another place', { dutyPlace: 'Les Cayes' }, {}, 'decision-broken-place'],
    ['a place where none is known', { dutyPlace: 'Les Cayes' }, { place: null }, 'decision-broken-place'],
  ] as [string, Partial<Binding>, Partial<Conditioned>, string | null][])('S1.03 %s', (_name, said, is, code) => {
    const refusal = keepsConditions({ ...silent, ...said }, { ...post, ...is })
    expect(refusal?.code ?? null).toBe(code)
    if (refusal) expect(refusal.params).toMatchObject({ decision: 'DEC-A' })
  })

  test('S1.03 of two decisions the stricter of each condition binds, and both are named', () => {
    const other: Binding = {
      ...silent,
      id: 'b',
      code: 'DEC-B',
      maxTourMonths: 9,
      countries: ['HT', 'CD'],
      armed: false,
    }
    const both = strictest([{ ...silent, maxTourMonths: 12, countries: ['HT'] }, other])
    expect(both.tourMonths).toEqual({ value: 9, codes: ['DEC-B'] })
    expect(both.countries).toEqual({ value: ['HT'], codes: ['DEC-A', 'DEC-B'] })
    expect(both.armed).toEqual([{ value: false, code: 'DEC-B' }])
    expect(both.dutyPlace).toEqual([])
    expect(strictest([silent]).tourMonths).toBeNull()
  })

  test('S1.03 a decision that covers no date of the posting does not hold on it', () => {
    expect(holdingOn([silent], '2026-12-31')).toHaveLength(1)
    expect(holdingOn([silent], '2027-01-01')).toHaveLength(0)
  })
})
