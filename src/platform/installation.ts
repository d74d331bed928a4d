import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { dayInZone } from '#kernel/calendar.ts'
import { codeFrom } from '#kernel/codes.ts'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import type { Circumstances, Tools } from '#platform/circumstances.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import type { Installation } from '#platform/house.ts'
import type { Module } from '#platform/module.ts'
import type { Pack } from '#platform/pack/pack.ts'

export interface SetUp {
  kind: 'practice' | 'production'
  /** The seed and the anchor day of a practice copy: the same two give the same people and deployments. */
  seed?: string
  anchor?: string
  now: string
  /** What identities are drawn from: a practice copy draws them from its seed. Random unless given. */
  fresh?: () => string
}

/** What is installed in this database, or null while nothing is. */
export async function readInstallation(
  db: Db,
): Promise<(Installation & { seed: string | null; anchor: string | null }) | null> {
  const rows = await inTransaction(
    db,
    { role: 'app', claims: claimsOf(systemActor('set-up'), '1970-01-01') },
    async (tx) =>
      (
        await sql<{
          kind: 'practice' | 'production'
          pack: string
          zone: string
          seed: string | null
          anchor: string | null
        }>`
          select kind, pack, zone, seed, anchor_day::text as anchor from platform.installation`.execute(tx)
      ).rows,
    { readOnly: true },
  )
  const found = rows[0]
  return found
    ? { kind: found.kind, packCode: found.pack, zone: found.zone, seed: found.seed, anchor: found.anchor }
    : null
}

/**
 * Makes an installation of an empty database: says what it is, and has each module write its part of the pack.
 * One transaction: an installation is there whole or not at all.
 */
export async function setUpInstallation(
  db: Db,
  modules: readonly Module[],
  pack: Pack,
  o: SetUp,
  tools: Tools,
): Promise<void> {
  const zone = pack.pack.time_zone
  const actor = systemActor('set-up')
  const today = dayInZone(o.now, zone)
  const c: Circumstances = {
    actor,
    now: o.now,
    today,
    language: 'en',
    fresh: o.fresh ?? randomUUID,
    freshCode: (prefix) => codeFrom(prefix, randomBytes(8)),
    requestId: randomUUID(),
    tools,
  }
  await inTransaction(db, { role: 'app', claims: claimsOf(actor, today) }, async (tx) => {
    await sql`insert into platform.installation (kind, pack, zone, seed, anchor_day)
      values (${o.kind}, ${pack.pack.code}, ${zone}, ${o.seed ?? null}, ${o.anchor ?? null})`.execute(tx)
    for (const module of modules) await module.loadPack?.(tx, pack, c)
  })
}
