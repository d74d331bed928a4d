import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleFinding } from '../samples-of-findings.ts'
import { phases } from '../step.ts'
import { standingIn } from './finding.ts'
import { againstInitialSelection } from './screening.ts'

const TODAY = '2026-03-16'

test.each([
  ['everything met', [sampleFinding('met')], null],
  ['one criterion not met', [sampleFinding('met'), sampleFinding('not-met', { code: 'age' })], 'eligibility-not-met'],
  ['one still to come', [sampleFinding('pending')], 'eligibility-pending'],
  ['one waived until a later day', [sampleFinding('not-met', { waivedUntil: '2026-03-16' })], null],
  [
    'one whose waiver ran out yesterday',
    [sampleFinding('not-met', { waivedUntil: '2026-03-15' })],
    'eligibility-not-met',
  ],
  ['a warning that is not met', [sampleFinding('not-met', { effect: 'warning' })], null],
  ['a criterion of a later phase not met', [sampleFinding('not-met', { phase: 'selection' })], null],
] as const)('S0.14 S0.15 the initial selection with %s', (_, findings, code) => {
  expect(againstInitialSelection(findings, TODAY)?.code ?? null).toBe(code)
})

const finding = fc
  .tuple(
    fc.constantFrom('met', 'not-met', 'pending'),
    fc.constantFrom(...phases),
    fc.constantFrom('required', 'warning'),
  )
  .map(([result, phase, effect]) => sampleFinding(result as 'met', { phase, effect: effect as 'required' }))

test('S0.14 a candidate passes only when every required criterion is met, and one more criterion never helps', () => {
  fc.assert(
    fc.property(fc.array(finding), finding, (findings, more) => {
      const against = (all: typeof findings) => {
        const { unmet, pending } = standingIn(all, phases, TODAY)
        return unmet.length + pending.length
      }
      const required = findings.filter(({ criterion }) => criterion.effect === 'required')
      expect(against(findings) === 0).toBe(required.every(({ judgement }) => judgement.result === 'met'))
      expect(against([...findings, more])).toBeGreaterThanOrEqual(against(findings))
    }),
  )
})
