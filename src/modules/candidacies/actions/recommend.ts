import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { againstRecommending, awaitsRecommendation } from '../rules/recommending.ts'
import { writeRecommendation } from '../store-of-turns.ts'
import { touchCandidacy } from '../store-writing.ts'
import { candidacySubject, turn } from '../subject.ts'
import { candidacyHref } from '../words-of-addresses.ts'
import { laterActionWords } from '../words-of-later-actions.ts'

/** IRSS recommends one person, by a named officer with reasons, on the whole file (S0-36). */
export const recommend = defineAction({
  name: 'candidacies.recommend',
  doneBy: { 'irss-officer': 'programme' },
  input: { candidacyId: field.id(), reasons: field.longText(4000), signed: field.yes() },
  subject: 'candidacyId',
  load: (tx, input, c) => candidacySubject(tx, input.candidacyId, c, true),
  openWhen: ({ candidacy, findings }, { today }) => awaitsRecommendation(candidacy, findings, today),
  decide: ({ findings }, { reasons }, c) => againstRecommending(findings, c.today) ?? { reasons },
  async save(tx, { id, candidacy, findings }, { reasons }, c) {
    await writeRecommendation(tx, candidacy, { decision: 'recommended', reasons, findings }, c)
    await touchCandidacy(tx, id, { state: 'recommended' })
    return {
      id,
      facts: [turn('recommended', candidacy)],
      about: { kind: 'candidacy', id, personId: candidacy.personId },
    }
  },
  goTo: (saved, lang) => candidacyHref(saved.id, lang),
  words: laterActionWords.recommend,
})
