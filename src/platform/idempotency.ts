import { sql } from 'kysely'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { AnyAction, Saved } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'

/** A visitor's key counts where they come from: nobody else's act is found by it. */
const visitKey = (c: Circumstances, key: string): string => `${c.actor.cameFrom} ${key}`

async function claimVisit(tx: Tx, c: Circumstances, action: AnyAction, key: string): Promise<Saved | Refusal | null> {
  const { rows } = await sql<{ before: { action: string; result: Saved | null } | null }>`
    select platform.claim_visit(${visitKey(c, key)}, ${action.name}, ${c.now}) as before`.execute(tx)
  const { before } = rows[0]!
  return before && before.action !== action.name ? refuse('key-used-otherwise') : (before?.result ?? null)
}

/** Takes the key for this act: null where it was free, else what the act with it gave, or a refusal. */
export async function claimKey(
  tx: Tx,
  c: Circumstances,
  action: AnyAction,
  key: string,
): Promise<Saved | Refusal | null> {
  if (c.actor.kind === 'visitor') return claimVisit(tx, c, action, key)
  const taken = await sql<{ key: string }>`
    insert into platform.idempotency (account_id, key, action, at)
    values (${c.actor.accountId}, ${key}, ${action.name}, ${c.now})
    on conflict (account_id, key) do nothing returning key`.execute(tx)
  if (taken.rows.length > 0) return null
  const found = await sql<{ result: Saved | null; action: string }>`
    select result, action from platform.idempotency where account_id = ${c.actor.accountId} and key = ${key}`.execute(
    tx,
  )
  const before = found.rows[0]
  if (before && before.action !== action.name) return refuse('key-used-otherwise')
  return before?.result ?? null
}

export async function storeResult(tx: Tx, c: Circumstances, key: string, saved: Saved): Promise<void> {
  const result = JSON.stringify({ id: saved.id, facts: [], about: saved.about })
  if (c.actor.kind === 'visitor') {
    await sql`select platform.keep_visit(${visitKey(c, key)}, ${result}::jsonb)`.execute(tx)
    return
  }
  await sql`update platform.idempotency set result = ${result}::jsonb
    where account_id = ${c.actor.accountId} and key = ${key}`.execute(tx)
}

export async function releaseKey(tx: Tx, c: Circumstances, key: string): Promise<void> {
  if (c.actor.kind === 'visitor') {
    await sql`select platform.release_visit(${visitKey(c, key)})`.execute(tx)
    return
  }
  await sql`delete from platform.idempotency where account_id = ${c.actor.accountId} and key = ${key} and result is null`.execute(
    tx,
  )
}
