import { expect, test } from 'vitest'
import { sampleCase } from '../../samples-of-cases.ts'
import type { Endorsement } from '../../vocabulary.ts'
import { releaseStep } from './step.ts'

const endorsement = (o: Partial<Endorsement>): Endorsement => ({
  id: 'a',
  decision: 'endorsed',
  reason: null,
  releaseFrom: '2026-05-01',
  releaseTo: '2027-07-01',
  returnPosition: 'Patrol, district 4',
  returnCommitment: 'same',
  promotionPosition: 'as-if-present',
  promotionStance: null,
  signedByName: 'A. Coordinator',
  signedOn: '2026-02-01',
  endedOn: null,
  endedReason: null,
  ...o,
})
const judge = (one: Endorsement | undefined) =>
  releaseStep.judge(one, { commander_recommendation: false }, '2026-06-01', sampleCase())

test.each([
  ['2026-06-01', '2027-06-02', 'met'],
  ['2026-06-02', '2027-06-02', 'not-met'],
  ['2026-06-01', '2027-06-01', 'not-met'],
] as const)(
  'S0.15 a release from %s to %s for a tour of 1 June 2026 to 2 June 2027 is %s',
  (releaseFrom, releaseTo, result) => {
    expect(judge(endorsement({ releaseFrom, releaseTo })).result).toBe(result)
  },
)

test('S0.15 no answer of the home service is still to come, a refusal is not met', () => {
  expect(judge(undefined).result).toBe('pending')
  expect(judge(endorsement({ decision: 'not-released', reason: 'Staffing' }))).toMatchObject({
    result: 'not-met',
    code: 'not-released',
  })
})
