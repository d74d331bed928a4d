import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { defineView } from '#platform/view.ts'
import type { LatestPart } from '#platform/web/public-pages.ts'
import { authorizedTotal, blocksOf } from '../rules/blocks-of.ts'
import { listInForce, operationsOn, strengthsOn } from '../store.ts'
import { countriesOnly } from '../store-of-operations.ts'
import { latestOf } from '../store-of-search.ts'
import { countedServices } from '../store-of-services.ts'
import { frontWords } from '../words-of-front.ts'

export interface FrontData {
  asAt: Day
  operations: number
  authorized: number
  services: number
  countries: number
  latest: { title: Localized; kind: Localized; day: Day; href: Localized }[]
  dateModified: Day | null
}

const LATEST = 3

/** What visitors find first: the figures are those of the pages behind them, counted by the same rules. */
export const frontView = (partsOf: () => readonly LatestPart[]) =>
  defineView({
    name: 'public-site.front',
    seenBy: 'anyone',
    compartment: 'public',
    query: {},
    words: { title: frontWords.title, intro: frontWords.intro },
    async load(tx, _query, c): Promise<FrontData> {
      const blocks = blocksOf(
        await operationsOn(tx, c.today),
        await strengthsOn(tx, c.today),
        await listInForce(tx, c.today),
      )
      const shown = blocks.flatMap((block) => block.operations)
      const [services] = await countedServices(tx, [c.today])
      const parts = partsOf()
      const latest = await latestOf(tx, parts, { today: c.today, lang: c.language }, LATEST)
      return {
        asAt: c.today,
        operations: shown.length,
        authorized: authorizedTotal(blocks),
        services: services?.count ?? 0,
        countries: new Set([...shown.flatMap((one) => one.facts.hostCountries), ...(await countriesOnly(tx, c.today))])
          .size,
        latest: latest.flatMap(({ kind, id, title, onDay }) => {
          const part = parts.find((one) => one.name === kind)
          return part
            ? [{ title, kind: part.words.kind, day: onDay, href: { en: part.href(id, 'en'), fr: part.href(id, 'fr') } }]
            : []
        }),
        dateModified:
          shown
            .map((one) => one.dateModified)
            .sort()
            .at(-1) ?? null,
      }
    },
  })
