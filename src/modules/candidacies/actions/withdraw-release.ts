import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { endEndorsement, touchCandidacy } from '../store-writing.ts'
import { candidacySubject, turn } from '../subject.ts'
import { isEnded } from '../vocabulary.ts'
import { candidacyHref } from '../words-of-addresses.ts'
import { laterActionWords } from '../words-of-later-actions.ts'

/** The home service takes its release back, also after the nomination: the fact stands, and those who work on it are told. */
export const withdrawRelease = defineAction({
  name: 'candidacies.withdraw-release',
  doneBy: { 'service-coordinator': 'own-service', 'service-chief': 'own-service', 'rcmp-adviser': 'own-service' },
  input: { candidacyId: field.id(), reason: field.longText(2000) },
  subject: 'candidacyId',
  load: (tx, input, c) => candidacySubject(tx, input.candidacyId, c, true),
  openWhen: ({ candidacy, endorsement }) =>
    endorsement?.decision === 'endorsed' && !isEnded(candidacy.state) && candidacy.state !== 'deployed'
      ? null
      : refuse('no-release-to-take-back'),
  decide: (_subject, { reason }) => ({ reason }),
  async save(tx, { id, candidacy }, { reason }, c) {
    await endEndorsement(tx, id, reason, c)
    // Before the initial selection the application goes back to the service; later it keeps its stage, and its gate is open.
    await touchCandidacy(tx, id, candidacy.state === 'endorsed' ? { state: 'applied' } : {})
    return {
      id,
      facts: [turn('release-withdrawn', candidacy)],
      about: { kind: 'candidacy', id, personId: candidacy.personId },
    }
  },
  danger: true,
  goTo: (saved, lang) => candidacyHref(saved.id, lang),
  words: laterActionWords.withdrawRelease,
})
