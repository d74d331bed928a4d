import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { circumstancesOf } from '#platform/house.ts'
import { defineJob } from '#platform/job.ts'
import { perform } from '#platform/perform.ts'
import { proposeSuccessor } from '../actions/propose-successor.ts'
import { successorsDue } from '../store-of-successors.ts'

/** Every day, a draft for each position whose officer leaves within the lead time (T8, scenario 3). */
export const proposeSuccessors = defineJob({
  name: 'postings.propose-successors',
  every: 'day',
  async run(house, run) {
    const c = circumstancesOf(house, systemActor('postings'))
    const due = await inTransaction(
      house.db,
      { role: 'app', claims: claimsOf(c.actor, c.today) },
      (tx) => successorsDue(tx, c.today),
      {
        readOnly: true,
      },
    )
    for (const positionId of due)
      await perform(house, proposeSuccessor, { positionId }, c, { idempotencyKey: `${run.key} ${positionId}` })
  },
})
