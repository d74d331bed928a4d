import { systemActor } from '#platform/access/actor.ts'
import type { AnyAction } from '#platform/action.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { defineJob, type JobRun } from '#platform/job.ts'
import { perform } from '#platform/perform.ts'
import { remindPoints } from '../actions/remind-points.ts'
import { sendJoining } from '../actions/send-joining.ts'
import { sendPreliminary } from '../actions/send-preliminary.ts'

/** A refusal is an answer (already sent, not accepted yet) and stands in the audit; wrong input is a fault of ours. */
async function act(house: House, run: JobRun, action: AnyAction, input: object): Promise<void> {
  const c = circumstancesOf(house, systemActor('readiness'))
  const performed = await perform(house, action, input, c, { idempotencyKey: run.key })
  if (performed.kind === 'invalid') throw new Error(`${action.name}: ${performed.issues.map((one) => one.code).join()}`)
}

const send = (house: House, run: JobRun, action: AnyAction): Promise<void> =>
  act(house, run, action, { candidacyId: run.about.candidacyId })

/** Instructions are sent by themselves at each turn; a changed date or seat brings a new version. */
export const sendInstructions = [
  defineJob({
    name: 'readiness.remind-daily',
    every: 'day',
    run: (house, run) => act(house, run, remindPoints, {}),
  }),
  defineJob({
    name: 'readiness.send-preliminary-after-selection',
    on: 'candidacies.selected-initially',
    run: (house, run) => send(house, run, sendPreliminary),
  }),
  ...(
    [
      ['readiness.send-joining-after-acceptance', 'candidacies.accepted-offer'],
      ['readiness.send-joining-after-change', 'candidacies.changed-terms'],
      ['readiness.send-joining-after-seat', 'training.confirmed-seat'],
      ['readiness.send-joining-after-lost-seat', 'training.lost-seat'],
    ] as const
  ).map(([name, on]) => defineJob({ name, on, run: (house, run) => send(house, run, sendJoining) })),
]
