import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { itemSubject } from '../package-subject.ts'
import { markItem } from '../store/packages.ts'
import { packageHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** A point that was ticked too early is open again: by the officer, or by the desk that looked at the evidence. */
export const untickItem = defineAction({
  name: 'readiness.untick-item',
  doneBy: { candidate: 'self', 'readiness-officer': 'programme' },
  input: { itemId: field.id() },
  subject: 'itemId',
  load: (tx, input) => itemSubject(tx, input.itemId),
  openWhen: ({ item, package: one }) => {
    if (one.superseded) return refuse('package-superseded')
    if (one.left) return refuse('officer-has-left')
    return item.doneOn === null ? refuse('item-still-open') : null
  },
  decide: () => ({}),
  async save(tx, { item, package: one }, _changes, c) {
    // The paper stays with the point: what was handed in is not lost by opening the point again.
    const by = { at: c.now, account: c.actor.accountId }
    await markItem(tx, item.id, { on: null, attachmentId: item.attachmentId }, by)
    return { id: one.id, facts: [], about: { kind: 'instruction-package', id: one.id, personId: one.personId } }
  },
  goTo: (saved, lang) => packageHref(saved.id, lang),
  words: actionWords.untickItem,
})
