import { type Day, daysBetween } from '#kernel/calendar.ts'
import type { Certificate, CertificateStateName } from '../vocabulary.ts'

export interface CertificateState {
  state: CertificateStateName
  /** Days through its last valid day, where it has one and it is not over: 0 on that day. */
  daysLeft: number | null
  /** The warning window that was reached. */
  window: number | null
}

/** The warning window that a certificate stands in on a day: the smallest of those reached; null before the first and after the end. */
export function windowReached(expiresOn: Day | null, today: Day, windows: readonly number[]): number | null {
  if (expiresOn === null) return null
  const left = daysBetween(today, expiresOn)
  if (left < 0) return null
  const reached = windows.filter((days) => left <= days)
  return reached.length === 0 ? null : Math.min(...reached)
}

/** Where a certificate stands on a day. It is valid through its last day. */
export function stateOf(
  one: Pick<Certificate, 'revokedOn' | 'expiresOn' | 'countsFrom'>,
  today: Day,
  windows: readonly number[],
): CertificateState {
  if (one.revokedOn !== null) return { state: 'revoked', daysLeft: null, window: null }
  if (one.expiresOn !== null && one.expiresOn < today) return { state: 'expired', daysLeft: null, window: null }
  const daysLeft = one.expiresOn === null ? null : daysBetween(today, one.expiresOn)
  const window = windowReached(one.expiresOn, today, windows)
  if (one.countsFrom > today) return { state: 'counts-later', daysLeft, window }
  return { state: window === null ? 'valid' : 'expiring', daysLeft, window }
}
