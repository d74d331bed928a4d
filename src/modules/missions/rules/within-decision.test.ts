import { describe, expect, test } from 'vitest'
import { type Granted, grantsSomething, withinConditions, withinNumber } from './within-decision.ts'

/** Scenario 9: "max 20, 12 months, unarmed". */
const decision: Granted = {
  code: 'DEC-1',
  outcome: 'approved',
  superseded: false,
  number: 20,
  valid: { from: '2026-01-01', to: '2027-01-01' },
  maxTourMonths: 12,
  armed: false,
}
const asked = (o: object = {}) => ({ number: 20, valid: { from: '2026-01-01', to: '2027-01-01' }, ...o })
const post = (o: object = {}) => ({ tourMonths: 12, armed: false, number: 20, from: '2026-01-01', ...o })

describe('Within a decision', () => {
  test.each([
    [asked(), undefined],
    [asked({ number: 21 }), 'beyond-the-number-of-the-decision'],
    [asked({ valid: { from: '2025-12-31', to: '2027-01-01' } }), 'outside-the-period-of-the-decision'],
    [asked({ valid: { from: '2026-01-01', to: '2027-01-02' } }), 'outside-the-period-of-the-decision'],
    [asked({ valid: { from: '2026-01-01', to: null } }), 'outside-the-period-of-the-decision'],
  ])('S1.03 a strength of %j: %s', (strength, code) => {
    expect(withinNumber(decision, strength, [])?.code).toBe(code)
  })

  test('S2.14 two missions may share the number of one decision, but not pass it on any day', () => {
    const other = { number: 12, valid: { from: '2026-06-01', to: '2027-01-01' } }
    expect(withinNumber(decision, asked({ number: 8 }), [other])).toBeNull()
    expect(withinNumber(decision, asked({ number: 9 }), [other])).toMatchObject({ params: { left: 8 } })
    expect(
      withinNumber(decision, asked({ number: 20, valid: { from: '2026-01-01', to: '2026-06-01' } }), [other]),
    ).toBeNull()
  })

  test.each([
    [post(), undefined],
    [post({ tourMonths: 13 }), 'tour-longer-than-the-decision'],
    [post({ armed: true }), 'decision-says-unarmed'],
    [post({ from: '2027-01-01' }), 'outside-the-period-of-the-decision'],
    [post({ number: 21 }), 'beyond-the-number-of-the-decision'],
  ])('S1.03 a position of %j: %s', (position, code) => {
    expect(withinConditions(decision, position)?.code).toBe(code)
  })

  test('S1.03 a condition that the decision does not name binds nobody', () => {
    const open = { ...decision, maxTourMonths: null, armed: null }
    expect(withinConditions(open, post({ tourMonths: 36, armed: true }))).toBeNull()
  })

  test.each([
    ['2026-12-31', {}, undefined],
    ['2027-01-01', {}, 'decision-expired'],
    ['2026-06-01', { superseded: true }, 'decision-superseded'],
    ['2026-06-01', { outcome: 'declined', valid: null }, 'decision-grants-nothing'],
  ])('S0.11 on %s a decision %j grants something: %s', (today, o, code) => {
    expect(grantsSomething({ ...decision, ...o }, today)?.code).toBe(code)
  })
})
