import type { Day } from '#kernel/calendar.ts'
import type { Judgement } from '#modules/candidacies/index.ts'
import type { OutcomeWord, StandingOutcome } from '../vocabulary.ts'

/**
 * What the others learn of an assessment (S0-46): the word of the unit and its validity, judged for a day. A recommendation counts
 * through its last day. There is no code for a reason.
 */
export function judgeOutcome(outcome: StandingOutcome | undefined, on: Day): Judgement {
  if (!outcome) return { result: 'pending', code: 'awaited' }
  const value = words[outcome.outcome]
  const { validTo } = outcome
  switch (outcome.outcome) {
    case 'not-recommended':
      return { result: 'not-met', code: 'not-recommended', value }
    case 'deferred':
      return { result: 'not-met', code: 'deferred', value, params: { until: validTo ?? '' } }
    case 'recommended':
      if (validTo === null) return { result: 'met', code: 'recommended', value, params: { until: '' } }
      return {
        result: validTo >= on ? 'met' : 'not-met',
        code: validTo >= on ? 'recommended' : 'runs-out',
        value,
        params: { until: validTo },
        validUntil: validTo,
      }
  }
}

const words: Record<OutcomeWord, { en: string; fr: string }> = {
  recommended: { en: 'Recommended', fr: 'Recommandation' },
  'not-recommended': { en: 'Not recommended', fr: 'Non-recommandation' },
  deferred: { en: 'Deferred', fr: 'Décision reportée' },
}
