import { describe, expect, test } from 'vitest'
import type { StandingOutcome } from '../vocabulary.ts'
import { judgeOutcome } from './judge-outcome.ts'

const outcome = (o: Partial<StandingOutcome> = {}): StandingOutcome => ({
  candidacyId: 'c',
  personId: 'p',
  kind: 'medical',
  purpose: 'pre-deployment',
  outcome: 'recommended',
  declaredOn: '2026-03-01',
  validTo: '2026-06-01',
  ...o,
})

describe('What the others learn of an assessment', () => {
  test.each([
    ['2026-05-31', 'met', 'recommended'],
    ['2026-06-01', 'met', 'recommended'],
    ['2026-06-02', 'not-met', 'runs-out'],
  ])('a recommendation until 1 June 2026 judged for %s is %s', (on, result, code) => {
    expect(judgeOutcome(outcome(), on)).toMatchObject({ result, code, validUntil: '2026-06-01' })
  })

  test('a recommendation until 29 February reaches that day and no further', () => {
    const leap = outcome({ validTo: '2028-02-29' })
    expect(judgeOutcome(leap, '2028-02-29').result).toBe('met')
    expect(judgeOutcome(leap, '2028-03-01').result).toBe('not-met')
  })

  test('S0.22 says the word and its day, and has no place for a reason', () => {
    const said = [
      judgeOutcome(outcome(), '2026-05-01'),
      judgeOutcome(outcome({ outcome: 'deferred', validTo: '2026-07-01' }), '2026-05-01'),
      judgeOutcome(outcome({ outcome: 'not-recommended', validTo: null }), '2026-05-01'),
    ]
    for (const judgement of said) {
      expect(Object.keys(judgement).sort().join()).toMatch(/^code,(params,)?result,(validUntil,)?value$/)
      expect(Object.keys(judgement.params ?? {})).toEqual(judgement.params ? ['until'] : [])
    }
    expect(said.map((one) => one.code)).toEqual(['recommended', 'deferred', 'not-recommended'])
    expect(said.map((one) => one.result)).toEqual(['met', 'not-met', 'not-met'])
  })

  test('no outcome yet is pending, not a refusal', () => {
    expect(judgeOutcome(undefined, '2026-05-01')).toEqual({ result: 'pending', code: 'awaited' })
  })
})
