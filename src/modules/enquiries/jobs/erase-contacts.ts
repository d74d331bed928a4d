import { systemActor } from '#platform/access/actor.ts'
import { circumstancesOf } from '#platform/house.ts'
import { defineJob } from '#platform/job.ts'
import { asWorker } from '#platform/jobs/as-worker.ts'
import { perform } from '#platform/perform.ts'
import { eraseContact } from '../actions/answer-guide-request.ts'
import { eraseInterest } from '../actions/answer-interest.ts'
import { guideRequestsToErase } from '../store/guide-requests.ts'
import { interestsToErase } from '../store/interests.ts'

/** Whom an answered enquiry was for is forgotten when the time of the pack is over; each erasure stands in the audit. */
export const eraseContacts = defineJob({
  name: 'enquiries.erase-contacts',
  every: 'day',
  async run(house, run) {
    const c = circumstancesOf(house, systemActor('enquiries'))
    const due = await asWorker(house, async (tx) => ({
      requests: await guideRequestsToErase(tx, c.today),
      interests: await interestsToErase(tx, c.today),
    }))
    for (const requestId of due.requests)
      await perform(house, eraseContact, { requestId }, c, { idempotencyKey: `${run.key} ${requestId}` })
    for (const interestId of due.interests)
      await perform(house, eraseInterest, { interestId }, c, { idempotencyKey: `${run.key} ${interestId}` })
  },
})
