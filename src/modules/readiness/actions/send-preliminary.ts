import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { sendingSubject } from '../candidacy-subject.ts'
import { itemsOf } from '../rules/items-of.ts'
import { insertPackage } from '../store/packages.ts'
import { packageHref, selectedStates } from '../vocabulary.ts'
import { actionWords, itemTitles } from '../words.ts'

/** S0-66..68: after the initial selection the officer gets the forms and what is known of the health evaluation. */
export const sendPreliminary = defineAction({
  name: 'readiness.send-preliminary',
  doneBy: { 'readiness-officer': 'programme' },
  input: { candidacyId: field.id() },
  subject: 'candidacyId',
  load: (tx, input, c) => sendingSubject(tx, input.candidacyId, 'preliminary', c, true),
  openWhen({ candidacy, versions, template }) {
    if (!(selectedStates as readonly string[]).includes(candidacy.state)) return refuse('not-selected-yet')
    if (versions.length > 0) return refuse('preliminary-already-sent')
    return template.length === 0 ? refuse('no-package-template') : null
  },
  decide({ template, missionKind }, _input, c) {
    const items = itemsOf(template, { sentOn: c.today, kind: missionKind, terms: null, titles: itemTitles })
    return { id: c.fresh(), items: items.map((item) => ({ ...item, id: c.fresh() })) }
  },
  async save(tx, { candidacy }, { id, items }, c) {
    const { personId, serviceId, id: candidacyId } = candidacy
    const sent = { number: 1, terms: null, sentOn: c.today, reason: null }
    const by = { at: c.now, account: c.actor.accountId }
    await insertPackage(tx, { id, candidacyId, personId, serviceId, kind: 'preliminary', ...sent }, items, by)
    return {
      id,
      facts: [{ name: 'readiness.sent-preliminary', about: { packageId: id, candidacyId, personId } }],
      about: { kind: 'instruction-package', id, personId },
    }
  },
  goTo: (saved, lang) => packageHref(saved.id, lang),
  words: actionWords.sendPreliminary,
})
