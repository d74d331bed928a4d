import { refuse } from '#kernel/refusal.ts'
import { requestSubject } from '#modules/requests/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { writeQueuePlace } from '../store/home.ts'
import { queueHref } from '../vocabulary/home.ts'
import { homeActionWords } from '../words-of-home.ts'

/** When more is asked than services can give, somebody says which request goes before which, and why. */
export const placeInQueue = defineAction({
  name: 'planning.place-in-queue',
  doneBy: { 'rcmp-planner': 'programme' },
  input: { requestId: field.id(), place: field.optionalWhole(1, 1000), reason: field.longText(1000) },
  subject: 'requestId',
  load: (tx, input, c) => requestSubject(tx, input.requestId, c.today, true),
  openWhen: ({ request }) =>
    request.state === 'decided' || request.state === 'withdrawn' ? refuse('no-longer-in-the-queue') : null,
  decide: (_subject, { place, reason }, c) => ({ id: c.fresh(), place, reason }),
  async save(tx, { id: requestId }, one, c) {
    await writeQueuePlace(tx, { ...one, requestId }, { at: c.now, day: c.today, account: c.actor.accountId })
    return {
      id: requestId,
      facts: [{ name: 'planning.placed-in-queue', about: { requestId, place: one.place } }],
      about: { kind: 'request', id: requestId },
    }
  },
  goTo: (_saved, lang) => queueHref(lang),
  words: homeActionWords.placeInQueue,
})
