import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { draftPosting } from '../actions/draft-posting.ts'
import { listPostings, type PostingLine } from '../store-of-list.ts'
import { postingStates } from '../vocabulary.ts'
import { pageWords } from '../words-of-pages.ts'

export type { PostingLine } from '../store-of-list.ts'

export const postingsList = defineView({
  name: 'postings.list',
  seenBy: 'everyone-signed-in',
  query: {
    ...listFields,
    mission: field.optionalText(100),
    state: field.optionalChoice(postingStates),
    language: field.optionalChoice(['en', 'fr']),
  },
  load: (tx, query, c): Promise<ListData<PostingLine>> => listPostings(tx, query, c),
  offers: () => [on(draftPosting, { id: 'new', scope: {}, frame: null })],
  words: { title: pageWords.list, intro: pageWords.listIntro },
})
