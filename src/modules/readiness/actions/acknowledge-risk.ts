import { refuse } from '#kernel/refusal.ts'
import { isEnded } from '#modules/candidacies/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { missionSubject } from '../mission-subject.ts'
import { askedForRisk } from '../rules/risk-owed.ts'
import { insertAcknowledgements } from '../store/risk-acknowledgements.ts'
import { ownMissionHref } from '../vocabulary.ts'
import { missionActionWords } from '../words-of-mission.ts'

/** S0.53: the officer has read what risk remains, in every version that is in force for their mission. */
export const acknowledgeRisk = defineAction({
  name: 'readiness.acknowledge-risk',
  doneBy: { candidate: 'self' },
  input: { candidacyId: field.id(), read: field.yes() },
  subject: 'candidacyId',
  load: (tx, input, c) => missionSubject(tx, input.candidacyId, c, true),
  openWhen: ({ candidacy, inForce, owed }) => {
    if (isEnded(candidacy.state)) return refuse('already-ended')
    if (!(askedForRisk as readonly string[]).includes(candidacy.state)) return refuse('not-selected-yet')
    if (inForce.length === 0) return refuse('no-risk-in-force')
    return owed.length > 0 ? null : refuse('risk-acknowledged')
  },
  decide: ({ owed }, _input, c) => ({ assessmentIds: owed.map(({ id }) => id), on: c.today }),
  async save(tx, { candidacy }, changes, c) {
    const { id: candidacyId, personId, serviceId, missionId } = candidacy
    const by = { at: c.now, account: c.actor.accountId, fresh: c.fresh }
    await insertAcknowledgements(tx, { candidacyId, personId, serviceId, ...changes }, by)
    return {
      id: candidacyId,
      facts: [{ name: 'readiness.acknowledged-risk', about: { candidacyId, personId, missionId } }],
      about: { kind: 'candidacy', id: candidacyId, personId },
    }
  },
  constraints: { acknowledged_once: 'risk-acknowledged' },
  goTo: (saved, lang) => ownMissionHref(saved.id, lang),
  words: missionActionWords.acknowledgeRisk,
})
