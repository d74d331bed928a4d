import { allCountries } from '#modules/requests/index.ts'
import { field } from '#platform/fields.ts'
import type { CountryNames } from '#platform/format.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { type DecisionLine, listDecisions } from '../store/decisions.ts'
import { decisionStandings } from '../vocabulary/figures.ts'
import { figureWords } from '../words-of-figures.ts'

export type { DecisionLine } from '../store/decisions.ts'

export interface DecisionList extends ListData<DecisionLine & { names: CountryNames }> {
  asAt: string
}

/** Decisions as they stand on a day: number, used, free, end, conditions. Nothing personal. */
export const decisionsList = defineView({
  name: 'planning.decisions',
  seenBy: {
    'intake-officer': 'programme',
    'gac-assessor': 'programme',
    'ps-assessor': 'programme',
    'rcmp-planner': 'programme',
    'decision-body': 'programme',
    'irss-officer': 'programme',
    'mission-desk': 'programme',
    auditor: 'programme',
  },
  query: {
    ...listFields,
    standing: field.optionalChoice(decisionStandings),
    ending: field.optionalChoice(['30', '90', '180']),
    level: field.optionalChoice(['ministerial', 'ancillary']),
    asAt: field.optionalDay(),
  },
  async load(tx, query, c): Promise<DecisionList> {
    const asAt = query.asAt ?? c.today
    const known = await allCountries(tx)
    const list = await listDecisions(tx, query, asAt)
    const namesOf = (row: DecisionLine) =>
      Object.fromEntries((row.countries ?? []).flatMap((code) => (known[code] ? [[code, known[code]]] : [])))
    return { ...list, rows: list.rows.map((row) => ({ ...row, names: namesOf(row) })), asAt }
  },
  words: { title: figureWords.decisions, intro: figureWords.decisionsIntro },
})
