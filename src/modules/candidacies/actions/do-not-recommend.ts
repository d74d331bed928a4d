import { fulfil } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { awaitsRecommendation } from '../rules/recommending.ts'
import { writeRecommendation } from '../store-of-turns.ts'
import { touchCandidacy } from '../store-writing.ts'
import { candidacySubject, turn } from '../subject.ts'
import { candidacyHref } from '../words-of-addresses.ts'
import { laterActionWords } from '../words-of-later-actions.ts'

/** IRSS does not recommend one person, by a named officer with reasons; like the opposite, not before every result is in. */
export const doNotRecommend = defineAction({
  name: 'candidacies.do-not-recommend',
  doneBy: { 'irss-officer': 'programme' },
  input: { candidacyId: field.id(), reasons: field.longText(4000), signed: field.yes() },
  subject: 'candidacyId',
  load: (tx, input, c) => candidacySubject(tx, input.candidacyId, c, true),
  openWhen: ({ candidacy, findings }, { today }) => awaitsRecommendation(candidacy, findings, today),
  decide: (_subject, { reasons }) => ({ reasons }),
  async save(tx, { id, candidacy, findings }, { reasons }, c) {
    await writeRecommendation(tx, candidacy, { decision: 'not-recommended', reasons, findings }, c)
    await touchCandidacy(tx, id, { state: 'not-recommended' })
    await fulfil(tx, { references: [id], by: 'candidacies.do-not-recommend' }, c)
    return {
      id,
      facts: [turn('not-recommended', candidacy)],
      about: { kind: 'candidacy', id, personId: candidacy.personId },
    }
  },
  danger: true,
  goTo: (saved, lang) => candidacyHref(saved.id, lang),
  words: laterActionWords.doNotRecommend,
})
