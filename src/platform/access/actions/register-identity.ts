import { sql } from 'kysely'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type AccountSubject, accountForUpdate } from '../account-subject.ts'
import { factorWords } from '../factor-words.ts'
import { accountHref } from '../hrefs.ts'
import { identityKey } from '../provider/sign-in.ts'
import { wayInChanged } from '../ways-in-changed.ts'

/** Records as whom somebody comes from the institution's sign-in; one identity an account, one account an identity. */
export const registerIdentity = defineAction({
  name: 'access.register-identity',
  doneBy: { administrator: 'programme' },
  stepUp: true,
  input: { accountId: field.id(), issuer: field.text(300), subject: field.text(255) },
  subject: 'accountId',
  load: (tx, { accountId }) => accountForUpdate(tx, accountId),
  openWhen(account: AccountSubject, { actor }) {
    if (account.disabled) return refuse('account-disabled')
    return account.id === actor.accountId ? refuse('not-for-yourself') : null
  },
  decide: (_account, { issuer, subject }) => ({ identity: identityKey(issuer, subject) }),
  async save(tx, account, { identity }, c) {
    const { rows } = await sql<{ done: boolean }>`
      select access.register_identity(${account.id}, ${identity}, ${c.now}) as done`.execute(tx)
    if (!rows[0]?.done) return refuse('identity-taken')
    return { id: account.id, facts: [wayInChanged(account.id, 'identity')], about: { kind: 'account', id: account.id } }
  },
  goTo: (saved, language) => accountHref(saved.id, language),
  words: factorWords.registerIdentity,
})
