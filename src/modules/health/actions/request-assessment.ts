import { refuse } from '#kernel/refusal.ts'
import { findCandidacy } from '#modules/candidacies/index.ts'
import { namesOf } from '#modules/people/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { assessable, dueDay, mayRequest } from '../rules/states.ts'
import { insertAssessment } from '../store/assessments.ts'
import { outcomesOfCandidacy } from '../store/outcomes.ts'
import { assessmentKinds, candidacyHealthHref, purposes } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/**
 * S0.71: asks the health unit for an assessment. A job does it at the initial selection; people do it anew when the outcome runs out or
 * the departure moves, and after the mission.
 */
export const requestAssessment = defineAction({
  name: 'health.request-assessment',
  doneBy: { 'irss-officer': 'programme', 'readiness-officer': 'programme', 'health-administrator': 'programme' },
  input: {
    candidacyId: field.id(),
    kind: field.choice(assessmentKinds),
    purpose: field.choice(purposes),
    dueOn: field.optionalDay(),
  },
  subject: 'candidacyId',
  async load(tx, input) {
    const candidacy = await findCandidacy(tx, input.candidacyId)
    if (!candidacy) return null
    const name = (await namesOf(tx, [candidacy.personId])).get(candidacy.personId)?.name ?? ''
    const label = `${candidacy.code} · ${name}`
    return {
      id: candidacy.id,
      scope: { personId: candidacy.personId, serviceId: candidacy.serviceId, missionId: candidacy.missionId },
      label: { en: label, fr: label },
      candidacy,
      outcomes: await outcomesOfCandidacy(tx, candidacy.id),
    }
  },
  openWhen: ({ candidacy }) => assessable(candidacy.state),
  decide({ candidacy, outcomes }, input, c) {
    const closed = mayRequest({ ...candidacy, outcomes }, input)
    if (closed) return closed
    if (input.dueOn !== null && input.dueOn < c.today) return refuse('due-in-the-past')
    return { id: c.fresh(), dueOn: input.dueOn ?? dueDay(c.today, candidacy.plannedDeparture) }
  },
  async save(tx, { candidacy }, { id, dueOn }, c, { kind, purpose }) {
    const { id: candidacyId, personId, serviceId } = candidacy
    await insertAssessment(
      tx,
      { id, candidacyId, personId, serviceId, kind, purpose, requestedOn: c.today, dueOn },
      { at: c.now, account: c.actor.accountId },
    )
    return {
      id: candidacyId,
      facts: [{ name: 'health.requested-assessment', about: { assessmentId: id, candidacyId, personId } }],
      about: { kind: 'assessment', id, personId },
    }
  },
  constraints: { one_open_assessment: 'assessment-already-open' },
  prefill: async (_tx, { candidacy }) => ({
    purpose: candidacy.state === 'deployed' ? 'post-mission' : 'pre-deployment',
  }),
  goTo: (saved, lang) => candidacyHealthHref(saved.id, lang),
  words: actionWords.requestAssessment,
})
