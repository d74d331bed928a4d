import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type AccountSubject, accountForUpdate } from '../account-subject.ts'
import { enableAccount as letIn } from '../accounts.ts'
import { actionWords } from '../action-words.ts'
import { accountHref } from '../hrefs.ts'

/** Lets a disabled account in again. */
export const enableAccount = defineAction({
  name: 'access.enable-account',
  doneBy: { administrator: 'programme' },
  input: { accountId: field.id() },
  subject: 'accountId',
  load: (tx, { accountId }) => accountForUpdate(tx, accountId),
  openWhen: (account: AccountSubject) => (account.disabled ? null : refuse('account-not-disabled')),
  decide: () => ({}),
  async save(tx, account) {
    const refusal = await letIn(tx, account.id)
    if (refusal) return refusal
    return { id: account.id, facts: [], about: { kind: 'account', id: account.id } }
  },
  goTo: (saved, language) => accountHref(saved.id, language),
  words: actionWords.enableAccount,
})
