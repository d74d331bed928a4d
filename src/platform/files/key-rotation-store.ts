import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'

export interface KeyRotation {
  id: string
  kind: 'master' | 'data'
  /** The master key that it put in use; null until then. */
  masterId: string | null
  /** How many keys it has renewed, over all its runs. */
  renewed: number
}

/** Begins a rotation, or takes up the one that was interrupted. */
export async function beginRotation(
  tx: Tx,
  o: { id: string; kind: KeyRotation['kind']; now: string },
): Promise<KeyRotation & { resumed: boolean }> {
  await sql`insert into platform.key_rotation (id, kind, begun_at) values (${o.id}, ${o.kind}, ${o.now})
    on conflict (kind) where finished_at is null do nothing`.execute(tx)
  const { rows } = await sql<KeyRotation>`select id, kind, master_id as "masterId", renewed from platform.key_rotation
    where kind = ${o.kind} and finished_at is null`.execute(tx)
  const found = rows[0]
  if (!found) throw new Error('The rotation of keys was ended by another process.')
  return { ...found, resumed: found.id !== o.id }
}

export async function noteMaster(tx: Tx, id: string, masterId: string): Promise<void> {
  await sql`update platform.key_rotation set master_id = ${masterId} where id = ${id}`.execute(tx)
}

export async function countRenewed(tx: Tx, id: string, more: number): Promise<number> {
  const { rows } = await sql<{ renewed: number }>`update platform.key_rotation set renewed = renewed + ${more}
    where id = ${id} returning renewed`.execute(tx)
  return rows[0]?.renewed ?? 0
}

export async function finishRotation(tx: Tx, id: string, now: string): Promise<void> {
  await sql`update platform.key_rotation set finished_at = ${now} where id = ${id}`.execute(tx)
}
