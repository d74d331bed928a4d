import { type Refusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { cameTo, editor, write } from '../editing.ts'
import { writable } from '../rules/life.ts'
import { type VersionSubject, versionSubject } from '../subject.ts'
import { type PublicationKind, phases, publicationHref } from '../vocabulary.ts'
import { editWords } from '../words-of-editing.ts'

const words = { title: field.both(200), summary: field.both(600), body: field.optionalBoth(40_000) }

/** The form of a kind is open on a version of that kind, while nobody has vouched for it. */
const openFor =
  (kind: PublicationKind) =>
  ({ of, publication }: VersionSubject): Refusal | null =>
    publication.kind === kind ? writable(of) : refuse('of-another-kind')

export const editPage = defineAction({
  name: 'publishing.edit-page',
  doneBy: editor,
  input: {
    versionId: field.id(),
    ...words,
    phase: field.optionalChoice(phases),
    place: field.whole(1, 999),
  },
  subject: 'versionId',
  load: (tx, { versionId }) => versionSubject(tx, versionId),
  openWhen: openFor('page'),
  decide: (_subject, { versionId: _id, ...written }) => written,
  async save(tx, subject, written, c) {
    await write(tx, subject, written, c)
    return cameTo(subject.publication.id, 'wrote', subject.id)
  },
  prefill: async (_tx, { of }) => ({
    title: of.title,
    summary: of.summary,
    body: of.body,
    phase: of.phase,
    place: of.place,
  }),
  goTo: (saved, lang) => publicationHref(saved.id, lang),
  words: editWords.page,
})

export const editNews = defineAction({
  name: 'publishing.edit-news',
  doneBy: editor,
  input: {
    versionId: field.id(),
    ...words,
    dated: field.optionalDay(),
    organisation: field.optionalBoth(200),
    link: field.optionalBoth(300),
  },
  subject: 'versionId',
  load: (tx, { versionId }) => versionSubject(tx, versionId),
  openWhen: openFor('news'),
  decide: (_subject, { versionId: _id, ...written }) => written,
  async save(tx, subject, written, c) {
    await write(tx, subject, written, c)
    return cameTo(subject.publication.id, 'wrote', subject.id)
  },
  prefill: async (_tx, { of }) => ({
    ...{ title: of.title, summary: of.summary, body: of.body, dated: of.dated },
    ...{ organisation: of.organisation, link: of.link },
  }),
  goTo: (saved, lang) => publicationHref(saved.id, lang),
  words: editWords.news,
})

export const editStory = defineAction({
  name: 'publishing.edit-story',
  doneBy: editor,
  input: { versionId: field.id(), ...words, quote: field.optionalBoth(600), dated: field.optionalDay() },
  subject: 'versionId',
  load: (tx, { versionId }) => versionSubject(tx, versionId),
  openWhen: openFor('story'),
  decide: (_subject, { versionId: _id, ...written }) => written,
  async save(tx, subject, written, c) {
    await write(tx, subject, written, c)
    return cameTo(subject.publication.id, 'wrote', subject.id)
  },
  prefill: async (_tx, { of }) => ({
    ...{ title: of.title, summary: of.summary, body: of.body, quote: of.quote, dated: of.dated },
  }),
  goTo: (saved, lang) => publicationHref(saved.id, lang),
  words: editWords.story,
})
