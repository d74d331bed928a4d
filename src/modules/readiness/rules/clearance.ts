import { addDays, type Day, maxDay } from '#kernel/calendar.ts'
import type { Finding } from '#modules/candidacies/index.ts'

/** Whether a finding lets its officer leave: met, a warning only, or waived until a day not yet past where that is allowed. */
export function isCleared(finding: Finding, waivable: boolean, today: Day): boolean {
  if (finding.judgement.result === 'met' || finding.criterion.effect === 'warning') return true
  return waivable && finding.waiver !== null && finding.waiver.until >= today
}

/**
 * The first day on which something that holds now will have run out, where that comes before the day it must hold on or
 * before the end of the tour; null where it lasts.
 */
export function failsOn(finding: Finding, plannedEnd: Day): Day | null {
  const until = finding.judgement.validUntil ?? null
  if (until === null) return null
  return until < maxDay(finding.on, addDays(plannedEnd, -1)) ? addDays(until, 1) : null
}
