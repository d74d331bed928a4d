import type { Day } from '#kernel/calendar.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { byKind, conditionsMet, fiscalYearOf, type KindFigure } from '../rules/figures.ts'
import { conditionsKeptOn, figuresByService } from '../store/figures.ts'
import type { FiscalYear, KeptCondition, ServiceFigure } from '../vocabulary/figures.ts'
import { figureWords } from '../words-of-figures.ts'

export interface Figures {
  asAt: Day
  year: FiscalYear
  services: ServiceFigure[]
  kinds: KindFigure[]
  conditions: { met: number; of: number; broken: KeptCondition[] }
}

/** S3.08: officers away and officer-days by police service and kind of service; and whether ministers' conditions are kept. */
export const figuresView = defineView({
  name: 'planning.figures',
  seenBy: {
    'rcmp-planner': 'programme',
    'gac-assessor': 'programme',
    'ps-assessor': 'programme',
    'decision-body': 'programme',
    auditor: 'programme',
  },
  query: { asAt: field.optionalDay() },
  async load(tx, query, c): Promise<Figures> {
    const asAt = query.asAt ?? c.today
    const year = fiscalYearOf(asAt)
    const services = await figuresByService(tx, asAt, year)
    return {
      asAt,
      year,
      services,
      kinds: byKind(services),
      conditions: conditionsMet(await conditionsKeptOn(tx, asAt)),
    }
  },
  words: { title: figureWords.title, intro: figureWords.intro },
})
