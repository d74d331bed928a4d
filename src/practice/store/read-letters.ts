import { sql } from 'kysely'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { takeRole } from '#platform/database/claims.ts'
import type { Db, Tx } from '#platform/database/connection.ts'
import type { World } from '../world.ts'

/** Whoever has an account has read all but the newest two letters; only they themselves may say so. */
export async function readOlderLetters(tx: Tx, db: Db, world: World): Promise<void> {
  const claims = claimsOf(systemActor('practice'), world.anchor)
  const { rows } = await sql<{
    id: string
    person_id: string | null
  }>`select id, person_id from access.account`.execute(tx)
  for (const { id, person_id } of rows) {
    await takeRole(tx, db.prefix, {
      role: 'app',
      claims: { ...claims, accountId: id, personId: person_id, duty: 'candidate', reach: 'self' },
    })
    await sql`update letters.letter set read_at = sent_at + interval '20 hours'
      where (account_id = ${id} or person_id = ${person_id}) and id not in (
        select l.id from letters.letter l where l.account_id = ${id} or l.person_id = ${person_id} order by l.sent_at desc, l.id limit 2)`.execute(
      tx,
    )
  }
  await takeRole(tx, db.prefix, { role: 'app', claims })
}
