import { describe, expect, test } from 'vitest'
import { type Grant, grantOf, type Terms } from './grant.ts'

const terms: Terms = {
  level: 'ministerial',
  number: 20,
  from: '2016-01-01',
  until: '2016-12-31',
  maxTourMonths: 12,
  armed: 'unarmed',
  language: 'fr',
  countries: ['HT'],
  dutyPlace: null,
  conditions: null,
  contribution: null,
  reasons: 'Agreed by the three departments.',
}

describe('What a decision grants', () => {
  test('S1.03 an approval keeps number, period through its last day, and conditions', () => {
    expect(grantOf('approved', terms)).toMatchObject({
      number: 20,
      valid: { from: '2016-01-01', to: '2017-01-01' },
      maxTourMonths: 12,
      armed: false,
      language: 'fr',
      countries: ['HT'],
    })
  })
  test.each(['number', 'from', 'until'] as const)('S1.03 an approval without %s is refused', (missing) => {
    expect(grantOf('approved', { ...terms, [missing]: null })).toMatchObject({
      code: 'approval-needs-number-and-period',
    })
  })
  test('V2.2.3 S1.03 an approval that ends before it starts is refused; one of a single day is not', () => {
    expect(grantOf('approved', { ...terms, until: '2015-12-31' })).toMatchObject({ code: 'ends-before-it-starts' })
    expect((grantOf('approved', { ...terms, until: '2016-01-01' }) as Grant).valid?.to).toBe('2016-01-02')
  })
  test.each([
    [5, undefined],
    [6, 'beyond-ancillary-level'],
  ])('S1.03 officials may grant %i officers: %s', (number, code) => {
    expect((grantOf('approved', { ...terms, level: 'ancillary', number }) as { code?: string }).code).toBe(code)
  })
  test('S1.03 a refusal or a deferral grants nothing', () => {
    expect(grantOf('declined', terms)).toMatchObject({
      number: null,
      valid: null,
      armed: null,
      language: null,
      countries: null,
    })
    expect(grantOf('deferred', { ...terms, number: null, from: null, until: null })).toMatchObject({
      outcome: 'deferred',
    })
  })
})
