import type { Tone } from '#platform/web/components/index.ts'
import type { AssessmentState, OutcomeWord } from '../vocabulary.ts'

export const stateTone: Record<AssessmentState, Tone> = {
  requested: 'warning',
  scheduled: 'info',
  'forms-in': 'info',
  concluded: 'good',
  cancelled: 'neutral',
}
export const outcomeTone: Record<OutcomeWord, Tone> = {
  recommended: 'good',
  'not-recommended': 'bad',
  deferred: 'warning',
}
