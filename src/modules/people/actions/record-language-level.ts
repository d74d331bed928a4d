import { isAfter } from '#kernel/calendar.ts'
import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { insertLanguageLevel } from '../store/record.ts'
import { personSubject } from '../store/subject.ts'
import { languageScale } from '../vocabulary.ts'
import { actionWords } from '../words.ts'
import { keepers } from './keepers.ts'

/** The result of a language assessment, on the federal scale from A to C. */
export const recordLanguageLevel = defineAction({
  name: 'people.record-language-level',
  doneBy: { ...keepers, 'irss-officer': 'programme', 'training-officer': 'programme' },
  input: {
    personId: field.id(),
    language: field.choice(['en', 'fr']),
    level: field.choice(languageScale),
    assessedOn: field.day(),
  },
  subject: 'personId',
  load: (tx, input, c) => personSubject(tx, input.personId, c.today, true),
  openWhen: () => null,
  decide: (_subject, { language, level, assessedOn }, c) =>
    isAfter(assessedOn, c.today) ? refuse('day-in-the-future') : { id: c.fresh(), language, level, assessedOn },
  async save(tx, subject, level, c) {
    await insertLanguageLevel(tx, { ...level, personId: subject.id }, { at: c.now, account: c.actor.accountId })
    return {
      id: subject.id,
      facts: [{ name: 'people.recorded-language', about: { personId: subject.id } }],
      about: { kind: 'person', id: subject.id, personId: subject.id },
    }
  },
  words: actionWords.recordLanguageLevel,
})
