import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/connection.ts'

/**
 * Acts of visitors from one network: enough for a class room behind one address, too few to fill somebody's list. Who is refused
 * is counted as well; the count stays where the act is refused, and goes with the transaction where it fails.
 */
export const visitorLimits = [
  { within: 'hour', acts: 20, windowMs: 60 * 60 * 1000 },
  { within: 'day', acts: 60, windowMs: 24 * 60 * 60 * 1000 },
] as const

/** Counts one more act from a network; the refusal where there were enough. */
export async function countVisit(tx: Tx, network: string): Promise<Refusal | null> {
  const counts = visitorLimits.map(({ within, windowMs }) => {
    const key = createHash('sha256').update(`visit ${within} ${network}`).digest()
    return sql`(select requests from limits.count_request(${key}, ${windowMs}))`
  })
  const { rows } = await sql<{ counts: number[] }>`select array[${sql.join(counts)}] as counts`.execute(tx)
  const over = visitorLimits.some(({ acts }, i) => rows[0]!.counts[i]! > acts)
  return over ? refuse('too-many-from-here') : null
}
