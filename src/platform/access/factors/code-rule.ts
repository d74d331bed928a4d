/** A code counts for thirty seconds and has six digits (ASVS 6.5.5). */
export const codeStep = 30
export const codeDigits = 6

/** Ten tries, then ten minutes (trust.md 2.4); after a hundred in a row only an administrator helps. Seconds. */
export const codeLimits = { tries: 10, within: 10 * 60, inARow: 100 } as const

/** The number of the step in which an instant lies. */
export const stepAt = (now: string): number => Math.floor(Date.parse(now) / 1000 / codeStep)

/**
 * Seconds to wait before the next try at a code, 0 when it may happen now, null when no wait helps. `tries`: those since
 * the last one that passed, the newest first; one that is still being judged counts.
 */
export function secondsToNextCode(tries: readonly string[], now: string): number | null {
  if (tries.length >= codeLimits.inARow) return null
  const oldest = tries[codeLimits.tries - 1]
  if (oldest === undefined) return 0
  return Math.max(0, Math.ceil((Date.parse(oldest) + codeLimits.within * 1000 - Date.parse(now)) / 1000))
}
