import type { Day } from '#kernel/calendar.ts'
import { field } from '#platform/fields.ts'
import type { CountryNames } from '#platform/format.ts'
import { defineView } from '#platform/view.ts'
import { drawOperations, type MapDrawing } from '../map/drawn-operations.ts'
import { blocksOf } from '../rules/blocks-of.ts'
import { type MapPlace, placesOnMap } from '../rules/map-places.ts'
import { countryNames, listInForce, operationsOn } from '../store.ts'
import { countriesOnly, firstDay } from '../store-of-operations.ts'
import { mapWords } from '../words-of-map.ts'

export interface MapData {
  asAt: Day
  isToday: boolean
  /** List, marks and description are made of these rows and of nothing else. */
  places: MapPlace[]
  drawings: MapDrawing[]
  /** Countries that are too small to be drawn. */
  notDrawn: string[]
  countries: CountryNames
  begins: Day | null
  dateModified: Day | null
}

/** S4.07: the operations of a day on a map, with a list and a description that cannot say anything else. */
export const operationsMap = defineView({
  name: 'public-site.operations-map',
  seenBy: 'anyone',
  compartment: 'public',
  query: { asAt: field.optionalDay() },
  words: { title: mapWords.title, intro: mapWords.intro },
  async load(tx, query, c): Promise<MapData> {
    const asAt = query.asAt ?? c.today
    const blocks = blocksOf(await operationsOn(tx, asAt), [], await listInForce(tx, asAt))
    const places = placesOnMap(blocks, await countriesOnly(tx, asAt))
    const shown = blocks.flatMap(({ operations }) => operations.map(({ dateModified }) => dateModified)).sort()
    return {
      asAt,
      isToday: asAt === c.today,
      places,
      ...drawOperations(places),
      countries: await countryNames(tx),
      begins: places.length === 0 ? await firstDay(tx) : null,
      dateModified: shown.at(-1) ?? null,
    }
  },
})
