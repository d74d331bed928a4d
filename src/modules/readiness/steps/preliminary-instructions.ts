import { defineStep, type Judgement } from '#modules/candidacies/index.ts'
import { stepWords } from '../words-steps.ts'
import { type PackageEvidence, packageEvidence } from './evidence.ts'

/** S0-67: every point of the Preliminary Instructions is done. */
export const preliminaryInstructionsStep = defineStep<Record<never, never>, PackageEvidence>({
  name: 'preliminary-instructions',
  settings: {},
  compartment: 'ordinary',
  owner: 'candidate',
  recordedBy: ['readiness.send-preliminary', 'readiness.tick-item'],
  waivable: true,
  evidence: packageEvidence('preliminary'),
  judge(evidence): Judgement {
    if (!evidence) return { result: 'pending', code: 'not-sent' }
    const { done, total } = evidence
    const value = { en: `${done} of ${total}`, fr: `${done} sur ${total}` }
    return done < total
      ? { result: 'pending', code: 'items-open', params: { open: total - done, total }, value }
      : { result: 'met', code: 'items-done', params: { total }, value }
  },
  words: stepWords.preliminary,
})
