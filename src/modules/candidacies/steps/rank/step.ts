import { addYears } from '#kernel/calendar.ts'
import { contains } from '#kernel/period.ts'
import { type RankHeld, ranksHeldOf } from '#modules/people/index.ts'
import { field } from '#platform/fields.ts'
import { defineStep } from '../../step.ts'
import { selfCheckWords } from '../../words-of-self-check.ts'
import { evidenceByCase, personsOf } from '../evidence-by-case.ts'
import { words } from './words.ts'

const { questions, codes } = selfCheckWords

const settings = { highest: field.optionalWhole(1, 30), lowest: field.optionalWhole(1, 30) }

/** A rank within the range of the position, by its equivalent on the RCMP ladder (1 = highest; R13). */
export const rankStep = defineStep<typeof settings, readonly RankHeld[]>({
  name: 'rank',
  settings,
  compartment: 'ordinary',
  owner: 'service-coordinator',
  recordedBy: ['people.record-rank'],
  waivable: true,
  evidence: async (tx, cases) => evidenceByCase(cases, await ranksHeldOf(tx, personsOf(cases))),
  judge(ranks, { highest, lowest }, on) {
    const held = ranks?.find(({ valid }) => contains(valid, on))
    if (!held) return { result: 'pending', code: 'no-rank' }
    if (lowest !== null && held.level > lowest) return { result: 'not-met', code: 'too-low', value: held.name }
    if (highest !== null && held.level < highest) return { result: 'not-met', code: 'too-high', value: held.name }
    return { result: 'met', code: 'within', value: held.name }
  },
  selfCheck: {
    questions: (_settings, known) => [
      {
        name: 'rank',
        kind: 'choice',
        ...questions.rank,
        options: known.ranks.map((one) => ({
          value: one.code,
          label: one.name,
          group: known.scales[one.scale] ?? { en: one.scale, fr: one.scale },
        })),
      },
    ],
    evidence(answers, known, today) {
      const rank = known.ranks.find(({ code }) => code === answers.choice('rank'))
      return rank && [{ ...rank, rankId: rank.code, valid: { from: addYears(today, -1), to: null } }]
    },
    codes: codes.rank,
  },
  words,
})
