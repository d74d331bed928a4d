import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import { inTransaction, type Tx } from '#platform/database/connection.ts'
import { circumstancesOf, type House } from '#platform/house.ts'

/** Runs `work` in one transaction of the worker, a system actor: what it may do follows from the claim `system`. */
export function asWorker<T>(house: House, work: (tx: Tx, c: Circumstances) => Promise<T>): Promise<T> {
  const c = circumstancesOf(house, systemActor('worker'))
  return inTransaction(house.db, { role: 'app', claims: claimsOf(c.actor, c.today) }, (tx) => work(tx, c))
}
