import { addYears, type Day, fullYearsBetween } from '#kernel/calendar.ts'
import { birthDays } from '#modules/people/index.ts'
import { field } from '#platform/fields.ts'
import { defineStep, type Judgement } from '../../step.ts'
import { selfCheckWords } from '../../words-of-self-check.ts'
import { evidenceByCase, personsOf } from '../evidence-by-case.ts'
import { words } from './words.ts'

const { questions, codes } = selfCheckWords

const settings = { minimum: field.optionalWhole(0, 120), under: field.optionalWhole(0, 120) }

/** Age on the anchor day: at least so many years, and below so many (domain.md R3: 25 ≤ age < 62 on arrival). */
export const ageStep = defineStep<typeof settings, Day>({
  name: 'age',
  settings,
  compartment: 'ordinary',
  owner: 'candidate',
  recordedBy: [],
  waivable: true,
  evidence: async (tx, cases) => evidenceByCase(cases, await birthDays(tx, personsOf(cases))),
  judge(bornOn, { minimum: least, under: below }, on): Judgement {
    if (!bornOn) return { result: 'pending', code: 'no-birth-day' }
    const age = fullYearsBetween(bornOn, on)
    const value = { en: `${age} years`, fr: `${age} ans` }
    if (least !== null && age < least) {
      const qualifiesOn = addYears(bornOn, least)
      return { result: 'not-met', code: 'too-young', params: { least, day: qualifiesOn }, value, qualifiesOn }
    }
    if (below !== null && age >= below) return { result: 'not-met', code: 'too-old', params: { below }, value }
    return { result: 'met', code: 'within', value }
  },
  selfCheck: {
    questions: () => [{ name: 'born', kind: 'past-day', ...questions.born }],
    evidence: (answers) => answers.day('born') ?? undefined,
    codes: codes.age,
  },
  words,
})
