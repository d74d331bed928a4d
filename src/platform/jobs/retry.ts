/** How often a task is tried before it is parked for a person to look at. */
export const MAX_ATTEMPTS = 8

const FIRST_PAUSE = 10

/** Seconds until the next try after that many failed ones (10 s, 30 s, 90 s … 2 h), or null when it is to be parked. */
export function retryAfter(attempts: number): number | null {
  if (attempts >= MAX_ATTEMPTS) return null
  return FIRST_PAUSE * 3 ** Math.max(0, attempts - 1)
}
