import { addMonths } from '#kernel/calendar.ts'
import { type FitnessResult, fitnessResultsOf } from '#modules/people/index.ts'
import { measured } from '#modules/postings/index.ts'
import { field } from '#platform/fields.ts'
import { defineStep } from '../../step.ts'
import { named, selfCheckWords } from '../../words-of-self-check.ts'
import { evidenceByCase, personsOf } from '../evidence-by-case.ts'
import { words } from './words.ts'

const { questions, codes } = selfCheckWords

const settings = {
  protocol: field.text(60),
  /** Seconds or stages, as the protocol measures. */
  threshold: field.decimal(0, 100_000),
  /** How old the result may be on the anchor day. */
  months: field.optionalWhole(1, 120),
}

/** The newest result by this bulletin's protocol against this bulletin's threshold: never a stored pass (S0.25). */
export const fitnessStep = defineStep<typeof settings, readonly FitnessResult[]>({
  name: 'fitness',
  settings,
  compartment: 'ordinary',
  owner: 'candidate',
  recordedBy: ['people.record-fitness-result'],
  waivable: true,
  evidence: async (tx, cases) => evidenceByCase(cases, await fitnessResultsOf(tx, personsOf(cases))),
  judge(results, { protocol, threshold, months }, on) {
    const newest = (results ?? [])
      .filter((one) => one.protocol === protocol)
      .sort((a, b) => (a.performedOn < b.performedOn ? 1 : -1))[0]
    if (!newest) return { result: 'pending', code: 'no-result', params: { protocol: protocol.toUpperCase() } }
    const value = measured(newest.measure, newest.result)
    const asked = measured(newest.measure, threshold)
    const params = { protocol, asked: asked.en, askedFr: asked.fr }
    if (months !== null && addMonths(newest.performedOn, months) < on)
      return {
        result: 'not-met',
        code: 'too-old',
        params: { ...params, months },
        value,
        validUntil: addMonths(newest.performedOn, months),
      }
    const validUntil = months === null ? null : addMonths(newest.performedOn, months)
    const passes = newest.lowerIsBetter ? newest.result <= threshold : newest.result >= threshold
    return passes
      ? { result: 'met', code: 'passes', params, value, validUntil }
      : { result: 'not-met', code: 'fails', params, value }
  },
  selfCheck: {
    questions({ protocol, months }, known) {
      const test = known.protocols.find(({ code }) => code === protocol)
      if (!test) return []
      const minutes = test.measure === 'seconds'
      return [
        {
          name: `fitness-${protocol}`,
          kind: minutes ? 'minutes' : 'stage',
          label: named(questions.fitness, test.short),
          hint: minutes ? questions.fitnessMinutes : questions.fitnessStage,
        },
        ...(months === null
          ? []
          : [
              {
                name: `fitness-${protocol}-on`,
                kind: 'past-day' as const,
                label: named(questions.fitnessOn, test.short),
              },
            ]),
      ]
    },
    evidence: (answers, known, today) =>
      known.protocols.flatMap((test) => {
        const result = answers.number(`fitness-${test.code}`)
        const performedOn = answers.day(`fitness-${test.code}-on`) ?? today
        const { code: protocol, name: protocolName, measure, lowerIsBetter } = test
        return result === null
          ? []
          : [{ id: protocol, protocol, protocolName, measure, lowerIsBetter, result, performedOn, assessor: '' }]
      }),
    codes: codes.fitness,
  },
  words,
})
