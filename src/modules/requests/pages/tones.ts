import type { Tone } from '#platform/web/components/index.ts'
import type { Outcome, RequestState, Stance } from '../vocabulary.ts'

export const stateTone: Record<RequestState, Tone> = {
  received: 'warning',
  acknowledged: 'info',
  assessing: 'info',
  decided: 'good',
  closed: 'neutral',
  withdrawn: 'neutral',
}
export const stanceTone: Record<Stance, Tone> = {
  support: 'good',
  'support-with-conditions': 'info',
  'do-not-support': 'bad',
}
export const outcomeTone: Record<Outcome, Tone> = { approved: 'good', declined: 'bad', deferred: 'warning' }
