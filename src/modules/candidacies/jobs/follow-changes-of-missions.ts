import { stillAsked } from '#modules/missions/index.ts'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { defineJob, type JobRun } from '#platform/job.ts'
import { perform } from '#platform/perform.ts'
import { followChange } from '../actions/follow-change.ts'

/** Every candidacy of which a change asks consent anew follows it, each by itself: one that cannot holds up none of the others. */
async function follow(house: House, run: JobRun): Promise<void> {
  const { changeId } = run.about
  if (typeof changeId !== 'string') return
  const c = circumstancesOf(house, systemActor('candidacies'))
  const asked = await inTransaction(house.db, { role: 'app', claims: claimsOf(c.actor, c.today) }, (tx) =>
    stillAsked(tx, changeId, 'renewed-consent'),
  )
  for (const candidacyId of asked) {
    const performed = await perform(house, followChange, { candidacyId }, c, {
      idempotencyKey: `${run.key}-${candidacyId}`,
    })
    if (performed.kind === 'invalid')
      throw new Error(`${followChange.name}: ${performed.issues.map((one) => one.code).join()}`)
  }
}

export const followChangesOfMissions = [
  defineJob({ name: 'candidacies.follow-changed-mission', on: 'missions.changed-fact', run: follow }),
]
