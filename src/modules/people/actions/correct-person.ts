import { isBefore } from '#kernel/calendar.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { updatePerson } from '../store/record.ts'
import { personSubject } from '../store/subject.ts'
import { actionWords } from '../words.ts'
import { keepers } from './keepers.ts'

/** A name that was misspelt or has changed, a wrong date of birth, a new address. */
export const correctPerson = defineAction({
  name: 'people.correct-person',
  doneBy: { ...keepers, 'irss-officer': 'programme' },
  input: {
    personId: field.id(),
    givenNames: field.text(100),
    familyName: field.text(100),
    bornOn: field.day(),
    language: field.choice(['en', 'fr']),
    email: field.optionalEmail(),
  },
  subject: 'personId',
  load: (tx, input, c) => personSubject(tx, input.personId, c.today, true),
  openWhen: () => null,
  decide: (_subject, { personId, ...person }, c) =>
    isBefore(person.bornOn, c.today) ? { ...person, id: personId } : refuse('born-in-the-future'),
  async save(tx, subject, person) {
    await updatePerson(tx, person)
    return {
      id: subject.id,
      facts: [{ name: 'people.corrected', about: { personId: subject.id } }],
      about: { kind: 'person', id: subject.id, personId: subject.id },
    }
  },
  prefill: async (_tx, { person: { givenNames, familyName, bornOn, language, email } }) => ({
    givenNames,
    familyName,
    bornOn,
    language,
    email,
  }),
  constraints: { person_once: 'person-already-recorded' },
  words: actionWords.correctPerson,
})
