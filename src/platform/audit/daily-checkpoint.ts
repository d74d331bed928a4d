import { dayInZone } from '#kernel/calendar.ts'
import { defineJob } from '#platform/job.ts'
import { takeCheckpoint } from './checkpoint.ts'

/** Signs the heads of all chains, daily. */
export const dailyCheckpoint = defineJob({
  name: 'audit.take-checkpoint',
  every: 'day',
  async run(house, run) {
    const today = dayInZone(run.now, house.installation.zone)
    await takeCheckpoint(house.db, { ...house.checkpoints, now: run.now, today })
  },
})
