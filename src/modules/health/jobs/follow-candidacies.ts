import { systemActor } from '#platform/access/actor.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { defineJob, type JobRun } from '#platform/job.ts'
import { perform } from '#platform/perform.ts'
import { cancelAssessments } from '../actions/cancel-assessments.ts'
import { requestAssessment } from '../actions/request-assessment.ts'
import { assessmentKinds } from '../vocabulary.ts'

const actor = systemActor('health')

/** The initial selection asks for both assessments, one of each for the candidacy. */
const requestBoth = defineJob({
  name: 'health.request-assessments',
  on: 'candidacies.selected-initially',
  async run(house, run) {
    for (const kind of assessmentKinds) {
      await perform(
        house,
        requestAssessment,
        { candidacyId: run.about.candidacyId, kind, purpose: 'pre-deployment', dueOn: null },
        circumstancesOf(house, actor),
        { idempotencyKey: `${run.key}:${kind}` },
      )
    }
  },
})

/** A candidacy that ended needs no assessment any more. */
const cancelOn = (fact: string) =>
  defineJob({
    name: `health.cancel-on-${fact}`,
    on: `candidacies.${fact}`,
    run: async (house: House, run: JobRun) => {
      const { candidacyId, personId } = run.about
      await perform(house, cancelAssessments, { candidacyId, personId }, circumstancesOf(house, actor), {
        idempotencyKey: run.key,
      })
    },
  })

export const jobs = [requestBoth, ...['withdrawn', 'not-recommended', 'declined-offer'].map(cancelOn)]
