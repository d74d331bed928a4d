import { systemActor } from '#platform/access/actor.ts'
import type { AnyAction } from '#platform/action.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { defineJob, type JobRun } from '#platform/job.ts'
import { perform } from '#platform/perform.ts'
import { scheduleFollowUps } from '../actions/schedule-follow-ups.ts'
import { tellDue } from '../actions/tell-due.ts'

/** A refusal is an answer (scheduled already, nobody to remind) and stands in the audit; wrong input is a fault of ours. */
async function act(house: House, run: JobRun, action: AnyAction, input: object): Promise<void> {
  const c = circumstancesOf(house, systemActor('reintegration'))
  const performed = await perform(house, action, input, c, { idempotencyKey: run.key })
  if (performed.kind === 'invalid') throw new Error(`${action.name}: ${performed.issues.map((one) => one.code).join()}`)
}

export const jobs = [
  defineJob({
    name: 'reintegration.schedule-after-return',
    on: 'deployments.returned',
    run: (house, run) => act(house, run, scheduleFollowUps, { deploymentId: run.about.deploymentId }),
  }),
  defineJob({
    name: 'reintegration.remind-daily',
    every: 'day',
    run: (house, run) => act(house, run, tellDue, {}),
  }),
]
