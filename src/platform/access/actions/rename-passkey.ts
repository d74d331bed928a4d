import { sql } from 'kysely'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { everybody } from '../everybody.ts'
import { factorWords } from '../factor-words.ts'
import { passkeyOfMe } from '../factors/passkey-subject.ts'
import { myAccountHref } from '../hrefs.ts'

/** Gives one of one's own passkeys another name, by which its owner knows it. */
export const renamePasskey = defineAction({
  name: 'access.rename-passkey',
  doneBy: everybody,
  input: { passkeyId: field.id(), name: field.text(100) },
  subject: 'passkeyId',
  load: (tx, { passkeyId }, c) => passkeyOfMe(tx, passkeyId, c.actor.accountId),
  openWhen: () => null,
  decide: (_passkey, { name }) => ({ name }),
  async save(tx, passkey, { name }) {
    await sql`select access.rename_passkey(${passkey.id}, ${name})`.execute(tx)
    return { id: passkey.id, facts: [], about: { kind: 'passkey', id: passkey.id } }
  },
  prefill: async (_tx, passkey) => ({ name: passkey.label?.en }),
  goTo: (_saved, language) => myAccountHref(language),
  words: factorWords.renamePasskey,
})
