import { sql } from 'kysely'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type AccountSubject, accountForUpdate } from '../account-subject.ts'
import { factorWords } from '../factor-words.ts'
import { accountHref } from '../hrefs.ts'
import { wayInChanged } from '../ways-in-changed.ts'

/** Ends the exception: codes of the app are worth nothing from now on. */
export const withdrawCodeApp = defineAction({
  name: 'access.withdraw-code-app',
  doneBy: { administrator: 'programme' },
  stepUp: true,
  input: { accountId: field.id() },
  subject: 'accountId',
  load: (tx, { accountId }) => accountForUpdate(tx, accountId),
  openWhen(account: AccountSubject) {
    if (!account.codeAppAllowed) return refuse('code-app-not-allowed')
    return account.leansOnCodeApp ? refuse('leans-on-code-app') : null
  },
  decide: () => ({}),
  async save(tx, account, _changes, c) {
    await sql`select access.withdraw_code_app(${account.id}, ${c.now})`.execute(tx)
    return {
      id: account.id,
      facts: [wayInChanged(account.id, 'code-app-withdrawn')],
      about: { kind: 'account', id: account.id },
    }
  },
  goTo: (saved, language) => accountHref(saved.id, language),
  danger: true,
  words: factorWords.withdrawCodeApp,
})
