import { duties } from '#kernel/duties.ts'
import { type AnyAction, on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { accountWords as words } from '../account-words.ts'
import { accountStates, type ListedAccount, listAccounts } from '../directory.ts'

/** Who may come in, and as what. */
export const accountsView = (createAccount: AnyAction) =>
  defineView({
    name: 'access.accounts',
    seenBy: { administrator: 'programme' },
    query: { ...listFields, duty: field.optionalChoice(duties), state: field.optionalChoice(accountStates) },
    load: (tx, query, c): Promise<ListData<ListedAccount>> => listAccounts(tx, query, c.today),
    offers: () => [on(createAccount, { id: 'new', scope: {} })],
    words: { title: words.accounts.title, intro: words.accounts.intro },
  })
