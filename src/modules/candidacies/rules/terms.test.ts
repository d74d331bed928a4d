import { expect, test } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { againstRelease, termsOf } from './terms.ts'

const TODAY = '2026-03-16'
const terms = (o: object) => {
  const result = termsOf({ departure: '2026-09-01', arrival: '2026-09-02', tourMonths: 12, today: TODAY, ...o })
  return isRefusal(result) ? result.code : result.ends
}

test.each([
  [{}, '2027-09-02'],
  [{ tourMonths: 36 }, '2029-09-02'],
  [{ departure: '2027-02-28', arrival: '2028-02-29' }, 'arrival-too-late'],
  [{ departure: '2028-02-29', arrival: '2028-02-29' }, '2029-02-28'],
  [{ departure: TODAY, arrival: TODAY }, '2027-03-16'],
  [{ departure: '2026-03-15', arrival: '2026-03-16' }, 'departure-in-the-past'],
  [{ arrival: '2026-08-31' }, 'planned-arrival-before-departure'],
  [{ arrival: '2026-10-01' }, '2027-10-01'],
  [{ arrival: '2026-10-02' }, 'arrival-too-late'],
])('S2.02 the terms %o give %s', (o, expected) => {
  expect(terms(o)).toBe(expected)
})

test.each([
  ['2026-09-01', '2027-09-02', null],
  ['2026-09-02', '2027-09-02', 'release-does-not-cover'],
  ['2026-09-01', '2027-09-01', 'release-does-not-cover'],
])('S0.15 an offer of a year from 1 September 2026 under a release from %s to %s', (releaseFrom, releaseTo, code) => {
  const offer = { departure: '2026-09-01', arrival: '2026-09-02', ends: '2027-09-02' }
  expect(againstRelease({ releaseFrom, releaseTo }, offer)?.code ?? null).toBe(code)
})
