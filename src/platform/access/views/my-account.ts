import type { Duty } from '#kernel/duties.ts'
import type { Localized } from '#kernel/language.ts'
import { on } from '#platform/action.ts'
import { type HealthRead, healthReadsOfMe } from '#platform/audit/trail.ts'
import { defineView } from '#platform/view.ts'
import { accountStanding } from '../account-standing.ts'
import { accountWords as words } from '../account-words.ts'
import { changeLanguage } from '../actions/change-language.ts'
import { endSession } from '../actions/end-session.ts'
import { issueToken } from '../actions/issue-token.ts'
import { removePasskey } from '../actions/remove-passkey.ts'
import { renamePasskey } from '../actions/rename-passkey.ts'
import { renewRecoveryCodes } from '../actions/renew-recovery-codes.ts'
import { revokeToken } from '../actions/revoke-token.ts'
import { findAccount } from '../directory.ts'
import { type DutyPlaces, dutyPlaces } from '../duty-places.ts'
import { factorsOfMe, hasSecondFactor, type OwnFactors } from '../factors/own-factors.ts'
import { type PasskeySubject, passkeySubjectsOfMe } from '../factors/passkey-subject.ts'
import { isEarlier } from '../instant.ts'
import { type OwnSession, sessionsOfMe } from '../own-sessions.ts'
import { type OwnToken, tokensOfMe } from '../tokens.ts'

export interface OwnDuty {
  assignmentId: string
  duty: Duty
  place: Localized | null
  current: boolean
}

/** A passkey as its owner knows it; nothing of its key. */
export type ShownPasskey = Pick<PasskeySubject, 'id' | 'isNeeded'> & {
  name: string
  createdAt: string
  lastUsedAt: string | null
}

export interface MyAccountData {
  id: string
  name: string
  email: string
  language: 'en' | 'fr'
  duties: OwnDuty[]
  factors: OwnFactors
  passkeys: ShownPasskey[]
  sessions: OwnSession[]
  tokens: (OwnToken & { duty: Duty | null; state: 'valid' | 'revoked' | 'expired' })[]
  /** Who opened one's health file; null for accounts that belong to no person of the programme. */
  healthReads: HealthRead[] | null
}

/** One's own account: duties, sessions, tokens, and who opened one's health file. */
export const myAccountView = (parts: readonly DutyPlaces[]) =>
  defineView({
    name: 'access.my-account',
    seenBy: 'everyone-signed-in',
    query: {},
    async load(tx, _query, c): Promise<MyAccountData | null> {
      const { accountId, assignmentId, personId } = c.actor
      const account = await findAccount(tx, accountId)
      const standing = await accountStanding(tx, accountId, c.today)
      if (!account || !standing) return null
      const named = standing.assignments.some((one) => one.serviceId ?? one.missionId)
      const places = new Map((named ? await dutyPlaces(tx, parts, c) : []).map((place) => [place.id, place.name]))
      const dutyOf = new Map(account.assignments.map((one) => [one.id, one.duty]))
      const { id, name, email, language } = account
      return {
        id,
        name,
        email,
        language,
        duties: standing.assignments.map((one) => ({
          assignmentId: one.id,
          duty: one.duty,
          place: places.get(one.serviceId ?? one.missionId ?? '') ?? null,
          current: one.id === assignmentId,
        })),
        factors: await factorsOfMe(tx),
        passkeys: (await passkeySubjectsOfMe(tx, accountId)).map(
          ({ id: passkeyId, name: called, createdAt, lastUsedAt, isNeeded }) => ({
            id: passkeyId,
            name: called,
            createdAt,
            lastUsedAt,
            isNeeded,
          }),
        ),
        sessions: await sessionsOfMe(tx, c.now),
        tokens: (await tokensOfMe(tx)).map((token) => ({
          ...token,
          duty: dutyOf.get(token.assignmentId) ?? null,
          state: token.revokedAt ? 'revoked' : isEarlier(c.now, token.expiresAt) ? 'valid' : 'expired',
        })),
        healthReads: personId === null ? null : await healthReadsOfMe(tx),
      }
    },
    offers(data, c) {
      const scope = { accountId: data.id }
      return [
        on(changeLanguage, { id: data.id, scope }),
        on(issueToken, { id: data.id, scope }),
        on(renewRecoveryCodes, { id: data.id, scope, enrolled: hasSecondFactor(data.factors) }),
        ...data.passkeys.flatMap((one) => {
          const subject = { id: one.id, scope, isNeeded: one.isNeeded, label: { en: one.name, fr: one.name } }
          return [on(renamePasskey, subject), on(removePasskey, subject)]
        }),
        ...data.sessions.map((one) => on(endSession, { id: one.handle, scope })),
        ...data.tokens
          .filter((one) => one.state === 'valid')
          .map((one) =>
            on(revokeToken, { id: one.id, scope, revoked: false, label: { en: one.label, fr: one.label } }),
          ),
      ].filter(() => c.actor.accountId === data.id)
    },
    words: { title: words.mine.title },
  })
