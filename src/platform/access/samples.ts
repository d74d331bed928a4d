import type { Duty } from '#kernel/duties.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { type Db, inTransaction, type Tx } from '#platform/database/connection.ts'
import { assignDuty, createAccount, setPassword } from './accounts.ts'
import { systemActor } from './actor.ts'
import { claimsOf } from './claims.ts'

export const samplePassword = 'seven moose on a wet bridge'

/** Runs work as a system actor: what an administrator may do, and more. */
export const asSystem = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(db, { role: 'app', claims: claimsOf(systemActor('samples'), '2026-11-22') }, work)

/** The value, or an error where it is a refusal: for tests that need it to go well. */
export function must<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Error(`refused: ${value.code}`)
  return value
}

export interface SampleDuty {
  duty: Duty
  serviceId?: string
  missionId?: string
  from?: string
  until?: string
}

/** An account with its duties and `samplePassword`, made on 1 January 2026. */
export function sampleAccount(
  db: Db,
  o: { email: string; name?: string; personId?: string; duties?: SampleDuty[]; password?: string | null },
): Promise<{ accountId: string; assignments: string[] }> {
  return asSystem(db, async (tx) => {
    const now = '2026-01-01T12:00:00Z'
    const { email, name = 'Practice Person', personId } = o
    const accountId = must(await createAccount(tx, { email, name, personId, language: 'fr', practice: true, now }))
    const assignments: string[] = []
    for (const { from = '2026-01-01', ...duty } of o.duties ?? [{ duty: 'irss-officer' as const }]) {
      assignments.push(must(await assignDuty(tx, { accountId, from, now, ...duty })))
    }
    if (o.password !== null) must(await setPassword(tx, { accountId, password: o.password ?? samplePassword, now }))
    return { accountId, assignments }
  })
}
