import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { least, suppressRow } from '#kernel/small-cells.ts'
import { type Dimension, dimensions, type Part, type UpTo, type YearCounted } from '../vocabulary.ts'

export interface CountRow {
  year: number
  dimension: Dimension | 'missions' | 'countries'
  value: string
  name: Localized | null
  n: number
}

/** Counts of officers are rounded down to a multiple of this: one person more or less is seen in none of them. */
export const STEP = 5

/**
 * The last calendar year that may be counted on a day: a year is closed three months after its end, so that nothing follows from it
 * about where anybody is now.
 */
export const lastClosedYear = (today: Day): number => {
  const year = Number(today.slice(0, 4))
  return today.slice(5) >= '04-01' ? year - 1 : year - 2
}

/** Values that every year has, also with nobody in them; missions are those of the year. */
const always: Record<Dimension, readonly string[]> = {
  mission: [],
  service: ['federal', 'provincial', 'regional', 'municipal', 'indigenous'],
  sex: ['female', 'male', 'not-said'],
  post: ['leadership', 'other'],
}

/** One year, protected: each dimension is a row of its own over the same deployments; dimensions are never crossed. */
export function protectedYear(year: number, counts: readonly CountRow[]): YearCounted {
  const of = (dimension: CountRow['dimension']) =>
    counts.filter((one) => one.year === year && one.dimension === dimension)
  const number = (dimension: 'missions' | 'countries') => of(dimension)[0]?.n ?? 0
  const whole = of('sex').reduce((all, { n }) => all + n, 0)
  const few = whole > 0 && whole < least
  const parts = Object.fromEntries(
    dimensions.map((dimension): [Dimension, Part[]] => {
      const there = of(dimension)
      const values = [...new Set([...always[dimension], ...there.map(({ value }) => value).sort()])]
      const ns = values.map((value) => there.find((one) => one.value === value)?.n ?? 0)
      const shown = suppressRow(ns).cells
      return [
        dimension,
        values.map((value, place) => ({
          value,
          name: there.find((one) => one.value === value)?.name ?? null,
          // Where the year itself has so few, not even which of them are empty is said.
          n: few ? null : (shown[place] ?? null),
        })),
      ]
    }),
  ) as Record<Dimension, Part[]>
  return { year, total: few ? null : whole, missions: number('missions'), countries: number('countries'), parts }
}

/** Rounded down, so that a difference between two releases is never one person; fewer than five are not said. */
export const roundedDown = (n: number): number | null => (n === 0 ? 0 : n < least ? null : Math.floor(n / STEP) * STEP)

export const answerKinds = ['community', 'trained-others', 'new-practice', 'leadership', 'cultures', 'none'] as const

export function upToOf(measures: ReadonlyMap<string, number>): UpTo {
  const n = (name: string) => roundedDown(measures.get(name) ?? 0)
  return {
    officers: n('officers'),
    additions: n('additions'),
    returned: n('returned'),
    broughtHome: n('brought-home'),
    usedAtHome: n('used-at-home'),
    answered: n('answered'),
    answers: answerKinds.map((kind) => ({ kind, n: n(`answer-${kind}`) })),
  }
}

const apart = (a: number, b: number): boolean => a === b || Math.abs(a - b) >= least

/** Of a row, what it shows and how many it keeps back, if that can be worked out. */
const keptBack = ({ total }: YearCounted, parts: readonly Part[]): number =>
  (total ?? 0) - parts.reduce((all, { n }) => all + (n ?? 0), 0)

/**
 * Whether a year that was counted again may take the place of the one that was released. Both stay known: so the same cells must be
 * kept back in both, and every number, also the sum of what is kept back, is either the same or at least five apart.
 */
export function mayTakePlaceOf(before: YearCounted, now: YearCounted): boolean {
  if ((before.total === null) !== (now.total === null)) return false
  if (before.total !== null && now.total !== null && !apart(before.total, now.total)) return false
  if (before.missions !== now.missions || before.countries !== now.countries) return false
  return dimensions.every((dimension) => {
    const [was, is] = [before.parts[dimension], now.parts[dimension]]
    return (
      was.length === is.length &&
      was.every((one, place) => {
        const other = is[place]!
        if (one.value !== other.value || (one.n === null) !== (other.n === null)) return false
        return one.n === null || other.n === null || apart(one.n, other.n)
      }) &&
      apart(keptBack(before, was), keptBack(now, is))
    )
  })
}

export type YearFate = 'new' | 'repeated' | 'kept' | 'revised'

export interface YearToRelease {
  counted: YearCounted
  fate: YearFate
}

/** What of a year stands in the next release: what was released before, unless counting again may take its place. */
export function nextYears(released: readonly YearCounted[], counted: readonly YearCounted[]): YearToRelease[] {
  const before = new Map(released.map((one) => [one.year, one]))
  const years = [...new Set([...before.keys(), ...counted.map(({ year }) => year)])].sort((a, b) => a - b)
  return years.map((year): YearToRelease => {
    const was = before.get(year)
    const now = counted.find((one) => one.year === year)
    if (!was) return { counted: now!, fate: 'new' }
    if (!now || sameNumbers(was, now)) return { counted: was, fate: 'repeated' }
    return mayTakePlaceOf(was, now) ? { counted: now, fate: 'revised' } : { counted: was, fate: 'kept' }
  })
}

/** Names of missions change; that alone does not make a year another one. */
function sameNumbers(a: YearCounted, b: YearCounted): boolean {
  const numbers = ({ total, missions, countries, parts }: YearCounted) =>
    JSON.stringify([total, missions, countries, dimensions.map((one) => parts[one].map(({ value, n }) => [value, n]))])
  return numbers(a) === numbers(b)
}
