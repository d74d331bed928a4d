import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { appendAudit, auditBy } from '#platform/audit/append.ts'
import { takeRole } from '#platform/database/claims.ts'
import type { Db, Tx } from '#platform/database/connection.ts'
import type { Told } from '../candidacies/told.ts'
import { firstInstantOf, type World } from '../world.ts'
import { actsOf } from './acts-of.ts'

/** Writes what was done and read of some candidacies into the audit, in order of time, and that this copy was made. */
export async function writeTrail(tx: Tx, db: Db, world: World, of: readonly Told[]): Promise<void> {
  const practice = systemActor('practice')
  const claims = claimsOf(practice, world.anchor)
  const dice = world.dice.for('trail')
  const acts = of.flatMap((told) => actsOf(world, told)).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  for (const { duty, ...act } of acts) {
    const { accountId } = world.holder(duty)
    await takeRole(tx, db.prefix, { role: 'app', claims: { ...claims, accountId, duty } })
    await appendAudit(tx, { ...act, accountId, duty, requestId: dice.uuid() })
  }
  await takeRole(tx, db.prefix, { role: 'app', claims })
  await appendAudit(tx, {
    at: firstInstantOf(world.anchor),
    ...auditBy(practice),
    act: 'practice.made',
    outcome: 'done',
    objectKind: 'installation',
    requestId: dice.uuid(),
  })
}
