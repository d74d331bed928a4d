import { sql } from 'kysely'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { actionWords } from '../action-words.ts'
import { everybody } from '../everybody.ts'
import { myAccountHref } from '../hrefs.ts'

/** Chooses the language in which one is written to. */
export const changeLanguage = defineAction({
  name: 'access.change-language',
  doneBy: everybody,
  input: { language: field.choice(['en', 'fr']) },
  load: async (_tx, _input, c) => ({ id: c.actor.accountId, scope: { accountId: c.actor.accountId } }),
  openWhen: () => null,
  decide: (_subject, { language }, c) => (language === c.actor.language ? refuse('language-the-same') : { language }),
  async save(tx, subject, { language }) {
    await sql`select access.set_language_of_me(${language})`.execute(tx)
    return { id: subject.id, facts: [], about: { kind: 'account', id: subject.id } }
  },
  prefill: async (_tx, _subject, c) => ({ language: c.actor.language }),
  goTo: (_saved, language) => myAccountHref(language),
  words: actionWords.changeLanguage,
})
