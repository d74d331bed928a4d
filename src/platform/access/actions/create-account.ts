import { duties } from '#kernel/duties.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { defineAction, type Subject } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { assignDuty, createAccount as makeAccount } from '../accounts.ts'
import { actionWords } from '../action-words.ts'
import { type DutyPlace, type DutyPlaces, dutyPlaces, judgePlace } from '../duty-places.ts'
import { accountHref } from '../hrefs.ts'
import { placeChoices } from '../place-choices.ts'

interface NewAccountSubject extends Subject {
  places: DutyPlace[]
}

/** A member's account belongs to a person of the programme and comes with their file, never from here. */
const staffDuties = duties.filter((duty) => duty !== 'candidate')

/** Makes an account with its first duty; it cannot come in before its owner was given a one-time link. */
export const createAccount = (parts: readonly DutyPlaces[]) =>
  defineAction({
    name: 'access.create-account',
    doneBy: { administrator: 'programme' },
    stepUp: true,
    input: {
      name: field.text(200),
      email: field.email(),
      language: field.choice(['en', 'fr']),
      duty: field.choice(staffDuties),
      serviceId: field.optionalPick(),
      missionId: field.optionalPick(),
      from: field.day(),
    },
    load: async (tx, _input, c): Promise<NewAccountSubject> => ({
      id: c.fresh(),
      scope: {},
      places: await dutyPlaces(tx, parts, c),
    }),
    openWhen: () => null,
    decide: (subject, input) => judgePlace(input, subject.places) ?? input,
    async save(tx, subject, input, c) {
      const { name, email, language, ...assignment } = input
      const made = await makeAccount(tx, { id: subject.id, name, email, language, now: c.now })
      if (isRefusal(made)) return made
      const given = await assignDuty(tx, { accountId: subject.id, ...assignment, now: c.now })
      if (isRefusal(given)) return given
      return { id: subject.id, facts: [], about: { kind: 'account', id: subject.id } }
    },
    choices: async (_tx, subject) => placeChoices(subject.places),
    prefill: async (_tx, _subject, c) => ({ from: c.today, language: c.language }),
    goTo: (saved, language) => accountHref(saved.id, language),
    words: actionWords.createAccount,
  })
