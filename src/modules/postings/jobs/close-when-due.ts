import { sql } from 'kysely'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { circumstancesOf } from '#platform/house.ts'
import { defineJob } from '#platform/job.ts'
import { perform } from '#platform/perform.ts'
import { closePosting } from '../actions/close-posting.ts'

/** Every hour, bulletins whose closing day is past are closed. */
export const closeWhenDue = defineJob({
  name: 'postings.close-when-due',
  every: 'hour',
  async run(house, run) {
    const c = circumstancesOf(house, systemActor('postings'))
    const due = await inTransaction(
      house.db,
      { role: 'app', claims: claimsOf(c.actor, c.today) },
      async (tx) =>
        (
          await sql<{
            id: string
          }>`select id from postings.posting where state = 'published' and closes_on < ${c.today}::date`.execute(tx)
        ).rows,
      { readOnly: true },
    )
    for (const { id } of due)
      await perform(house, closePosting, { postingId: id }, c, { idempotencyKey: `${run.key} ${id}` })
  },
})
