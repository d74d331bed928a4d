import { refuse } from '#kernel/refusal.ts'
import { defineAction, type Subject } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { actionWords } from '../action-words.ts'
import { everybody } from '../everybody.ts'
import { myAccountHref } from '../hrefs.ts'
import { revokeToken as revoke, tokensOfMe } from '../tokens.ts'

export interface TokenSubject extends Subject {
  revoked: boolean
}

/** Revokes one of one's own tokens: from the next request on it is worth nothing. */
export const revokeToken = defineAction({
  name: 'access.revoke-token',
  doneBy: everybody,
  input: { tokenId: field.id() },
  subject: 'tokenId',
  async load(tx, { tokenId }, c): Promise<TokenSubject | null> {
    const found = (await tokensOfMe(tx)).find((token) => token.id === tokenId)
    return found ? { id: tokenId, scope: { accountId: c.actor.accountId }, revoked: found.revokedAt !== null } : null
  },
  openWhen: (token) => (token.revoked ? refuse('token-already-revoked') : null),
  decide: () => ({}),
  async save(tx, token, _changes, c) {
    const refusal = await revoke(tx, token.id, c.now)
    if (refusal) return refusal
    return { id: token.id, facts: [], about: { kind: 'token', id: token.id } }
  },
  goTo: (_saved, language) => myAccountHref(language),
  words: actionWords.revokeToken,
})
