import { describe, expect, test } from 'vitest'
import type { RiskFile, RiskScale } from '../vocabulary/risk.ts'
import { endedOn } from './ended-on.ts'
import { halfTopics, issueOfRisk, periodOfIssue } from './issuing.ts'
import { highestResidual, levelOf, reviewBy } from './risk-level.ts'

const named = (en: string) => ({ en, fr: en })
const five = [1, 2, 3, 4, 5].map((value) => ({ value, name: named(String(value)) }))
const scale: RiskScale = {
  likelihoods: five,
  impacts: five,
  levels: [
    { code: 'low', from: 1, name: named('Low'), review_months: 12 },
    { code: 'moderate', from: 5, name: named('Moderate'), review_months: 6 },
    { code: 'high', from: 10, name: named('High'), review_months: 3 },
    { code: 'extreme', from: 17, name: named('Extreme'), review_months: 1 },
  ],
  verified: false,
}
const risk = {
  id: 'r',
  assessmentId: 'a',
  category: 'crime',
  description: 'x',
  likelihood: 4,
  impact: 4,
  level: 'high',
}
const remains = { ...risk, residualLikelihood: 3, residualImpact: 3, residualLevel: 'moderate' }
const file: RiskFile = {
  ...{ id: 'a', missionId: 'm', place: null, number: 1, state: 'draft', assessedOn: '2026-03-01', valid: null },
  ...{ reviewOn: null, summary: { en: 'What remains', fr: 'Ce qui demeure' }, residualLevel: null },
  ...{ authorDuty: 'rcmp-planner', version: 1, picture: 'x', risks: [remains], mitigations: [] },
}
const measure = {
  ...{ id: 'm1', riskId: 'r', assessmentId: 'a', missionId: 'm', byWhom: 'host' as const },
  ...{ measure: 'Escort', owner: 'Host', dueOn: null, doneOn: null, version: 1 },
}

describe('The level of a risk', () => {
  test.each([
    [1, 1, 'low'],
    [2, 2, 'low'],
    [1, 5, 'moderate'],
    [3, 3, 'moderate'],
    [2, 5, 'high'],
    [4, 4, 'high'],
    [4, 5, 'extreme'],
    [5, 5, 'extreme'],
  ])('S0.53 likelihood %i × impact %i makes %s', (likelihood, impact, level) => {
    expect(levelOf(scale, likelihood, impact).code).toBe(level)
  })

  test('S0.53 it never falls when likelihood or impact rises', () => {
    const order = (likelihood: number, impact: number) =>
      scale.levels.findIndex(({ code }) => code === levelOf(scale, likelihood, impact).code)
    for (const a of [1, 2, 3, 4, 5])
      for (const b of [1, 2, 3, 4]) {
        expect(order(a, b + 1)).toBeGreaterThanOrEqual(order(a, b))
        expect(order(b + 1, a)).toBeGreaterThanOrEqual(order(b, a))
      }
  })

  test('S0.53 what remains of a mission is the worst of its risks', () => {
    expect(highestResidual(scale, [])).toBeNull()
    const worse = { ...remains, id: 'b', residualLevel: 'high' }
    expect(highestResidual(scale, [remains, worse, remains])?.code).toBe('high')
    expect(reviewBy(scale.levels[2]!, '2026-11-30')).toBe('2027-02-28')
  })
})

describe('Putting an assessment in force', () => {
  const asked = { from: '2026-03-16', reviewOn: null }
  test('S0.53 what remains can be less than what there is only where a measure says why', () => {
    expect(issueOfRisk(file, scale, asked)).toMatchObject({ code: 'residual-without-mitigation', params: { count: 1 } })
    expect(issueOfRisk({ ...file, mitigations: [measure] }, scale, asked)).toEqual({
      residualLevel: 'moderate',
      reviewOn: '2026-09-16',
    })
  })

  test('S0.53 it needs risks, a summary in both languages, and a review no later than the level allows', () => {
    const ready = { ...file, mitigations: [measure] }
    expect(issueOfRisk({ ...ready, risks: [] }, scale, asked)).toMatchObject({ code: 'no-risks-yet' })
    expect(issueOfRisk({ ...ready, summary: { en: 'x', fr: '' } }, scale, asked)).toMatchObject({
      code: 'summary-in-both-languages',
    })
    const on = (reviewOn: string) => issueOfRisk(ready, scale, { ...asked, reviewOn })
    expect(on('2026-09-16')).toMatchObject({ reviewOn: '2026-09-16' })
    expect(on('2026-09-17')).toMatchObject({ code: 'review-too-late', params: { latest: '2026-09-16' } })
    expect(on('2026-03-16')).toMatchObject({ code: 'review-before-it-begins' })
  })

  test('it holds from today or later, and never before a version that stands', () => {
    expect(periodOfIssue('2026-03-15', [], '2026-03-16')).toMatchObject({ code: 'not-in-the-past' })
    const later = [{ valid: { from: '2026-04-01', to: null } }]
    expect(periodOfIssue('2026-03-31', later, '2026-03-16')).toMatchObject({ code: 'later-version-stands' })
    expect(periodOfIssue('2026-04-01', later, '2026-03-16')).toEqual({ from: '2026-04-01', to: null })
  })

  test('a topic in one language is half a topic; one that is absent is none', () => {
    expect(halfTopics({ parts: { food: { en: 'Rice', fr: '' }, housing: { en: 'A', fr: 'B' } } })).toEqual(['food'])
  })

  test('what ends on the day on which it began never was; what ended is not ended again', () => {
    const row = { id: 'x', valid: { from: '2026-01-01', to: null } }
    expect(endedOn(row, '2026-01-01')).toEqual({ row: 'x', valid: null })
    expect(endedOn(row, '2026-02-01')).toEqual({ row: 'x', valid: { from: '2026-01-01', to: '2026-02-01' } })
    expect(endedOn(row, '2025-12-31')).toMatchObject({ code: 'ends-before-it-starts' })
    const over = { id: 'x', valid: { from: '2026-01-01', to: '2026-02-01' } }
    expect(endedOn(over, '2026-02-01')).toMatchObject({ code: 'ended-already' })
  })
})
