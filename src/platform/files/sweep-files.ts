import { defineJob } from '#platform/job.ts'
import { sweepOrphans } from './sweep-orphans.ts'

/** Removes, daily, the files that were sent and never used. */
export const sweepFiles = defineJob({
  name: 'files.sweep-orphans',
  every: 'day',
  run: async (house, run) => {
    await sweepOrphans(house.db, house.tools.attachments, run.now)
  },
})
