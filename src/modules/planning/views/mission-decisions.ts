import type { Day } from '#kernel/calendar.ts'
import { type Binding, bindingOn, holdingOn, missionOn, strictest } from '#modules/missions/index.ts'
import { allCountries } from '#modules/requests/index.ts'
import { field } from '#platform/fields.ts'
import type { CountryNames } from '#platform/format.ts'
import { defineView } from '#platform/view.ts'
import { figureWords } from '../words-of-figures.ts'

export interface MissionDecisions {
  id: string
  asAt: Day
  name: { en: string; fr: string }
  holding: Binding[]
  others: Binding[]
  binds: ReturnType<typeof strictest>
  countries: CountryNames
}

/** Which decisions bind a mission on a day; where they overlap, the stricter of each condition, and who says it. */
export const missionDecisions = defineView({
  name: 'planning.mission-decisions',
  seenBy: {
    'rcmp-planner': 'programme',
    'gac-assessor': 'programme',
    'ps-assessor': 'programme',
    'decision-body': 'programme',
    'irss-officer': 'programme',
    'mission-desk': 'own-mission',
    auditor: 'programme',
  },
  query: { id: field.id(), asAt: field.optionalDay() },
  async load(tx, query, c): Promise<MissionDecisions | null> {
    const asAt = query.asAt ?? c.today
    const mission = await missionOn(tx, query.id, asAt)
    if (!mission) return null
    const all = await bindingOn(tx, query.id, null)
    const holding = holdingOn(all, asAt)
    return {
      id: query.id,
      asAt,
      name: mission.name,
      holding,
      others: all.filter((one) => !holding.includes(one)),
      binds: strictest(holding),
      countries: await allCountries(tx),
    }
  },
  scope: (data) => ({ missionId: data.id }),
  about: (data) => ({ kind: 'mission', id: data.id }),
  words: { title: figureWords.missionDecisions },
})
