import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { contains, type Period } from '#kernel/period.ts'
import { kindWords } from '#modules/missions/index.ts'
import { field } from '#platform/fields.ts'
import type { CountryNames } from '#platform/format.ts'
import { defineView } from '#platform/view.ts'
import { changesOf, type NamedPeriod, namesOf } from '../rules/history-of.ts'
import { countryNames, linksOn } from '../store.ts'
import {
  type Neighbour,
  neighboursOf,
  type PublishedSource,
  type StrengthStretch,
  sharingOn,
  sourcesOf,
  strengthsOfCodes,
  stretchesOf,
} from '../store-of-operations.ts'
import type { OperationFacts, PublishedLink } from '../vocabulary.ts'
import { operationWords } from '../words-of-operation.ts'

const kinds: Readonly<Record<string, Localized>> = kindWords

export interface OperationData {
  code: string
  asAt: Day
  isToday: boolean
  name: Localized
  kindName: Localized
  /** What held on the day; null: nothing was published for it. */
  facts: OperationFacts | null
  /** The first day for which something is published. */
  begins: Day
  /** Its own number on the day, or the one that it shares. */
  strength: StrengthStretch | null
  /** Operations that share the number. */
  sharing: { code: string; name: Localized }[]
  /** Every name that it had, every number that was published. */
  names: NamedPeriod[]
  numbers: StrengthStretch[]
  states: { status: string; valid: Period }[]
  neighbours: Neighbour[]
  links: PublishedLink[]
  sources: PublishedSource[]
  countries: CountryNames
  dateModified: Day
}

/** One operation as at any day: what it was called, where it was, what it was for. */
export const operation = defineView({
  name: 'public-site.operation',
  seenBy: 'anyone',
  compartment: 'public',
  query: { code: field.text(60), asAt: field.optionalDay() },
  words: { title: operationWords.title },
  async load(tx, query, c): Promise<OperationData | null> {
    const asAt = query.asAt ?? c.today
    const code = query.code.toUpperCase()
    const stretches = await stretchesOf(tx, code)
    const [first] = stretches
    const newest = stretches.at(-1)
    if (!first || !newest) return null
    const now = stretches.find(({ valid }) => contains(valid, asAt)) ?? null
    const groups = [...new Set(stretches.flatMap(({ facts }) => facts.group ?? []))]
    const numbers = await strengthsOfCodes(tx, [code, ...groups])
    const group = now?.facts.group ?? null
    const holding = numbers.filter((one) => contains(one.valid, asAt))
    const strength = holding.find((one) => one.scope === 'mission') ?? holding.find((one) => one.code === group) ?? null
    const named = now ?? (asAt < first.valid.from ? first : newest)
    const ids = Object.values(named.facts.sources).flatMap(({ id }) => id ?? [])
    return {
      code,
      asAt,
      isToday: asAt === c.today,
      kindName: kinds[named.facts.kind] ?? operationWords.title,
      name: named.facts.values.name ?? { en: code, fr: code },
      facts: now?.facts ?? null,
      begins: first.valid.from,
      strength,
      sharing:
        strength?.scope === 'group' && group
          ? (await sharingOn(tx, group, asAt)).filter((one) => one.code !== code)
          : [],
      names: namesOf(stretches),
      numbers,
      states: changesOf(stretches, ({ values }) => values.status ?? 'active').map(({ value, valid }) => ({
        status: value,
        valid,
      })),
      neighbours: await neighboursOf(tx, code),
      links: (await linksOn(tx, asAt)).filter((one) => one.code === code),
      sources: await sourcesOf(tx, [...new Set([...ids, ...numbers.flatMap(({ source }) => source.id ?? [])])]),
      countries: await countryNames(tx),
      dateModified: named.dateModified,
    }
  },
})
