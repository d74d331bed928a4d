import type { Day } from '#kernel/calendar.ts'
import type { Judgement } from '#modules/candidacies/index.ts'
import type { Clearance } from '../vocabulary.ts'

/**
 * Clear or not clear, judged for a day; never why. A "not clear" whose last day has passed says nothing any more: the officer is
 * vetted anew.
 */
export function judgeClearance(clearance: Clearance | undefined, on: Day, today: Day): Judgement {
  if (!clearance) return { result: 'pending', code: 'awaited' }
  const { clear, until } = clearance
  const value = clear ? { en: 'Clear', fr: 'Favorable' } : { en: 'Not clear', fr: 'Non favorable' }
  if (!clear) {
    if (until !== null && until < today) return { result: 'pending', code: 'to-be-vetted-anew', params: { until } }
    return until === null
      ? { result: 'not-met', code: 'not-clear', value }
      : { result: 'not-met', code: 'not-clear-until', value, params: { until } }
  }
  if (until === null) return { result: 'met', code: 'clear', value }
  return until >= on
    ? { result: 'met', code: 'clear-until', value, params: { until }, validUntil: until }
    : { result: 'not-met', code: 'runs-out', value, params: { until }, validUntil: until }
}
