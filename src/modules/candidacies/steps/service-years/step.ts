import type { Employment } from '#modules/people/index.ts'
import { employmentOf } from '#modules/people/index.ts'
import { field } from '#platform/fields.ts'
import { defineStep, type Judgement } from '../../step.ts'
import { evidenceByCase, personsOf } from '../evidence-by-case.ts'
import { operationalService } from './operational-service.ts'
import { words, yearsAndMonths } from './words.ts'

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
  words,
})
