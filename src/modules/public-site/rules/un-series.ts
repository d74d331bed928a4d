import type { Localized } from '#kernel/language.ts'

/** A month as it is published; missions that are not shown are not among its missions. */
export interface MonthRow {
  month: string
  kind: 'by-mission' | 'no-mission' | 'total'
  total: number | null
  female: number | null
  allTotal: number | null
  allFemale: number | null
  source: { id?: string; title?: Localized; url?: string }
  missions: { mission: string; male: number | null; female: number | null; total: number }[]
}

/** What a month says: a figure, one without missions, that the source gives none, or that there is no report. */
export type MonthState = 'by-mission' | 'no-mission' | 'total' | 'no-figure' | 'gap'

export interface MonthShown extends MonthRow {
  state: MonthState
  /** A mission of the month is not shown: then its figures are those of the missions that are. */
  partly: boolean
  /** Women, in tenths of a percent; null where nobody is there or the sex is not given. */
  share: number | null
  allShare: number | null
}

const sum = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce<number | null>((all, one) => (all === null || one === null ? null : all + one), 0)

const nextMonth = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** Every month from the first to the last: one without a report is a gap, never zero. */
export function monthsShown(rows: readonly MonthRow[]): MonthShown[] {
  const there = new Map(rows.map((one) => [one.month, one]))
  const months = [...there.keys()].sort()
  const shown: MonthShown[] = []
  for (let month = months[0]; month !== undefined && month <= months.at(-1)!; month = nextMonth(month)) {
    const row = there.get(month)
    if (!row) {
      const nothing = { total: null, female: null, allTotal: null, allFemale: null, source: {}, missions: [] }
      shown.push({ month, kind: 'total', ...nothing, state: 'gap', partly: false, share: null, allShare: null })
      continue
    }
    const visible = row.kind === 'by-mission' ? sum(row.missions.map(({ total }) => total)) : row.total
    const partly = row.kind === 'by-mission' && visible !== row.total
    const female = partly ? sum(row.missions.map((one) => one.female)) : row.female
    shown.push({
      ...row,
      total: visible,
      female,
      state: visible === null ? 'no-figure' : row.kind,
      partly,
      share: shareOf(female, visible),
      allShare: shareOf(row.allFemale, row.allTotal),
    })
  }
  return shown
}

export interface Stretch {
  state: MonthState
  from: string
  to: string
  months: number
}

/** Months side by side that say the same kind of thing: where a line has to stop, and what its gap is called. */
export function stretches(months: readonly MonthShown[]): Stretch[] {
  const found: Stretch[] = []
  for (const { month, state } of months) {
    const last = found.at(-1)
    if (last?.state === state) {
      last.to = month
      last.months += 1
    } else found.push({ state, from: month, to: month, months: 1 })
  }
  return found
}

/** In tenths of a percent; null where nobody is there or the sex is not given. */
export const shareOf = (female: number | null, total: number | null): number | null =>
  female === null || total === null || total === 0 ? null : Math.round((female * 1000) / total)

export interface YearOfMonths {
  year: string
  reported: number
  missing: number
  lowest: number | null
  highest: number | null
  last: MonthShown | null
}

/** Years, newest first: how many months say something, and between which numbers. */
export function yearsOf(months: readonly MonthShown[]): YearOfMonths[] {
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))].reverse()
  return years.map((year) => {
    const own = months.filter(({ month }) => month.startsWith(year))
    const told = own.filter((one): one is MonthShown & { total: number } => one.total !== null)
    const numbers = told.map(({ total }) => total)
    return {
      year,
      reported: told.length,
      missing: own.length - told.length,
      lowest: numbers.length > 0 ? Math.min(...numbers) : null,
      highest: numbers.length > 0 ? Math.max(...numbers) : null,
      last: told.at(-1) ?? null,
    }
  })
}
