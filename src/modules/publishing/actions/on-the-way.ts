import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { cameTo, editor, moveOn, reviewer } from '../editing.ts'
import { outgoingSubject } from '../going-out.ts'
import { reviewable, sendableBack, translatable, verifiable } from '../rules/life.ts'
import { notReady } from '../rules/ready.ts'
import { versionSubject } from '../subject.ts'
import { publicationHref } from '../vocabulary.ts'
import { wayWords } from '../words-of-editing.ts'

/** The draft is written: somebody completes and verifies the other language. */
export const sendToTranslation = defineAction({
  name: 'publishing.send-to-translation',
  doneBy: editor,
  input: { versionId: field.id() },
  subject: 'versionId',
  load: (tx, { versionId }) => versionSubject(tx, versionId),
  openWhen: ({ of }) => translatable(of),
  decide: () => ({}),
  async save(tx, subject, _changes, c) {
    await moveOn(tx, subject, { state: 'in-translation' }, 'sent-to-translation', c)
    return cameTo(subject.publication.id, 'sent-to-translation', subject.id)
  },
  goTo: (saved, lang) => publicationHref(saved.id, lang),
  words: wayWords.sendToTranslation,
})

/** Somebody vouches that both languages say the same. */
export const verifyTranslation = defineAction({
  name: 'publishing.verify-translation',
  doneBy: editor,
  input: { versionId: field.id(), same: field.yes() },
  subject: 'versionId',
  load: (tx, { versionId }, c) => outgoingSubject(tx, versionId, c),
  openWhen: ({ of }) => verifiable(of),
  decide: ({ of, publication, known }) => notReady(publication.kind, of, known) ?? {},
  async save(tx, subject, _changes, c) {
    const by = { verified_by: c.actor.accountId, verified_by_name: c.actor.name, verified_at: c.now }
    await moveOn(tx, subject, { ...by, state: 'in-review', fr_verified: true }, 'verified', c)
    return cameTo(subject.publication.id, 'verified-translation', subject.id)
  },
  goTo: (saved, lang) => publicationHref(saved.id, lang),
  words: wayWords.verifyTranslation,
})

/** A second person reads it and lets it pass. */
export const reviewVersion = defineAction({
  name: 'publishing.review-version',
  doneBy: reviewer,
  input: { versionId: field.id(), note: field.optionalText(500) },
  subject: 'versionId',
  load: (tx, { versionId }, c) => outgoingSubject(tx, versionId, c),
  openWhen: ({ of }, standing) => reviewable(of, standing),
  decide: ({ of, publication, known }) => notReady(publication.kind, of, known) ?? {},
  async save(tx, subject, _changes, c, { note }) {
    const by = { reviewed_by: c.actor.accountId, reviewed_by_name: c.actor.name, reviewed_at: c.now }
    await moveOn(tx, subject, { ...by, state: 'reviewed' }, 'reviewed', c, note)
    return cameTo(subject.publication.id, 'reviewed', subject.id)
  },
  constraints: { reviewed_by_another: 'own-words' },
  goTo: (saved, lang) => publicationHref(saved.id, lang),
  words: wayWords.reviewVersion,
})

/** Back to whoever writes, with what is to be done: nobody vouches for it any longer. */
export const sendBack = defineAction({
  name: 'publishing.send-back',
  doneBy: reviewer,
  input: { versionId: field.id(), note: field.text(1_000) },
  subject: 'versionId',
  load: (tx, { versionId }) => versionSubject(tx, versionId),
  openWhen: ({ of }) => sendableBack(of),
  decide: () => ({}),
  async save(tx, subject, _changes, c, { note }) {
    const nobody = {
      ...{ verified_by: null, verified_by_name: null, verified_at: null },
      ...{ reviewed_by: null, reviewed_by_name: null, reviewed_at: null, publish_at: null },
    }
    await moveOn(tx, subject, { ...nobody, state: 'draft' }, 'sent-back', c, note)
    return cameTo(subject.publication.id, 'sent-back', subject.id)
  },
  goTo: (saved, lang) => publicationHref(saved.id, lang),
  words: wayWords.sendBack,
})
