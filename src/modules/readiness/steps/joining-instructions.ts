import { defineStep } from '#modules/candidacies/index.ts'
import { stepWords } from '../words-steps.ts'
import { type PackageEvidence, packageEvidence } from './evidence.ts'

/** S0-69: the officer has acknowledged the version of the Joining Instructions that stands. */
export const joiningInstructionsStep = defineStep<Record<never, never>, PackageEvidence>({
  name: 'joining-instructions',
  settings: {},
  compartment: 'ordinary',
  owner: 'candidate',
  recordedBy: ['readiness.send-joining', 'readiness.acknowledge-package'],
  waivable: true,
  evidence: packageEvidence('joining'),
  judge(evidence) {
    if (!evidence) return { result: 'pending', code: 'not-sent' }
    const value = { en: `Sent ${evidence.sentOn}`, fr: `Envoyées le ${evidence.sentOn}` }
    if (evidence.acknowledgedOn === null)
      return { result: 'pending', code: 'not-acknowledged', params: { day: evidence.sentOn }, value }
    return { result: 'met', code: 'acknowledged', params: { day: evidence.acknowledgedOn }, value }
  },
  words: stepWords.joining,
})
