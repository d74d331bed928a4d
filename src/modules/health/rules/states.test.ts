import { describe, expect, test } from 'vitest'
import type { StandingOutcome } from '../vocabulary.ts'
import { assessable, dueDay, mayRequest, validityOf } from './states.ts'

const today = '2026-03-16'
const departure = '2026-09-01'
const recommended = (validTo: string): StandingOutcome => ({
  candidacyId: 'c',
  personId: 'p',
  kind: 'medical',
  purpose: 'pre-deployment',
  outcome: 'recommended',
  declaredOn: '2026-03-01',
  validTo,
})
const asked = { kind: 'medical', purpose: 'pre-deployment' } as const

describe('The word of the unit', () => {
  test.each([
    ['recommended', null, 'recommendation-needs-a-last-day'],
    ['recommended', today, 'recommendation-needs-a-last-day'],
    ['recommended', '2026-03-17', null],
    ['deferred', null, 'deferral-needs-a-day'],
    ['deferred', '2026-03-15', 'deferral-needs-a-day'],
    ['deferred', '2026-05-01', null],
    ['not-recommended', '2026-05-01', 'non-recommendation-has-no-day'],
    ['not-recommended', null, null],
  ] as const)('%s until %s: %s', (outcome, until, code) => {
    const said = validityOf(outcome, until, today)
    expect('code' in said ? said.code : null).toBe(code)
  })
})

describe('An assessment anew', () => {
  test('is refused while the recommendation covers the departure, to the day', () => {
    const one = { state: 'accepted', plannedDeparture: departure } as const
    expect(mayRequest({ ...one, outcomes: [recommended(departure)] }, asked)).toMatchObject({
      code: 'outcome-still-covers',
    })
    expect(mayRequest({ ...one, outcomes: [recommended('2026-08-31')] }, asked)).toBeNull()
    expect(mayRequest({ ...one, outcomes: [recommended(departure)] }, { ...asked, kind: 'psychological' })).toBeNull()
  })

  test('S0.70 comes after the mission for those who left on it, and for nobody else', () => {
    const after = { kind: 'medical', purpose: 'post-mission' } as const
    expect(mayRequest({ state: 'deployed', plannedDeparture: departure, outcomes: [] }, after)).toBeNull()
    expect(mayRequest({ state: 'accepted', plannedDeparture: departure, outcomes: [] }, after)).toMatchObject({
      code: 'not-away-yet',
    })
    expect(mayRequest({ state: 'deployed', plannedDeparture: departure, outcomes: [] }, asked)).toMatchObject({
      code: 'away-already',
    })
  })

  test.each(['applied', 'endorsed', 'not-selected', 'withdrawn', 'declined'] as const)(
    'is not asked for in state %s',
    (state) => {
      expect(assessable(state)).toMatchObject({ code: 'no-assessment-now' })
    },
  )

  test.each([
    ['2026-12-31', '2026-06-14'],
    ['2026-05-15', '2026-04-15'],
    ['2026-03-20', '2026-03-23'],
  ])('before a departure on %s is due on %s', (departs, due) => {
    expect(dueDay(today, departs)).toBe(due)
  })
})
