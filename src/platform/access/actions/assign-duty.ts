import { isBefore } from '#kernel/calendar.ts'
import { duties } from '#kernel/duties.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type AccountSubject, accountForUpdate } from '../account-subject.ts'
import { assignDuty as giveDuty } from '../accounts.ts'
import { actionWords } from '../action-words.ts'
import { type DutyPlace, type DutyPlaces, dutyPlaces, judgePlace } from '../duty-places.ts'
import { accountHref } from '../hrefs.ts'
import { placeChoices } from '../place-choices.ts'

interface AssignmentPlace extends AccountSubject {
  /** Read where a duty is judged; a page that offers the act does not need it. */
  places?: DutyPlace[]
}

/** Gives an account a duty for a time. */
export const assignDuty = (parts: readonly DutyPlaces[]) =>
  defineAction({
    name: 'access.assign-duty',
    doneBy: { administrator: 'programme' },
    stepUp: true,
    input: {
      accountId: field.id(),
      duty: field.choice(duties),
      serviceId: field.optionalPick(),
      missionId: field.optionalPick(),
      from: field.day(),
      until: field.optionalDay(),
    },
    subject: 'accountId',
    async load(tx, { accountId }, c): Promise<AssignmentPlace | null> {
      const account = await accountForUpdate(tx, accountId)
      return account && { ...account, places: await dutyPlaces(tx, parts, c) }
    },
    openWhen(account, { actor }) {
      if (account.disabled) return refuse('account-disabled')
      return account.id === actor.accountId ? refuse('not-for-yourself') : null
    },
    decide(account, input) {
      if (input.until && !isBefore(input.from, input.until)) return refuse('period-ends-before-it-begins')
      if (input.duty === 'candidate' && !account.member) return refuse('assignment-needs-person')
      return judgePlace(input, account.places ?? []) ?? input
    },
    async save(tx, account, input, c) {
      const given = await giveDuty(tx, { ...input, now: c.now })
      if (isRefusal(given)) return given
      return { id: account.id, facts: [], about: { kind: 'account', id: account.id } }
    },
    choices: async (_tx, account) => placeChoices(account.places ?? []),
    prefill: async (_tx, _account, c) => ({ from: c.today }),
    goTo: (saved, language) => accountHref(saved.id, language),
    words: actionWords.assignDuty,
  })
