import { refuse } from '#kernel/refusal.ts'
import { findCandidacy } from '#modules/candidacies/index.ts'
import { namesOf } from '#modules/people/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { dueDay, vettable } from '../rules/states.ts'
import { insertVetting } from '../store/vettings.ts'
import { candidacyVettingHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** Asks the conduct unit to vet an officer; a job does it at the initial selection, people do it anew when the result runs out. */
export const requestVetting = defineAction({
  name: 'conduct.request-vetting',
  doneBy: { 'irss-officer': 'programme', 'readiness-officer': 'programme' },
  input: { candidacyId: field.id(), dueOn: field.optionalDay() },
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
    }
  },
  openWhen: ({ candidacy }) => vettable(candidacy.state),
  decide: ({ candidacy }, { dueOn }, c) =>
    dueOn !== null && dueOn < c.today
      ? refuse('vetting-due-in-the-past')
      : { id: c.fresh(), dueOn: dueOn ?? dueDay(c.today, candidacy.plannedDeparture) },
  async save(tx, { candidacy }, { id, dueOn }, c) {
    const { id: candidacyId, personId, serviceId } = candidacy
    await insertVetting(
      tx,
      { id, candidacyId, personId, serviceId, requestedOn: c.today, dueOn },
      { at: c.now, account: c.actor.accountId },
    )
    return {
      id: candidacyId,
      facts: [{ name: 'conduct.requested-vetting', about: { vettingId: id, candidacyId, personId } }],
      about: { kind: 'vetting', id, personId },
    }
  },
  constraints: { one_open_vetting: 'vetting-already-open' },
  goTo: (saved, lang) => candidacyVettingHref(saved.id, lang),
  words: actionWords.requestVetting,
})
