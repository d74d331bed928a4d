import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { dayInZone } from '#kernel/calendar.ts'
import { codeFrom } from '#kernel/codes.ts'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import type { Circumstances, Tools } from '#platform/circumstances.ts'
import { type Db, inTransaction, type Tx } from '#platform/database/connection.ts'
import type { Installation } from '#platform/house.ts'
import type { LoadPack, Module } from '#platform/module.ts'
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
  const c = atSetUp(o.now, zone, tools, o.fresh)
  await inTransaction(db, { role: 'app', claims: claimsOf(c.actor, c.today) }, async (tx) => {
    await sql`insert into platform.installation (kind, pack, zone, seed, anchor_day)
      values (${o.kind}, ${pack.pack.code}, ${zone}, ${o.seed ?? null}, ${o.anchor ?? null})`.execute(tx)
    await writeParts(tx, partsOf(modules), pack, c)
  })
}

/**
 * Writes the parts of the pack that came with a later version of the product than the installation: whole and once, whoever of several
 * processes comes first. Gives their names.
 */
export async function writeLaterParts(
  db: Db,
  modules: readonly Module[],
  o: { readPack(): Pack; now: string; tools: Tools },
): Promise<string[]> {
  const set = { role: 'app', claims: claimsOf(systemActor('set-up'), '1970-01-01') } as const
  const missing = () => inTransaction(db, set, (tx) => partsMissing(tx, modules), { readOnly: true })
  if ((await missing()).length === 0) return []
  const pack = o.readPack()
  const c = atSetUp(o.now, pack.pack.time_zone, o.tools)
  return inTransaction(db, { role: 'app', claims: claimsOf(c.actor, c.today) }, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('contingent pack parts', 0))`.execute(tx)
    const parts = await partsMissing(tx, modules)
    await writeParts(tx, parts, pack, c)
    return parts.map(([name]) => name)
  })
}

type Part = readonly [name: string, load: LoadPack]

const partsOf = (modules: readonly Module[]): Part[] =>
  modules.flatMap(({ name, loadPack, packParts }): Part[] => [
    ...(loadPack ? [[name, loadPack] as const] : []),
    ...Object.entries(packParts ?? {}),
  ])

async function partsMissing(tx: Tx, modules: readonly Module[]): Promise<Part[]> {
  const { rows } = await sql<{ part: string }>`select part from platform.pack_part`.execute(tx)
  const there = new Set(rows.map(({ part }) => part))
  return partsOf(modules).filter(([name]) => !there.has(name))
}

async function writeParts(tx: Tx, parts: readonly Part[], pack: Pack, c: Circumstances): Promise<void> {
  for (const [name, load] of parts) {
    await load(tx, pack, c)
    await sql`insert into platform.pack_part (part, loaded_at) values (${name}, ${c.now})`.execute(tx)
  }
}

function atSetUp(now: string, zone: string, tools: Tools, fresh: () => string = randomUUID): Circumstances {
  return {
    actor: systemActor('set-up'),
    now,
    today: dayInZone(now, zone),
    language: 'en',
    fresh,
    freshCode: (prefix) => codeFrom(prefix, randomBytes(8)),
    requestId: randomUUID(),
    tools,
  }
}
