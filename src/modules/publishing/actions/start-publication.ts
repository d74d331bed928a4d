import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { cameTo, editor } from '../editing.ts'
import { insertPublication, tell } from '../store/publications.ts'
import { record } from '../store/rows.ts'
import { deskSubject } from '../subject.ts'
import { emptyText, publicationHref, publicationKinds } from '../vocabulary.ts'
import { startWords } from '../words-of-editing.ts'

/** A new page of the library, news or a story: its first draft. One language may come later. */
export const startPublication = defineAction({
  name: 'publishing.start-publication',
  doneBy: editor,
  input: { kind: field.choice(publicationKinds), title: field.both(200) },
  load: async () => deskSubject,
  openWhen: () => null,
  decide(_subject, { title }, c) {
    if (title.en === '' && title.fr === '') return refuse('no-title-at-all')
    return { id: c.fresh(), versionId: c.fresh(), code: c.freshCode('PUB').toLowerCase() }
  },
  async save(tx, _subject, { id, versionId, code }, c, { kind, title }) {
    await insertPublication(tx, { id, code, kind }, c)
    const none = emptyText()
    await record(
      tx,
      'version',
      {
        ...{ id: versionId, publication_id: id, number: 1, state: 'draft', version: 1, place: 100, of_pack: false },
        ...{ title, summary: none, body: none, quote: none, organisation: none, link: none, source: {} },
        ...{ editors: [c.actor.accountId], written_by_name: c.actor.name, fr_verified: true },
      },
      c,
    )
    await tell(tx, c, { publicationId: id, number: 1, act: 'started' })
    return cameTo(id, 'started-publication', versionId)
  },
  goTo: (saved, lang) => publicationHref(saved.id, lang),
  words: startWords,
})
