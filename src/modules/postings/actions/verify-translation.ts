import { isComplete } from '#kernel/language.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { postingSubject, touchPosting } from '../store-of-subject.ts'
import { actionWords } from '../words.ts'
import { postingHref } from '../words-of-addresses.ts'

/** A named person says that both languages say the same; production publishes nothing without it. */
export const verifyTranslation = defineAction({
  name: 'postings.verify-translation',
  doneBy: { 'communications-officer': 'programme' },
  input: { postingId: field.id(), confirmed: field.yes() },
  subject: 'postingId',
  load: (tx, input, c) => postingSubject(tx, input.postingId, c, true),
  openWhen({ posting }) {
    if (posting.state !== 'draft' && posting.state !== 'published') return refuse('bulletin-ended')
    if (posting.translationVerified) return refuse('translation-verified-already')
    if (!isComplete(posting.title) || !isComplete(posting.text))
      return refuse(posting.title.fr === '' || posting.text.fr === '' ? 'french-missing' : 'english-missing')
    return null
  },
  decide: () => ({}),
  async save(tx, { id }) {
    await touchPosting(tx, id, { translation_verified: true })
    return { id, facts: [], about: { kind: 'posting', id } }
  },
  goTo: (saved, lang) => postingHref(saved.id, lang),
  words: actionWords.verifyTranslation,
})
