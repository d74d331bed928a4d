import { refuse } from '#kernel/refusal.ts'
import { fulfil } from '#modules/missions/index.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { sendingSubject } from '../candidacy-subject.ts'
import { carriedOver } from '../rules/changed-terms.ts'
import { itemsOf } from '../rules/items-of.ts'
import { insertPackage } from '../store/packages.ts'
import { packageHref } from '../vocabulary.ts'
import { actionWords, itemTitles } from '../words.ts'

/** S0-69..70: the Joining Instructions with all their topics; whenever a date or term changes, a new version of them. */
export const sendJoining = defineAction({
  name: 'readiness.send-joining',
  doneBy: { 'readiness-officer': 'programme' },
  input: { candidacyId: field.id(), reason: field.optionalText(300) },
  subject: 'candidacyId',
  load: (tx, input, c) => sendingSubject(tx, input.candidacyId, 'joining', c, true),
  openWhen({ candidacy, changed, template }) {
    if (candidacy.state !== 'accepted') return refuse('offer-not-accepted')
    if (template.length === 0) return refuse('no-package-template')
    return changed.length === 0 ? refuse('instructions-up-to-date') : null
  },
  decide({ template, missionKind, terms, before, changed, versions }, _input, c) {
    const items = itemsOf(template, { sentOn: c.today, kind: missionKind, terms, titles: itemTitles })
    return {
      id: c.fresh(),
      number: (versions[0]?.number ?? 0) + 1,
      items: carriedOver(before, items, changed).map((item) => ({ ...item, id: c.fresh() })),
    }
  },
  async save(tx, { candidacy, terms }, { id, number, items }, c, input) {
    const { personId, serviceId, id: candidacyId } = candidacy
    const sent = { number, terms, sentOn: c.today, reason: input.reason }
    const by = { at: c.now, account: c.actor.accountId }
    await insertPackage(tx, { id, candidacyId, personId, serviceId, kind: 'joining', ...sent }, items, by)
    await fulfil(tx, { references: [candidacyId], asks: ['new-instructions'], by: 'readiness.send-joining' }, c)
    return {
      id,
      facts: [{ name: 'readiness.sent-joining', about: { packageId: id, candidacyId, personId, number } }],
      about: { kind: 'instruction-package', id, personId },
    }
  },
  goTo: (saved, lang) => packageHref(saved.id, lang),
  words: actionWords.sendJoining,
})
