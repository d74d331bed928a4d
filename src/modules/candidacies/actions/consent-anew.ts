import { refuse } from '#kernel/refusal.ts'
import { fulfil } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { insertConsent, supersedeConsents, touchCandidacy } from '../store-writing.ts'
import { candidacySubject, turn } from '../subject.ts'
import { commitmentsShown } from '../terms-shown.ts'
import { candidacyHref } from '../words-of-addresses.ts'
import { touchedWords } from '../words-of-touched.ts'

/** The mission changed before there was an offer: the candidate says that they remain one (T2). An offer is answered as an offer. */
export const consentAnew = defineAction({
  name: 'candidacies.consent-anew',
  doneBy: { candidate: 'self' },
  input: { candidacyId: field.id(), consent: field.yes() },
  subject: 'candidacyId',
  load: (tx, input, c) => candidacySubject(tx, input.candidacyId, c, true),
  openWhen: ({ candidacy, asked }) =>
    asked.includes('renewed-consent') && candidacy.state !== 'offered' && candidacy.state !== 'accepted'
      ? null
      : refuse('no-consent-asked'),
  shows: ({ endorsement }) => commitmentsShown(endorsement),
  decide: ({ candidacy, mission }) => ({
    terms: {
      departure: candidacy.plannedDeparture,
      ends: candidacy.plannedEnd,
      dutyLocation: mission.dutyLocation,
      language: mission.language,
      armed: mission.armed,
    },
  }),
  async save(tx, { id, candidacy }, { terms }, c) {
    await supersedeConsents(tx, id, c)
    await insertConsent(tx, candidacy, 'changed-terms', terms, c)
    await touchCandidacy(tx, id)
    await fulfil(tx, { references: [id], asks: ['renewed-consent'], by: 'candidacies.consent-anew' }, c)
    return {
      id,
      facts: [turn('consented-anew', candidacy)],
      about: { kind: 'candidacy', id, personId: candidacy.personId },
    }
  },
  goTo: (saved, lang) => candidacyHref(saved.id, lang),
  words: {
    title: touchedWords.consentAnew,
    intro: touchedWords.consentIntro,
    done: touchedWords.consentDone,
    fields: { candidacyId: { label: touchedWords.candidacy }, consent: { label: touchedWords.consentBox } },
  },
})
