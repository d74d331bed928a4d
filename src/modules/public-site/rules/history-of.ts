import type { Localized } from '#kernel/language.ts'
import type { Period } from '#kernel/period.ts'
import type { OperationFacts } from '../vocabulary.ts'

interface Stretch {
  facts: OperationFacts
  valid: Period
}
export interface NamedPeriod {
  name: Localized
  aliases: Localized | null
  valid: Period
}

/** One value over time, with stretches in which it did not change put together. */
export function changesOf<T>(
  stretches: readonly Stretch[],
  pick: (facts: OperationFacts) => T,
): { value: T; valid: Period }[] {
  const found: { value: T; valid: Period }[] = []
  for (const { facts, valid } of stretches) {
    const value = pick(facts)
    const before = found.at(-1)
    if (before && before.valid.to === valid.from && JSON.stringify(before.value) === JSON.stringify(value))
      found[found.length - 1] = { value, valid: { from: before.valid.from, to: valid.to } }
    else found.push({ value, valid })
  }
  return found
}

/** Every name that it had, as long as it had it. */
export const namesOf = (stretches: readonly Stretch[]): NamedPeriod[] =>
  changesOf(stretches, ({ values: { name, aliases } }) => (name ? { name, aliases: aliases ?? null } : null)).flatMap(
    ({ value, valid }) => (value ? [{ ...value, valid }] : []),
  )
