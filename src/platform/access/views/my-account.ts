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
import { revokeToken } from '../actions/revoke-token.ts'
import { findAccount } from '../directory.ts'
import { type DutyPlaces, dutyPlaces } from '../duty-places.ts'
import { isEarlier } from '../instant.ts'
import { type OwnSession, sessionsOfMe } from '../own-sessions.ts'
import { type OwnToken, tokensOfMe } from '../tokens.ts'

export interface OwnDuty {
  assignmentId: string
  duty: Duty
  place: Localized | null
  current: boolean
}

export interface MyAccountData {
  id: string
  name: string
  email: string
  language: 'en' | 'fr'
  duties: OwnDuty[]
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
