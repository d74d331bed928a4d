import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { kindWords, missionKinds } from '#modules/missions/index.ts'
import { field } from '#platform/fields.ts'
import type { CountryNames } from '#platform/format.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { countryNames } from '../store.ts'
import {
  type Counted,
  countedOn,
  listPast,
  type PastOperation,
  type PastPlace,
  placesPastOn,
  saidOn,
} from '../store-of-archive.ts'
import { firstDay } from '../store-of-operations.ts'
import { decades, regions } from '../vocabulary/of-operations.ts'
import { archiveWords } from '../words-of-archive.ts'
import { type SaidShown, saidShown } from './said-shown.ts'

const names: Readonly<Record<string, Localized>> = kindWords

/** A row with the names of its countries, for page and CSV. */
export interface PastRow extends PastOperation {
  called: CountryNames
  kindName: Localized
}
export interface PastData extends ListData<PastRow> {
  asAt: Day
  isToday: boolean
  counted: Counted
  said: SaidShown[]
  kinds: { value: string; label: Localized }[]
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
      rows: list.rows.map((row) => ({ ...row, called, kindName: names[row.kind] ?? archiveWords.kind })),
      asAt,
      isToday: asAt === c.today,
      counted: await countedOn(tx, asAt),
      said: saidShown(await saidOn(tx, asAt)),
      kinds: missionKinds.map((kind) => ({ value: kind, label: kindWords[kind] })),
      places: await placesPastOn(tx, asAt),
      begins: list.total === 0 ? await firstDay(tx) : null,
    }
  },
})
