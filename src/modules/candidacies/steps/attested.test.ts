import { expect, test } from 'vitest'
import { type Attestation, attestationKinds } from '#modules/people/index.ts'
import { sampleCase } from '../samples-of-cases.ts'
import { judgeAttestation } from './attested.ts'
import { integrityStep } from './integrity/step.ts'

const said = (kind: Attestation['kind'], answer = true, attestedOn = '2025-12-01'): Attestation => ({
  kind,
  answer,
  attestedOn,
})
test.each(attestationKinds)(
  'S0.14 what the officer attests of %s is met, a no is not met, and silence is still to come',
  (kind) => {
    const judge = (all: Attestation[] | undefined) => judgeAttestation(all, kind, null, '2026-06-01')
    expect(judge([said(kind)]).result).toBe('met')
    expect(judge([said(kind, false)]).result).toBe('not-met')
    expect(judge(undefined).result).toBe('pending')
    expect(judge([said(kind, true, '2024-01-01'), said(kind, false, '2025-01-01')]).result).toBe('not-met')
  },
)

test.each([
  ['2025-06-01', 'met'],
  ['2025-05-31', 'pending'],
] as const)('R12 a statement of %s that must be at most twelve months old is %s', (attestedOn, result) => {
  expect(
    integrityStep.judge(
      [said('integrity', true, attestedOn)],
      { certified_by_state: true, certified_by_candidate: true, months: 12 },
      '2026-06-01',
      sampleCase(),
    ).result,
  ).toBe(result)
})

test('8.5 integrity cannot be waived', () => {
  expect(integrityStep.waivable).toBe(false)
})
