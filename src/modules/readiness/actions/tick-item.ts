import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { itemSubject } from '../package-subject.ts'
import { markItem, markOpened } from '../store/packages.ts'
import { packageHref } from '../vocabulary.ts'
import { actionWords } from '../words.ts'

/** The officer ticks off a point, with a paper where there is one. */
export const tickItem = defineAction({
  name: 'readiness.tick-item',
  doneBy: { candidate: 'self' },
  input: { itemId: field.id(), evidence: field.optionalFile() },
  subject: 'itemId',
  load: (tx, input) => itemSubject(tx, input.itemId),
  openWhen: ({ item, package: one }) => {
    if (one.superseded) return refuse('package-superseded')
    return item.doneOn === null ? null : refuse('item-already-done')
  },
  decide: (_subject, _input, c) => ({ on: c.today }),
  async save(tx, { item, package: one, open }, { on }, c, input) {
    if (input.evidence) {
      const scope = { personId: one.personId }
      const attached = await c.tools.attachments.attach(tx, c, input.evidence, {
        kind: 'instruction-item',
        id: item.id,
        scope,
      })
      if (isRefusal(attached)) return attached
    }
    await markItem(
      tx,
      item.id,
      { on, attachmentId: input.evidence ?? item.attachmentId },
      { at: c.now, account: c.actor.accountId },
    )
    await markOpened(tx, one.id, on, false)
    const about = { packageId: one.id, candidacyId: one.candidacyId, personId: one.personId }
    return {
      id: one.id,
      facts: open === 1 ? [{ name: 'readiness.completed-package', about: { ...about, kind: one.kind } }] : [],
      about: { kind: 'instruction-package', id: one.id, personId: one.personId },
    }
  },
  goTo: (saved, lang) => packageHref(saved.id, lang),
  words: actionWords.tickItem,
})
