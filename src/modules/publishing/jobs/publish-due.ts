import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { circumstancesOf } from '#platform/house.ts'
import { defineJob } from '#platform/job.ts'
import { perform } from '#platform/perform.ts'
import { publishScheduled, withdrawPastConsent } from '../actions/publish.ts'
import { dueVersions, storiesPastConsent } from '../store/publications.ts'

/** Every hour: what is due goes out, and stories whose consent ran out go. A worker that was away does it when it is back. */
export const publishDue = defineJob({
  name: 'publishing.publish-due',
  every: 'hour',
  async run(house, run) {
    const c = circumstancesOf(house, systemActor('publishing'))
    const { due, past } = await inTransaction(
      house.db,
      { role: 'app', claims: claimsOf(c.actor, c.today) },
      async (tx) => ({ due: await dueVersions(tx, c.now), past: await storiesPastConsent(tx, c.today) }),
      { readOnly: true },
    )
    for (const versionId of due)
      await perform(house, publishScheduled, { versionId }, c, { idempotencyKey: `${run.key} ${versionId}` })
    for (const versionId of past)
      await perform(house, withdrawPastConsent, { versionId }, c, { idempotencyKey: `${run.key} past ${versionId}` })
  },
})
