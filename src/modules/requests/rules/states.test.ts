import { describe, expect, test } from 'vitest'
import { type Decision, requestStates } from '../vocabulary.ts'
import { awaitsAnswer, goesOn, isDeferred, mayClose, stillOpen, underAssessment } from './states.ts'

const decision = (o: Partial<Decision> = {}): Decision => ({
  id: 'd1',
  code: 'DEC',
  requestId: 'r',
  outcome: 'approved',
  level: 'ministerial',
  number: 4,
  valid: { from: '2026-01-01', to: '2027-01-01' },
  maxTourMonths: null,
  armed: null,
  language: null,
  countries: null,
  dutyPlace: null,
  conditions: null,
  contribution: null,
  reasons: 'x',
  decidedOn: '2025-12-01',
  superseded: false,
  version: 1,
  ...o,
})
const code = (refusal: { code: string } | null) => refusal?.code ?? null

describe('The life of a request', () => {
  test('S1.02 what each state allows', () => {
    const table = requestStates.map((state) => [
      state,
      code(underAssessment({ state })),
      code(stillOpen({ state })),
      code(goesOn({ state })),
    ])
    expect(table).toEqual([
      ['received', 'request-not-acknowledged', null, null],
      ['acknowledged', null, null, null],
      ['assessing', null, null, null],
      ['decided', 'request-already-decided', 'request-already-decided', null],
      ['closed', 'request-closed', 'request-closed', 'request-closed'],
      ['withdrawn', 'request-withdrawn', 'request-withdrawn', 'request-withdrawn'],
    ])
  })

  test('S1.02 a decision is told once; an amendment and a deferral are told anew', () => {
    const subject = (state: 'decided' | 'assessing', decisions: Decision[], told: string[]) =>
      code(awaitsAnswer({ request: { state }, decisions, answers: told.map((decisionId) => ({ decisionId })) }))
    expect(subject('decided', [decision()], [])).toBeNull()
    expect(subject('decided', [decision()], ['d1'])).toBe('already-answered')
    expect(subject('decided', [decision({ id: 'd2' }), decision({ superseded: true })], ['d1'])).toBeNull()
    expect(subject('assessing', [], [])).toBe('nothing-to-answer')
    expect(subject('assessing', [decision({ outcome: 'deferred' })], [])).toBeNull()
  })

  test('S1.02 a request closes when the requester knows, and not while an approval is in force', () => {
    const close = (one: Decision, told: boolean, today = '2026-06-01') =>
      code(
        mayClose(
          { request: { state: 'decided' }, decisions: [one], answers: told ? [{ decisionId: one.id }] : [] },
          today,
        ),
      )
    expect(close(decision({ outcome: 'declined', valid: null }), false)).toBe('answer-owed')
    expect(close(decision({ outcome: 'declined', valid: null }), true)).toBeNull()
    expect(close(decision(), true, '2026-12-31')).toBe('approval-in-force')
    expect(close(decision(), true, '2027-01-01')).toBeNull()
  })

  test('S1.02 only a deferral waits for a day', () => {
    const at = (state: 'assessing' | 'decided', outcome: Decision['outcome']) =>
      code(isDeferred({ request: { state }, decisions: [decision({ outcome })] }))
    expect([at('assessing', 'deferred'), at('decided', 'approved'), at('assessing', 'declined')]).toEqual([
      null,
      'nothing-deferred',
      'nothing-deferred',
    ])
  })
})
