import type { Day } from '#kernel/calendar.ts'
import { field } from '#platform/fields.ts'
import type { CountryNames } from '#platform/format.ts'
import { defineView } from '#platform/view.ts'
import { authorizedTotal, blocksOf } from '../rules/blocks-of.ts'
import { contactsOn, countryNames, linksOn, listInForce, operationsOn, strengthsOn } from '../store.ts'
import { countriesOnly, firstDay } from '../store-of-operations.ts'
import type { Block, PublishedContact, PublishedLink } from '../vocabulary.ts'
import { words } from '../words.ts'

export interface OperationsData {
  asAt: Day
  /** False where another day was asked for. */
  isToday: boolean
  blocks: Block[]
  authorized: number
  contacts: PublishedContact[]
  /** Where other departments tell more, by operation. */
  links: PublishedLink[]
  /** What countries are called. */
  countries: CountryNames
  /** Where an operation runs of which nothing else is public. */
  countriesOnly: string[]
  /** The first day for which anything is published. */
  begins: Day | null
  dateModified: Day | null
}

/** Current operations, as at any day. Read with the role that can read nothing but what is published. */
export const operations = defineView({
  name: 'public-site.operations',
  seenBy: 'anyone',
  compartment: 'public',
  query: { asAt: field.optionalDay() },
  words: { title: words.title },
  async load(tx, query, c): Promise<OperationsData> {
    const asAt = query.asAt ?? c.today
    const found = await operationsOn(tx, asAt)
    const blocks = blocksOf(found, await strengthsOn(tx, asAt), await listInForce(tx, asAt))
    const shown = blocks.flatMap((block) => block.operations.map((one) => one.dateModified)).sort()
    return {
      asAt,
      isToday: asAt === c.today,
      blocks,
      authorized: authorizedTotal(blocks),
      contacts: await contactsOn(tx, asAt),
      links: await linksOn(tx, asAt),
      countries: await countryNames(tx),
      countriesOnly: await countriesOnly(tx, asAt),
      begins: blocks.length === 0 ? await firstDay(tx) : null,
      dateModified: shown.at(-1) ?? null,
    }
  },
})
