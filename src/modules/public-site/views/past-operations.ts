import type { Day } from '#kernel/calendar.ts'
import { missionKinds } from '#modules/missions/index.ts'
import { field } from '#platform/fields.ts'
import type { CountryNames } from '#platform/format.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { regions } from '../rules/region-of.ts'
import { countryNames } from '../store.ts'
import {
  type Counted,
  countedOn,
  listPast,
  type PastOperation,
  type PastPlace,
  placesPastOn,
  type Said,
  saidOn,
} from '../store-of-archive.ts'
import { firstDay } from '../store-of-operations.ts'
import { archiveWords } from '../words-of-archive.ts'

export const decades = ['1980', '1990', '2000', '2010', '2020', '2030'] as const

/** A row with the names of its countries, for page and CSV. */
export interface PastRow extends PastOperation {
  called: CountryNames
}
export interface PastData extends ListData<PastRow> {
  asAt: Day
  isToday: boolean
  counted: Counted
  said: Said[]
  places: PastPlace[]
  begins: Day | null
}

/** S4.13: what is over, by period and under its names; how many there were, beside what the programme said. */
export const pastOperations = defineView({
  name: 'public-site.past-operations',
  seenBy: 'anyone',
  compartment: 'public',
  query: {
    ...listFields,
    decade: field.optionalChoice(decades),
    region: field.optionalChoice(regions),
    kind: field.optionalChoice(missionKinds),
    asAt: field.optionalDay(),
  },
  words: { title: archiveWords.title, intro: archiveWords.intro },
  async load(tx, query, c): Promise<PastData> {
    const asAt = query.asAt ?? c.today
    const list = await listPast(tx, query, asAt)
    const called = await countryNames(tx)
    return {
      ...list,
      rows: list.rows.map((row) => ({ ...row, called })),
      asAt,
      isToday: asAt === c.today,
      counted: await countedOn(tx, asAt),
      said: await saidOn(tx, asAt),
      places: await placesPastOn(tx, asAt),
      begins: list.total === 0 ? await firstDay(tx) : null,
    }
  },
})
