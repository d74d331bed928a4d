import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import { asKeyKeeper, noteKeyAct } from '#platform/files/as-key-keeper.ts'
import type { House } from '#platform/house.ts'
import type { CustodianClient } from './custodian-client.ts'
import { CustodyFault } from './custody-fault.ts'
import type { CustodyEvent } from './event-log.ts'

/**
 * Writes what happened at the custodian's process to the audit, each event once, whichever server asks first; returns how
 * many. The custodian keeps them until then, and has no database of its own.
 */
export async function takeCustodyEvents(house: House, custodian: CustodianClient): Promise<number> {
  const events = await custodian.events()
  for (const one of events) {
    await asKeyKeeper(house, null, async (tx) => {
      if (!(await isNew(tx, one))) return
      const wrong = one.event === 'wrong-passphrase'
      await noteKeyAct(house, tx, {
        act: `custody.${wrong ? 'unlock' : one.event}`,
        ...(wrong ? { outcome: 'refused' as const, code: one.event } : {}),
        at: one.at,
        requestId: one.id,
        ...(one.custodian ? { detail: { custodian: one.custodian } } : {}),
      })
    })
  }
  if (events.length > 0) await custodian.eventsTaken(events.map((one) => one.id))
  return events.length
}

/** Asks every few seconds until it is stopped. */
export function watchCustody(
  house: House,
  custodian: CustodianClient,
  o: { every?: number; onFault: (fault: unknown) => void },
): () => void {
  let busy = false
  const look = async () => {
    if (busy) return
    busy = true
    try {
      await takeCustodyEvents(house, custodian)
    } catch (fault) {
      if (!(fault instanceof CustodyFault)) o.onFault(fault)
    } finally {
      busy = false
    }
  }
  const timer = setInterval(look, o.every ?? 3_000)
  timer.unref()
  return () => clearInterval(timer)
}

async function isNew(tx: Tx, { id, at, event, custodian }: CustodyEvent): Promise<boolean> {
  const { rows } = await sql`insert into platform.custody_event (id, at, event, custodian)
    values (${id}, ${at}, ${event}, ${custodian}) on conflict do nothing returning id`.execute(tx)
  return rows.length > 0
}
