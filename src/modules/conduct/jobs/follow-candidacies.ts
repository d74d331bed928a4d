import { systemActor } from '#platform/access/actor.ts'
import { circumstancesOf } from '#platform/house.ts'
import { defineJob } from '#platform/job.ts'
import { perform } from '#platform/perform.ts'
import { cancelVetting } from '../actions/cancel-vetting.ts'
import { requestVetting } from '../actions/request-vetting.ts'

const actor = systemActor('conduct')

/** The initial selection asks for vetting. */
const request = defineJob({
  name: 'conduct.request-vetting',
  on: 'candidacies.selected-initially',
  async run(house, run) {
    const { candidacyId } = run.about
    await perform(house, requestVetting, { candidacyId, dueOn: null }, circumstancesOf(house, actor), {
      idempotencyKey: run.key,
    })
  },
})

/** A candidacy that ended needs no vetting any more. */
const cancelOn = (fact: string) =>
  defineJob({
    name: `conduct.cancel-on-${fact}`,
    on: `candidacies.${fact}`,
    async run(house, run) {
      const { candidacyId, personId } = run.about
      await perform(house, cancelVetting, { candidacyId, personId }, circumstancesOf(house, actor), {
        idempotencyKey: run.key,
      })
    },
  })

export const jobs = [request, ...['withdrawn', 'not-recommended', 'declined-offer'].map(cancelOn)]
