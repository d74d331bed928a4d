import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { actionWords } from '../action-words.ts'
import { everybody } from '../everybody.ts'
import { myAccountHref } from '../hrefs.ts'
import { later } from '../instant.ts'
import { issueToken as issue } from '../tokens.ts'
import { wayInChanged } from '../ways-in-changed.ts'

const DAY = 24 * 60 * 60

/** Issues a bearer token for the duty in which its owner acts, for a year at most; it is shown once. */
export const issueToken = defineAction({
  name: 'access.issue-token',
  doneBy: everybody,
  stepUp: true,
  input: { label: field.text(100), days: field.choice(['30', '90', '180', '365']), sensitive: field.flag() },
  load: async (_tx, _input, c) => ({ id: c.fresh(), scope: { accountId: c.actor.accountId } }),
  openWhen: (_subject, { actor }) => (actor.via === 'token' ? refuse('not-by-token') : null),
  decide(_subject, { label, days, sensitive }, c) {
    if (sensitive && days !== '30') return refuse('sensitive-token-runs-too-long')
    return { label, sensitive, expiresAt: later(c.now, Number(days) * DAY) }
  },
  async save(tx, _subject, changes, c) {
    const { accountId, assignmentId } = c.actor
    const { id, token } = await issue(tx, { accountId, assignmentId, ...changes, now: c.now })
    return {
      id,
      facts: [wayInChanged(accountId, 'token')],
      about: { kind: 'token', id },
      reveal: { kind: 'token', value: token },
    }
  },
  prefill: async () => ({ days: '90' }),
  goTo: (_saved, language) => myAccountHref(language),
  words: actionWords.issueToken,
})
