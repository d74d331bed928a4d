/** One try at a password, as far as the rule looks at it. `open` is still being judged and counts as failed. */
export interface Attempt {
  /** ISO instant */
  at: string
  outcome: 'open' | 'failed' | 'passed'
  /** of the same account (by its address, known or not) or, in a browser that it knows, of the same browser */
  sameSubject: boolean
  sameIp: boolean
}

/** The limits of trust.md 2.4; seconds. None of them is for ever. */
export const limits = {
  perAccount: { failures: 5, within: 60 },
  perIp: { failures: 20, within: 60 },
  perAccountAndIp: { failures: 50, within: 12 * 60 * 60 },
  delay: { after: 5, first: 60, growth: 4, longest: 15 * 60 },
} as const

/** Seconds to wait before the next try, 0 when it may happen now. Strangers on the same network do not hold up a known browser. */
export function secondsToWait(attempts: readonly Attempt[], now: string, knownDevice = false): number {
  const newestFirst = [...attempts].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
  const failures = newestFirst.filter((one) => one.outcome !== 'passed')
  const ofSubject = failures.filter((one) => one.sameSubject)
  const until = Math.max(
    whenUnder(limits.perAccount, ofSubject),
    knownDevice
      ? 0
      : whenUnder(
          limits.perIp,
          failures.filter((one) => one.sameIp),
        ),
    whenUnder(
      limits.perAccountAndIp,
      ofSubject.filter((one) => one.sameIp),
    ),
    whenDelayIsOver(newestFirst.filter((one) => one.sameSubject)),
  )
  return Math.max(0, Math.ceil((until - Date.parse(now)) / 1000))
}

/** The instant from which fewer failures than the limit lie within its window; in ms. */
function whenUnder(limit: { failures: number; within: number }, newestFirst: readonly Attempt[]): number {
  const oldest = newestFirst[limit.failures - 1]
  return oldest ? Date.parse(oldest.at) + limit.within * 1000 : 0
}

/** After five failures in a row a minute, then four, then a quarter of an hour: ten tries an hour at most (B11); in ms. */
function whenDelayIsOver(newestFirst: readonly Attempt[]): number {
  const passed = newestFirst.findIndex((one) => one.outcome === 'passed')
  const inARow = passed === -1 ? newestFirst.length : passed
  if (inARow < limits.delay.after) return 0
  const { after, first, growth, longest } = limits.delay
  const seconds = Math.min(longest, first * growth ** Math.min(10, inARow - after))
  return Date.parse(newestFirst[0]!.at) + seconds * 1000
}
