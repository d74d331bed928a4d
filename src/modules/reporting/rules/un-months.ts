import type { Figure, Month, Notice, RefusedRow } from '../vocabulary.ts'

export interface MonthRead {
  month: Month
  figures: Figure[]
  contributors: number
  /** Individual police officers of all contributors and the women among them; null where the source does not say all. */
  allTotal: number | null
  allFemale: number | null
  sources: string[]
  /** What the month says, in an order of its own: two readings of the same month are equal in it. */
  canonical: string
}

const keyOf = (one: Figure): string => `${one.contributor}|${one.mission}|${one.kind}`
const saidBy = (one: Figure): string => `${one.male ?? ''}|${one.female ?? ''}|${one.total ?? ''}`
const add = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce<number | null>((all, one) => (all === null || one === null ? null : all + one), 0)

/**
 * The months of a file. What stands twice and says the same counts once; what says two things counts not at all, and where that is the
 * own country, its month is not taken. A row without a mission is refused where the month has missions.
 */
export function monthsOf(
  figures: readonly Figure[],
  own: string | null,
): { months: MonthRead[]; refused: RefusedRow[] } {
  const refused: RefusedRow[] = []
  const months: MonthRead[] = []
  const say = (line: number, code: RefusedRow['code'], one: Figure): void => {
    const params = { month: one.month, contributor: one.contributor, mission: one.mission || '–' }
    refused.push({
      line,
      code,
      params,
      printed: `${one.month} ${one.contributor} ${one.mission} ${one.kind} ${one.total ?? 'NA'}`,
    })
  }
  const groups = new Map<Month, Figure[]>()
  for (const one of figures) {
    const there = groups.get(one.month)
    if (there) there.push(one)
    else groups.set(one.month, [one])
  }
  for (const [month, read] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const hasMissions = read.some(({ mission }) => mission !== '')
    const byKey = new Map<string, Figure[]>()
    for (const one of read) {
      if (hasMissions && one.mission === '') {
        say(one.line, 'mission-missing', one)
        continue
      }
      byKey.set(keyOf(one), [...(byKey.get(keyOf(one)) ?? []), one])
    }
    const kept: Figure[] = []
    let ownContradicts = false
    for (const [first, ...more] of byKey.values()) {
      const clash = more.some((one) => saidBy(one) !== saidBy(first!))
      if (!clash) kept.push(first!)
      for (const one of clash ? [first!, ...more] : more) say(one.line, clash ? 'contradicts' : 'row-twice', one)
      if (clash && first!.contributor === own) ownContradicts = true
    }
    if (ownContradicts) {
      refused.push({ line: 0, code: 'own-contradicts', params: { month, contributor: own ?? '' }, printed: month })
      continue
    }
    if (kept.length > 0) months.push(monthOf(month, kept))
  }
  return { months, refused: refused.sort((a, b) => a.line - b.line) }
}

function monthOf(month: Month, figures: Figure[]): MonthRead {
  const officers = figures.filter(({ kind }) => kind === 'IPO')
  return {
    month,
    figures,
    contributors: new Set(figures.map(({ contributor }) => contributor)).size,
    allTotal: officers.length > 0 ? add(officers.map(({ total }) => total)) : null,
    allFemale: officers.length > 0 ? add(officers.map(({ female }) => female)) : null,
    sources: [...new Set(figures.map(({ source }) => source))].filter(Boolean).sort(),
    canonical: figures
      .map((one) => `${keyOf(one)}|${saidBy(one)}`)
      .sort()
      .join('\n'),
  }
}

/** A month of this many rows that says exactly what another says is a copy of it, not a coincidence. */
const MANY = 50

/** Months that are the copy of another one in the same file: the source was saved twice under two names. */
export function copiedMonths(months: readonly MonthRead[]): Notice[] {
  const seen = new Map<string, Month>()
  return months.flatMap((one) => {
    if (one.figures.length < MANY) return []
    const before = seen.get(one.canonical)
    seen.set(one.canonical, one.month)
    return before ? [{ code: 'month-copied' as const, params: { month: one.month, like: before } }] : []
  })
}

export interface Standing {
  digest: string
  rows: number
}

export type Compared = 'new' | 'same' | 'corrected' | 'thinner'

/** How a month that was read stands to the one that is there. One with less than half the rows is a part of a file, and replaces nothing. */
export const comparedTo = (standing: Standing | undefined, digest: string, rows: number): Compared => {
  if (!standing) return 'new'
  if (standing.digest === digest) return 'same'
  return rows * 2 < standing.rows ? 'thinner' : 'corrected'
}
