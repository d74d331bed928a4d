import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { circumstancesOf } from '#platform/house.ts'
import { defineJob } from '#platform/job.ts'
import { perform } from '#platform/perform.ts'
import { closePosting } from '../actions/close-posting.ts'
import { overduePostings } from '../store.ts'

/** Every hour, bulletins whose closing day is past are closed. */
export const closeWhenDue = defineJob({
  name: 'postings.close-when-due',
  every: 'hour',
  async run(house, run) {
    const c = circumstancesOf(house, systemActor('postings'))
    const due = await inTransaction(
      house.db,
      { role: 'app', claims: claimsOf(c.actor, c.today) },
      (tx) => overduePostings(tx, c.today),
      { readOnly: true },
    )
    for (const id of due)
      await perform(house, closePosting, { postingId: id }, c, { idempotencyKey: `${run.key} ${id}` })
  },
})
