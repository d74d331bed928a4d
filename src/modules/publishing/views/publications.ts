import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { startPublication } from '../actions/start-publication.ts'
import { listPublications, type PublicationLine } from '../store/list.ts'
import { deskSubject } from '../subject.ts'
import { completenesses, publicationKinds, versionStates } from '../vocabulary.ts'
import { deskWords } from '../words-of-pages.ts'
import { atTheDesk } from './readers.ts'

export type { PublicationLine } from '../store/list.ts'

export const publicationsList = defineView({
  name: 'publishing.publications',
  seenBy: atTheDesk,
  query: {
    ...listFields,
    kind: field.optionalChoice(publicationKinds),
    state: field.optionalChoice(versionStates),
    languages: field.optionalChoice(completenesses),
  },
  load: (tx, query): Promise<ListData<PublicationLine>> => listPublications(tx, query),
  offers: () => [on(startPublication, deskSubject)],
  words: { title: deskWords.publications, intro: deskWords.publicationsIntro },
})
