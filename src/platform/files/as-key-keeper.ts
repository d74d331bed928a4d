import { type ClosedCompartment, closedCompartments } from '#kernel/compartments.ts'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { appendAudit, auditBy } from '#platform/audit/append.ts'
import { takeRole } from '#platform/database/claims.ts'
import { type DatabaseRole, inTransaction, type Tx } from '#platform/database/connection.ts'
import { circumstancesOf, type House } from '#platform/house.ts'

const roles = { health: 'app_health', psych: 'app_psych', conduct: 'app_conduct' } as const satisfies Record<
  ClosedCompartment,
  DatabaseRole
>

/** Runs `work` in one transaction of the system actor that keeps the keys; with a compartment, under its role. */
export function asKeyKeeper<T>(
  house: House,
  compartment: ClosedCompartment | null,
  work: (tx: Tx, now: string) => Promise<T>,
): Promise<T> {
  const c = circumstancesOf(house, systemActor('keys'))
  const role = compartment ? roles[compartment] : 'app'
  return inTransaction(house.db, { role, claims: claimsOf(c.actor, c.today) }, (tx) => work(tx, c.now), { tries: 10 })
}

/** Runs `work` for each closed compartment in turn, under its role, within one transaction. */
export async function inEachCompartment(
  house: House,
  tx: Tx,
  work: (compartment: ClosedCompartment) => Promise<void>,
): Promise<void> {
  const c = circumstancesOf(house, systemActor('keys'))
  const claims = claimsOf(c.actor, c.today)
  for (const compartment of closedCompartments) {
    await takeRole(tx, house.db.prefix, { role: roles[compartment], claims })
    await work(compartment)
  }
  await takeRole(tx, house.db.prefix, { role: 'app', claims })
}

/** Writes what the keeper of the keys did, or saw, to the audit: the last statement of its transaction. */
export async function noteKeyAct(
  house: House,
  tx: Tx,
  entry: {
    act: string
    outcome?: 'done' | 'refused'
    code?: string
    personId?: string
    compartment?: ClosedCompartment
    detail?: Record<string, string | number>
    at?: string
    requestId?: string
  },
): Promise<void> {
  const c = circumstancesOf(house, systemActor('keys'))
  await appendAudit(tx, {
    at: entry.at ?? c.now,
    ...auditBy(c.actor),
    act: entry.act,
    outcome: entry.outcome ?? 'done',
    code: entry.code ?? null,
    objectKind: 'key',
    personId: entry.personId ?? null,
    compartment: entry.compartment ?? null,
    requestId: entry.requestId ?? c.requestId,
    ...(entry.detail ? { detail: entry.detail } : {}),
  })
}
