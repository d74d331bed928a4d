import { sql } from 'kysely'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { everybody } from '../everybody.ts'
import { factorWords } from '../factor-words.ts'
import { type PasskeySubject, passkeyOfMe } from '../factors/passkey-subject.ts'
import { myAccountHref } from '../hrefs.ts'
import { wayInChanged } from '../ways-in-changed.ts'

/** Removes one of one's own passkeys; the last way to show a second factor stays. */
export const removePasskey = defineAction({
  name: 'access.remove-passkey',
  doneBy: everybody,
  stepUp: true,
  input: { passkeyId: field.id() },
  subject: 'passkeyId',
  load: (tx, { passkeyId }, c) => passkeyOfMe(tx, passkeyId, c.actor.accountId),
  openWhen(passkey: PasskeySubject, { actor }) {
    if (actor.via === 'token') return refuse('not-by-token')
    return passkey.isNeeded ? refuse('last-factor') : null
  },
  decide: () => ({}),
  async save(tx, passkey, _changes, c) {
    await sql`select access.remove_passkey(${passkey.id}, ${c.now})`.execute(tx)
    return {
      id: passkey.id,
      facts: [wayInChanged(c.actor.accountId, 'passkey-removed')],
      about: { kind: 'passkey', id: passkey.id },
    }
  },
  goTo: (_saved, language) => myAccountHref(language),
  danger: true,
  words: factorWords.removePasskey,
})
