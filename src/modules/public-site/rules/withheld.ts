import { least } from '#kernel/small-cells.ts'
import type { Part, YearCounted } from '#modules/reporting/index.ts'

/**
 * A year without the missions that are not shown now: they are gone from the table by mission, and as many others are kept back as it
 * takes that their numbers do not follow from the total of the year.
 */
export function withoutMissions(year: YearCounted, hidden: readonly string[]): YearCounted {
  const gone = year.parts.mission.filter(({ value }) => hidden.includes(value))
  if (gone.length === 0) return year
  let parts: Part[] = year.parts.mission.filter(({ value }) => !hidden.includes(value))
  // What is not shown adds up to the total less what is: two numbers at least, and five persons.
  const gaps = () => gone.length + parts.filter(({ n }) => n === null).length
  const keptBack = () => (year.total ?? 0) - parts.reduce((all, { n }) => all + (n ?? 0), 0)
  while (gaps() < 2 || keptBack() < least) {
    const next = parts
      .filter((one): one is Part & { n: number } => one.n !== null && one.n > 0)
      .sort((a, b) => a.n - b.n)[0]
    if (!next) break
    parts = parts.map((one) => (one === next ? { ...one, n: null } : one))
  }
  return { ...year, parts: { ...year.parts, mission: parts } }
}
