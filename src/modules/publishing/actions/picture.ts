import { isComplete } from '#kernel/language.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { readPicture } from '#platform/files/picture.ts'
import { cameTo, editor, editorsWith, moveOn } from '../editing.ts'
import { mostPictureBytes } from '../going-out.ts'
import { copiedLanguage } from '../rules/copied-language.ts'
import { writable } from '../rules/life.ts'
import { record } from '../store/rows.ts'
import { versionSubject } from '../subject.ts'
import { publicationHref } from '../vocabulary.ts'
import { pictureWords } from '../words-of-agreements.ts'

const mostSide = 2_400

/** A picture for a story, with words for those who do not see it, in both languages. */
export const setPicture = defineAction({
  name: 'publishing.set-picture',
  doneBy: editor,
  input: { versionId: field.id(), picture: field.file(), alt: field.both(300), credit: field.optionalText(200) },
  subject: 'versionId',
  load: (tx, { versionId }) => versionSubject(tx, versionId),
  openWhen: ({ of, publication }) => (publication.kind === 'story' ? writable(of) : refuse('of-another-kind')),
  decide(_subject, { alt }, c) {
    if (!isComplete(alt)) return refuse('no-alternative-in-both')
    if (alt.en === alt.fr || copiedLanguage(alt)) return refuse('copied-alternative')
    return { id: c.fresh() }
  },
  async save(tx, subject, { id }, c, { picture, alt, credit }) {
    const to = { kind: 'publication', id: subject.publication.id, scope: {} }
    const kept = await c.tools.attachments.attach(tx, c, picture, to)
    if (isRefusal(kept)) return kept
    const file = await c.tools.attachments.read(tx, kept.id)
    if (!file || file.mediaType === 'application/pdf') return refuse('story-needs-a-picture')
    const read = readPicture(file.mediaType, file.content)
    if (!read) return refuse('story-needs-a-picture')
    if (file.content.length > mostPictureBytes || Math.max(read.width, read.height) > mostSide)
      return refuse('story-picture-too-large', { limit: mostPictureBytes / 1024, side: mostSide })
    const { width, height } = read
    await record(
      tx,
      'picture',
      {
        ...{ id, publication_id: subject.publication.id, attachment_id: kept.id, media_type: file.mediaType },
        ...{ width, height, alt, credit },
      },
      c,
    )
    await moveOn(tx, subject, { picture_id: id, editors: editorsWith(subject.of, c) }, 'picture-set', c)
    return cameTo(subject.publication.id, 'set-picture', subject.id)
  },
  constraints: { picture_with_alternative: 'no-alternative-in-both' },
  goTo: (saved, lang) => publicationHref(saved.id, lang),
  words: pictureWords.setPicture,
})

export const removePicture = defineAction({
  name: 'publishing.remove-picture',
  doneBy: editor,
  input: { versionId: field.id() },
  subject: 'versionId',
  load: (tx, { versionId }) => versionSubject(tx, versionId),
  openWhen: ({ of }) => (of.pictureId === null ? refuse('picture-not-there') : writable(of)),
  decide: () => ({}),
  async save(tx, subject, _changes, c) {
    await moveOn(tx, subject, { picture_id: null, editors: editorsWith(subject.of, c) }, 'picture-removed', c)
    return cameTo(subject.publication.id, 'removed-picture', subject.id)
  },
  goTo: (saved, lang) => publicationHref(saved.id, lang),
  words: pictureWords.removePicture,
})
