import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type AccountSubject, accountForUpdate } from '../account-subject.ts'
import { disableAccount as shutOut } from '../accounts.ts'
import { actionWords } from '../action-words.ts'
import { accountHref } from '../hrefs.ts'

/** Shuts an account out at once, also where it is signed in. */
export const disableAccount = defineAction({
  name: 'access.disable-account',
  doneBy: { administrator: 'programme' },
  input: { accountId: field.id() },
  subject: 'accountId',
  load: (tx, { accountId }) => accountForUpdate(tx, accountId),
  openWhen(account: AccountSubject, { actor }) {
    if (account.disabled) return refuse('account-disabled')
    return account.id === actor.accountId ? refuse('account-is-yours') : null
  },
  decide: () => ({}),
  async save(tx, account, _changes, c) {
    const refusal = await shutOut(tx, account.id, c.now)
    if (refusal) return refusal
    return { id: account.id, facts: [], about: { kind: 'account', id: account.id } }
  },
  goTo: (saved, language) => accountHref(saved.id, language),
  danger: true,
  words: actionWords.disableAccount,
})
