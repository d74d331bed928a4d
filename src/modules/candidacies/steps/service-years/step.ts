import { addMonths, maxDay } from '#kernel/calendar.ts'
import type { Employment } from '#modules/people/index.ts'
import { employmentOf } from '#modules/people/index.ts'
import { field } from '#platform/fields.ts'
import { defineStep, type Judgement } from '../../step.ts'
import { selfCheckWords } from '../../words-of-self-check.ts'
import { evidenceByCase, personsOf } from '../evidence-by-case.ts'
import { operationalService } from './operational-service.ts'
import { words, yearsAndMonths } from './words.ts'

const { questions, codes } = selfCheckWords

/** Leave never counts; training does unless the criterion excludes it (S0-39 against the UN's W16). */
const settings = { minimum_years: field.whole(0, 40), excluding_training: field.flag() }

/** A minimum of full years of operational police service (S0.18). Several layers may ask for different numbers: all count. */
export const serviceYearsStep = defineStep<typeof settings, readonly Employment[]>({
  name: 'service-years',
  settings,
  compartment: 'ordinary',
  owner: 'service-coordinator',
  recordedBy: ['people.record-employment-period'],
  waivable: true,
  evidence: async (tx, cases) => evidenceByCase(cases, await employmentOf(tx, personsOf(cases))),
  judge(employment, { minimum_years: years, excluding_training }, on): Judgement {
    if (!employment || employment.length === 0) return { result: 'pending', code: 'no-employment', params: { years } }
    const { months, qualifiesOn } = operationalService(
      employment,
      years,
      on,
      excluding_training ? ['operational'] : ['operational', 'training'],
    )
    const value = yearsAndMonths(months)
    if (qualifiesOn !== null && qualifiesOn <= on) return { result: 'met', code: 'enough', params: { years }, value }
    if (qualifiesOn === null) return { result: 'not-met', code: 'service-ended', params: { years }, value }
    return { result: 'not-met', code: 'qualifies-later', params: { years, day: qualifiesOn }, value, qualifiesOn }
  },
  selfCheck: {
    questions: ({ excluding_training }) => [
      { name: 'joined', kind: 'past-day', ...questions.joined },
      ...(excluding_training
        ? [{ name: 'training-ended', kind: 'past-day' as const, ...questions.trainingEnded }]
        : []),
      { name: 'leave-months', kind: 'months', ...questions.leaveMonths },
    ],
    // Leave moves the beginning, as each day of it moves the day on which the years are full.
    evidence(answers) {
      const joined = answers.day('joined')
      if (joined === null) return undefined
      const trained = maxDay(joined, answers.day('training-ended') ?? joined)
      const operational = { from: addMonths(trained, answers.number('leave-months') ?? 0), to: null }
      return [
        ...(trained > joined ? [{ kind: 'training' as const, valid: { from: joined, to: trained } }] : []),
        { kind: 'operational', valid: operational },
      ]
    },
    codes: codes.serviceYears,
  },
  words,
})
