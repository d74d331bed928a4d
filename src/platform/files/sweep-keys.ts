import { defineJob } from '#platform/job.ts'
import { refuseDestroyedKeys } from './destroy-keys.ts'
import { sweepRetiredKeys } from './rotate-data-keys.ts'

/** Removes, daily, data keys under which nothing is sealed any more, and makes sure that destroyed ones stay shut. */
export const sweepKeys = defineJob({
  name: 'files.sweep-keys',
  every: 'day',
  run: async (house, run) => {
    await sweepRetiredKeys(house, run.now)
    await refuseDestroyedKeys(house)
  },
})
