import { type Day, daysBetween } from '#kernel/calendar.ts'
import type { Baseline, Indicator, Measured, ProgressState, Target } from '../vocabulary.ts'

export interface IndicatorProgress {
  state: ProgressState
  baseline: Baseline | null
  target: Target | null
  latest: Measured | null
  /** How much of the way from baseline to target is done, in whole percent; null where it cannot be said. */
  percent: number | null
}

/**
 * Where an indicator stands on a day: the latest value against its baseline and the next target. On track: at least as much of the way is done
 * as of the time between the day of the baseline and that of the target.
 */
export function indicatorProgress(
  indicator: Pick<Indicator, 'better' | 'baselines' | 'targets' | 'values'>,
  day: Day,
): IndicatorProgress {
  const baseline = indicator.baselines.find((one) => one.standing) ?? null
  const ordered = [...indicator.targets].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  const target = ordered.find((one) => one.dueOn >= day) ?? ordered.at(-1) ?? null
  const latest =
    indicator.values
      .filter((one) => one.standing && one.period.from <= day)
      .sort((a, b) => (a.period.from < b.period.from ? -1 : 1))
      .at(-1) ?? null
  const found = { baseline, target, latest, percent: null }
  if (!baseline) return { ...found, state: 'no-baseline' }
  if (!latest) return { ...found, state: 'no-value' }
  if (!target) return { ...found, state: 'no-target' }
  const way = target.value - baseline.value
  const gone = latest.value - baseline.value
  const percent = way === 0 ? null : Math.round((gone / way) * 100)
  const reached = indicator.better === 'higher' ? latest.value >= target.value : latest.value <= target.value
  if (reached) return { ...found, percent, state: 'reached' }
  const whole = Math.max(1, daysBetween(baseline.measuredOn, target.dueOn))
  const passed = Math.min(whole, Math.max(0, daysBetween(baseline.measuredOn, day)))
  return { ...found, percent, state: gone * whole * Math.sign(way) >= Math.abs(way) * passed ? 'on-track' : 'behind' }
}
