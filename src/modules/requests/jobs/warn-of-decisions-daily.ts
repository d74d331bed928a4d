import { systemActor } from '#platform/access/actor.ts'
import { circumstancesOf } from '#platform/house.ts'
import { defineJob } from '#platform/job.ts'
import { perform } from '#platform/perform.ts'
import { warnOfDecisions } from '../actions/warn-of-decisions.ts'

/** Decisions are warned of 180, 90 and 30 days before their end. A day that was missed is made up for by the next. */
export const warnOfDecisionsDaily = defineJob({
  name: 'requests.warn-of-decisions-daily',
  every: 'day',
  async run(house, run) {
    const c = circumstancesOf(house, systemActor('requests'))
    await perform(house, warnOfDecisions, {}, c, { idempotencyKey: run.key })
  },
})
