import { sql } from 'kysely'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type AccountSubject, accountForUpdate } from '../account-subject.ts'
import { factorWords } from '../factor-words.ts'
import { accountHref } from '../hrefs.ts'
import { wayInChanged } from '../ways-in-changed.ts'

/** Records why somebody may use the codes of an app, though passkeys are the rule. */
export const allowCodeApp = defineAction({
  name: 'access.allow-code-app',
  doneBy: { administrator: 'programme' },
  stepUp: true,
  input: { accountId: field.id(), reason: field.longText(500) },
  subject: 'accountId',
  load: (tx, { accountId }) => accountForUpdate(tx, accountId),
  openWhen(account: AccountSubject, { actor }) {
    if (account.disabled) return refuse('account-disabled')
    if (account.id === actor.accountId) return refuse('not-for-yourself')
    return account.codeAppAllowed ? refuse('code-app-allowed-already') : null
  },
  decide: (_account, { reason }) => ({ reason }),
  async save(tx, account, { reason }, c) {
    await sql`insert into access.code_app_exception (id, account_id, reason, given_at, given_by)
      values (${c.fresh()}, ${account.id}, ${reason}, ${c.now}, sec.account())`.execute(tx)
    return {
      id: account.id,
      facts: [wayInChanged(account.id, 'code-app-allowed')],
      about: { kind: 'account', id: account.id },
    }
  },
  goTo: (saved, language) => accountHref(saved.id, language),
  words: factorWords.allowCodeApp,
})
