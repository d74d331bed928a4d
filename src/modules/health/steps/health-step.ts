import { defineStep, type Step } from '#modules/candidacies/index.ts'
import { judgeOutcome } from '../rules/judge-outcome.ts'
import { standingOutcomes } from '../store/outcomes.ts'
import type { AssessmentKind, StandingOutcome } from '../vocabulary.ts'
import { kindWords, stepWords } from '../words.ts'

/** The gate of one assessment: the unit's word, valid on the anchor day. It cannot be waived. */
export function healthStep(kind: AssessmentKind): Step<Record<never, never>, StandingOutcome> {
  return defineStep<Record<never, never>, StandingOutcome>({
    name: kind,
    settings: {},
    compartment: kind === 'medical' ? 'health' : 'psych',
    owner: kind === 'medical' ? 'physician' : 'psychologist',
    recordedBy: [`health.declare-${kind}-outcome`],
    waivable: false,
    evidence: (tx, cases) =>
      standingOutcomes(
        tx,
        cases.map((one) => one.candidacyId),
        kind,
      ),
    judge: (evidence, _settings, on) => judgeOutcome(evidence, on),
    words: { title: kindWords[kind], ...stepWords },
  })
}

export const medicalStep = healthStep('medical')
export const psychologicalStep = healthStep('psychological')
