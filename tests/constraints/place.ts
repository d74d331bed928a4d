import { randomUUID } from 'node:crypto'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction, type Tx } from '#platform/database/connection.ts'

/** Everyday 30 rounds; `ROUNDS=1000 npx vitest run tests/constraints` before a release. */
export const rounds = Number(process.env.ROUNDS ?? 30)

const actor = systemActor('constraints')
export const c = { actor, now: '2026-03-16T16:00:00.000Z', fresh: randomUUID }

export const asSystem = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(db, { role: 'app', claims: claimsOf(actor, '2026-03-16') }, work)

/** 'done', or the name of the constraint that refused. Anything else is thrown. */
export async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    if (constraint && ['23505', '23P01', '23514'].includes(code ?? '')) return constraint
    throw error
  }
}

export const countOf = (outcomes: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const one of outcomes) counts[one] = (counts[one] ?? 0) + 1
  return counts
}
