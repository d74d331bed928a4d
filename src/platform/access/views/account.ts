import { isAfter } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { type AnyAction, on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { accountSubject } from '../account-subject.ts'
import { accountWords as words } from '../account-words.ts'
import { allowCodeApp } from '../actions/allow-code-app.ts'
import { disableAccount } from '../actions/disable-account.ts'
import { enableAccount } from '../actions/enable-account.ts'
import { endDuty } from '../actions/end-duty.ts'
import { makeLink } from '../actions/make-link.ts'
import { registerIdentity } from '../actions/register-identity.ts'
import { resetFactors } from '../actions/reset-factors.ts'
import { withdrawCodeApp } from '../actions/withdraw-code-app.ts'
import { type AccountRecord, findAccount } from '../directory.ts'
import { type DutyPlaces, dutyPlaces } from '../duty-places.ts'

export interface AccountData extends Omit<AccountRecord, 'assignments'> {
  assignments: (AccountRecord['assignments'][number] & { place: Localized | null; over: boolean })[]
}

/** One account with its duties; nothing of what its owner works on. */
export const accountView = (parts: readonly DutyPlaces[], assignDuty: AnyAction) =>
  defineView({
    name: 'access.account',
    seenBy: { administrator: 'programme' },
    query: { id: field.id() },
    async load(tx, { id }, c): Promise<AccountData | null> {
      const account = await findAccount(tx, id)
      if (!account) return null
      const places = new Map((await dutyPlaces(tx, parts, c)).map((place) => [place.id, place.name]))
      return {
        ...account,
        assignments: account.assignments.map((one) => ({
          ...one,
          place: places.get(one.serviceId ?? one.missionId ?? '') ?? null,
          over: one.until !== null && !isAfter(one.until, c.today),
        })),
      }
    },
    about: (data) => ({ kind: 'account', id: data.id }),
    offers(data) {
      const subject = accountSubject({ ...data, disabled: data.disabledAt !== null })
      return [
        on(makeLink, subject),
        on(assignDuty, subject),
        on(allowCodeApp, subject),
        on(withdrawCodeApp, subject),
        on(registerIdentity, subject),
        on(enableAccount, subject),
        on(resetFactors, subject),
        on(disableAccount, subject),
        ...data.assignments.map((one) =>
          on(endDuty, { id: one.id, scope: subject.scope, accountId: data.id, ...pick(one) }),
        ),
      ]
    },
    words: { title: words.account.title },
  })

const pick = ({ duty, from, until }: AccountRecord['assignments'][number]) => ({ duty, from, until })
