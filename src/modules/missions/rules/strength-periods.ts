import { addDays } from '#kernel/calendar.ts'
import { latest } from '#kernel/partial-date.ts'
import { type Period, periodOf } from '#kernel/period.ts'
import type { StrengthObservation } from '#platform/pack/pack.ts'

const scopeOf = ({ scope, measure }: StrengthObservation): string =>
  `${measure} ${scope.kind === 'programme' ? '' : scope.code}`

/**
 * The period of each observation: from the last day that `observed` can mean ("not later than") until the next one of the
 * same scope, or through `holds_to`. Of two seen on one day the later in the file counts. Nothing is interpolated.
 */
export function strengthPeriods(
  observations: readonly StrengthObservation[],
): { observation: StrengthObservation; valid: Period }[] {
  const scopes = new Set(observations.map(scopeOf))
  return [...scopes].flatMap((scope) => {
    const series = observations.filter((one) => scopeOf(one) === scope)
    const ordered = [...series].sort((a, b) => (latest(a.observed) < latest(b.observed) ? -1 : 1))
    return ordered.flatMap((observation, index) => {
      const next = ordered[index + 1]
      const until = [
        ...(next ? [latest(next.observed)] : []),
        ...(observation.holds_to ? [addDays(latest(observation.holds_to), 1)] : []),
      ].sort()[0]
      const valid = periodOf(latest(observation.observed), until ?? null)
      return valid ? [{ observation, valid }] : []
    })
  })
}
