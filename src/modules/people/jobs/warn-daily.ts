import { systemActor } from '#platform/access/actor.ts'
import { circumstancesOf } from '#platform/house.ts'
import { defineJob } from '#platform/job.ts'
import { perform } from '#platform/perform.ts'
import { warnOfExpiring } from '../actions/warn-of-expiring.ts'

/** S0-47: certificates are warned of 90, 60 and 30 days before their end. A day that was missed is made up for by the next. */
export const warnDaily = defineJob({
  name: 'people.warn-daily',
  every: 'day',
  async run(house, run) {
    const c = circumstancesOf(house, systemActor('people'))
    await perform(house, warnOfExpiring, {}, c, { idempotencyKey: run.key })
  },
})
