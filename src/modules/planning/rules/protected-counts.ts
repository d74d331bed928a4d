/** Below this a count in a package is given as a band (domain.md 5.3 C11). */
export const SMALL = 5

export type Shown = { kind: 'exact'; value: number } | { kind: 'few' }

/**
 * Counts per service as a package shows them. A service of which one to four officers are away says "1 to 4": with its name, a count so
 * small points at a person. Where one service alone would be so hidden, its count follows from the sum of the others, so that the
 * smallest of the others is given as a band too. Nobody and many are exact, and so is the sum.
 */
export function protectedCounts(counts: readonly number[]): Shown[] {
  const few = counts.map((count) => count > 0 && count < SMALL)
  if (few.filter(Boolean).length === 1) {
    const next = Math.min(...counts.filter((count) => count >= SMALL))
    const index = counts.indexOf(next)
    if (index >= 0) few[index] = true
  }
  return counts.map((value, i) => (few[i] ? { kind: 'few' } : { kind: 'exact', value }))
}
