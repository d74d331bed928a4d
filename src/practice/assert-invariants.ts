import type { Day } from '#kernel/calendar.ts'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { takeRole } from '#platform/database/claims.ts'
import type { Db, Tx } from '#platform/database/connection.ts'
import type { Sealer } from '#platform/files/sealing.ts'
import { brokenInvariants } from './store/invariants.ts'
import { textsThatDoNotOpen } from './store/sealed-texts.ts'

/**
 * Looks at everything in the database once more, as if nobody had made it with care: strength on every day, no overlaps, seats,
 * whoever left had every gate, both languages, sealed texts open. Throws with what is broken.
 */
export async function assertInvariants(tx: Tx, db: Db, o: { anchor: Day; sealer: Sealer }): Promise<void> {
  const claims = claimsOf(systemActor('practice'), o.anchor)
  const as = (role: 'app' | 'app_health' | 'app_psych' | 'app_conduct') => takeRole(tx, db.prefix, { role, claims })
  await as('app')
  const broken = await brokenInvariants(tx)
  for (const [role, kind] of [
    ['app_health', 'medical'],
    ['app_psych', 'psychological'],
    ['app_conduct', 'conduct'],
  ] as const) {
    await as(role)
    broken.push(...(await textsThatDoNotOpen(tx, o.sealer, kind)))
  }
  await as('app')
  if (broken.length > 0) throw new Error(`${broken.length} invariants are broken:\n${broken.slice(0, 20).join('\n')}`)
}
