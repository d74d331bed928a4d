import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { followUpSubject } from '../follow-up-subject.ts'
import { markDone } from '../store/follow-ups.ts'
import { aftercareHref, hasFollowUp } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** Whoever has a follow-up says that it took place; what was said is recorded nowhere here. */
export const completeFollowUp = defineAction({
  name: 'reintegration.complete-follow-up',
  doneBy: {
    'health-administrator': 'programme',
    'readiness-officer': 'programme',
    'service-coordinator': 'own-service',
    'rcmp-adviser': 'own-service',
  },
  input: { followUpId: field.id(), day: field.day() },
  subject: 'followUpId',
  load: (tx, input, c) => followUpSubject(tx, input.followUpId, c),
  openWhen({ followUp }, { actor }) {
    if (!hasFollowUp(actor.duty, followUp.ownerDuty)) return refuse('follow-up-of-another')
    return followUp.doneOn === null ? null : refuse('follow-up-done')
  },
  decide({ returnedOn }, { day }, c) {
    if (day > c.today) return refuse('follow-up-in-the-future')
    if (returnedOn !== null && day < returnedOn) return refuse('follow-up-before-return', { day: returnedOn })
    return { on: day }
  },
  prefill: async (_tx, _subject, c) => ({ day: c.today }),
  async save(tx, { followUp }, { on }, c) {
    await markDone(tx, followUp.id, on, c)
    const { deploymentId, personId, kind } = followUp
    return {
      id: deploymentId,
      facts: [
        { name: 'reintegration.completed-follow-up', about: { followUpId: followUp.id, deploymentId, personId, kind } },
      ],
      about: { kind: 'follow-up', id: followUp.id, personId },
    }
  },
  goTo: (saved, lang) => aftercareHref(saved.id, lang),
  words: actionWords.completeFollowUp,
})
