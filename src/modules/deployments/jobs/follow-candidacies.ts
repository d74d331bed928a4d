import { systemActor } from '#platform/access/actor.ts'
import type { AnyAction } from '#platform/action.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { defineJob, type JobDeclaration, type JobRun } from '#platform/job.ts'
import { perform } from '#platform/perform.ts'
import { cancelDeployment } from '../actions/cancel-deployment.ts'
import { carryDates } from '../actions/carry-dates.ts'
import { followTerms } from '../actions/follow-terms.ts'
import { prepareDeployment } from '../actions/prepare-deployment.ts'
import { tellEnds } from '../actions/tell-ends.ts'

/** A refusal is an answer (there is no deployment yet, it has left already) and stands in the audit; wrong input is a fault of ours. */
async function act(house: House, run: JobRun, action: AnyAction, input: object): Promise<void> {
  const c = circumstancesOf(house, systemActor('deployments'))
  const performed = await perform(house, action, input, c, { idempotencyKey: run.key })
  if (performed.kind === 'invalid') throw new Error(`${action.name}: ${performed.issues.map((one) => one.code).join()}`)
}

const about = (name: JobDeclaration['name'], on: string, action: AnyAction, id: 'candidacyId' | 'deploymentId') =>
  defineJob({ name, on, run: (house, run) => act(house, run, action, { [id]: run.about[id] }) })

/** What a deployment owes to its candidacy, and its candidacy to it. */
export const jobs = [
  about('deployments.prepare-after-acceptance', 'candidacies.accepted-offer', prepareDeployment, 'candidacyId'),
  about('deployments.follow-changed-terms', 'candidacies.changed-terms', followTerms, 'candidacyId'),
  about('deployments.cancel-after-withdrawal', 'candidacies.withdrawn', cancelDeployment, 'candidacyId'),
  about('deployments.cancel-after-decline', 'candidacies.declined-offer', cancelDeployment, 'candidacyId'),
  about('deployments.carry-arrival', 'deployments.arrived', carryDates, 'deploymentId'),
  about('deployments.carry-extension', 'deployments.extended', carryDates, 'deploymentId'),
  about('deployments.carry-early-return', 'deployments.announced-early-return', carryDates, 'deploymentId'),
  about('deployments.carry-end', 'deployments.ended', carryDates, 'deploymentId'),
  defineJob({
    name: 'deployments.tell-about-ends',
    every: 'day',
    run: (house, run) => act(house, run, tellEnds, {}),
  }),
]
