import type { Day } from '#kernel/calendar.ts'
import { least, suppressRow } from '#kernel/small-cells.ts'

export interface Counted {
  dimension: string
  value: string
  n: number
  whole: boolean
}
export interface Share {
  value: string
  n: number | null
  /** Of those counted, in whole percent; null where it would tell the count. */
  percent: number | null
}
export interface Dimension {
  dimension: string
  /** Everybody stands in one of the values: they add up to the total. */
  whole: boolean
  shares: Share[]
}
export interface Representation {
  total: number | null
  dimensions: Dimension[]
}

/** The first day of its quarter: two days in one quarter give one answer, so that nobody is had by the difference. */
export const quarterOf = (day: Day): Day => {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`
}

/** Counts without those that point at persons. Of values that may overlap, one that nearly everybody has points at the few without it. */
export function representationOf(counts: readonly Counted[]): Representation {
  const names = [...new Set(counts.map(({ dimension }) => dimension))]
  const of = (name: string) => counts.filter(({ dimension }) => dimension === name)
  const everybody = of('sex').reduce((all, { n }) => all + n, 0)
  if (everybody < least) return { total: everybody === 0 ? 0 : null, dimensions: [] }
  return {
    total: everybody,
    dimensions: names.map((dimension) => {
      const rows = of(dimension)
      const whole = rows[0]?.whole ?? true
      const shown = whole
        ? suppressRow(rows.map(({ n }) => n)).cells
        : rows.map(({ n }) => (n < least || (everybody - n > 0 && everybody - n < least) ? null : n))
      return {
        dimension,
        whole,
        shares: rows
          .map(({ value }, place) => {
            const n = shown[place] ?? null
            return { value, n, percent: n === null ? null : Math.round((n / everybody) * 100) }
          })
          .sort((a, b) => (b.n ?? -1) - (a.n ?? -1) || (a.value < b.value ? -1 : 1)),
      }
    }),
  }
}
