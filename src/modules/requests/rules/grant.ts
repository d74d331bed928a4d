import { throughLastDay } from '#kernel/period.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { ANCILLARY_MOST, type Decision, type DecisionLevel, type Outcome } from '../vocabulary.ts'

export interface Terms {
  level: DecisionLevel
  number: number | null
  from: string | null
  until: string | null
  maxTourMonths: number | null
  armed: 'armed' | 'unarmed' | null
  language: Decision['language']
  countries: string[] | null
  dutyPlace: string | null
  conditions: string | null
  contribution: string | null
  reasons: string
}

export type Grant = Pick<
  Decision,
  | 'outcome'
  | 'level'
  | 'number'
  | 'valid'
  | 'maxTourMonths'
  | 'armed'
  | 'language'
  | 'countries'
  | 'dutyPlace'
  | 'conditions'
  | 'contribution'
  | 'reasons'
>

const nothing = {
  number: null,
  valid: null,
  maxTourMonths: null,
  armed: null,
  language: null,
  countries: null,
  dutyPlace: null,
}

/**
 * What a decision grants: an approval names a number and a period (`until` is its last day); officials alone, the
 * ancillary level, grant a small number only; the ministers decide everything else (domain.md 3.1).
 */
export function grantOf(outcome: Outcome, terms: Terms): Grant | Refusal {
  const { level, number, conditions, contribution, reasons, maxTourMonths, language, countries, dutyPlace } = terms
  if (outcome !== 'approved') return { outcome, level, ...nothing, conditions, contribution, reasons }
  if (number === null || terms.from === null || terms.until === null) return refuse('approval-needs-number-and-period')
  if (level === 'ancillary' && number > ANCILLARY_MOST)
    return refuse('beyond-ancillary-level', { most: ANCILLARY_MOST })
  const valid = throughLastDay(terms.from, terms.until)
  if (!valid) return refuse('ends-before-it-starts')
  const armed = terms.armed === null ? null : terms.armed === 'armed'
  const binding = { maxTourMonths, armed, language, countries, dutyPlace }
  return { outcome, level, number, valid, ...binding, conditions, contribution, reasons }
}
