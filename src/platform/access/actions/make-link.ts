import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { platformHref } from '#platform/web/paths.ts'
import { type AccountSubject, accountForUpdate } from '../account-subject.ts'
import { actionWords } from '../action-words.ts'
import { accountHref } from '../hrefs.ts'
import { createOneTimeLink } from '../one-time-link.ts'
import { wayInChanged } from '../ways-in-changed.ts'

/** Makes the link with which the owner of an account chooses a password; it is shown once, to be handed over. */
export const makeLink = defineAction({
  name: 'access.make-link',
  doneBy: { administrator: 'programme' },
  stepUp: true,
  input: { accountId: field.id() },
  subject: 'accountId',
  load: (tx, { accountId }) => accountForUpdate(tx, accountId),
  openWhen(account: AccountSubject, { actor }) {
    if (actor.via === 'token') return refuse('not-by-token')
    return account.disabled ? refuse('account-disabled') : null
  },
  decide: () => ({}),
  async save(tx, account, _changes, c) {
    const secret = await createOneTimeLink(tx, { accountId: account.id, now: c.now })
    return {
      id: account.id,
      facts: [wayInChanged(account.id, 'link')],
      about: { kind: 'account', id: account.id },
      reveal: { kind: 'link', value: `${platformHref('firstAccount', account.language)}/${secret}` },
    }
  },
  goTo: (saved, language) => accountHref(saved.id, language),
  words: actionWords.makeLink,
})
