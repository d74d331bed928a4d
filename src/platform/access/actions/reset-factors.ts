import { sql } from 'kysely'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type AccountSubject, accountForUpdate } from '../account-subject.ts'
import { factorWords } from '../factor-words.ts'
import { accountHref } from '../hrefs.ts'
import { wayInChanged } from '../ways-in-changed.ts'

/**
 * Passkeys are lost or in other hands: all that lets the account in ends, its password too, so that a password alone never
 * enrols a new second factor. A one-time link begins anew.
 */
export const resetFactors = defineAction({
  name: 'access.reset-factors',
  doneBy: { administrator: 'programme' },
  stepUp: true,
  input: { accountId: field.id(), reason: field.longText(500) },
  subject: 'accountId',
  load: (tx, { accountId }) => accountForUpdate(tx, accountId),
  openWhen: (account: AccountSubject, { actor }) =>
    account.id === actor.accountId ? refuse('not-for-yourself') : null,
  decide: (_account, { reason }) => ({ reason }),
  async save(tx, account, { reason }, c) {
    await sql`select access.reset_factors(${account.id}, ${reason}, ${c.now})`.execute(tx)
    return { id: account.id, facts: [wayInChanged(account.id, 'reset')], about: { kind: 'account', id: account.id } }
  },
  goTo: (saved, language) => accountHref(saved.id, language),
  danger: true,
  words: factorWords.resetFactors,
})
