import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { latest } from '#kernel/partial-date.ts'
import {
  answerWords,
  type Baseline,
  dimensions,
  dimensionWords,
  measureWords,
  valueWords,
} from '#modules/reporting/index.ts'
import type { Tx } from '#platform/database/connection.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import {
  type MonthShown,
  monthsShown,
  type Stretch,
  stretches,
  type YearOfMonths,
  yearsOf,
} from '../rules/un-series.ts'
import { withoutMissions } from '../rules/withheld.ts'
import { servicesOn } from '../store-of-services.ts'
import {
  breaksAndTargets,
  recordedOn,
  releasedTables,
  releasesOn,
  statementsOf,
  unMonths,
  unVersionsOn,
} from '../store-of-statistics.ts'
import type { Break, ReleaseNamed, Statement, Target, UnVersion } from '../vocabulary/statistics.ts'
import { statisticsWords as words } from '../words-of-statistics.ts'

export interface UnPoliceData {
  asAt: Day
  versions: UnVersion[]
  version: UnVersion | null
  months: MonthShown[]
  years: YearOfMonths[]
  /** Where the line stops, and why. */
  gaps: Stretch[]
  breaks: Break[]
  targets: Target[]
  /** The year whose months are shown. */
  year: string | null
}

/** Canada's police in missions of the United Nations: every month of a version; one year of them in full. */
export const unPolice = defineView({
  name: 'public-site.un-police',
  seenBy: 'anyone',
  compartment: 'public',
  query: { year: field.optionalWhole(1948, 2999), version: field.optionalWhole(1, 100_000) },
  async load(tx, query, c): Promise<UnPoliceData | null> {
    const versions = await unVersionsOn(tx, c.today)
    const version =
      query.version === null ? (versions[0] ?? null) : versions.find(({ number }) => number === query.version)
    if (version === undefined) return null
    const months = version ? monthsShown(await unMonths(tx, version.number)) : []
    const years = new Set(months.map(({ month }) => month.slice(0, 4)))
    if (query.year !== null && !years.has(String(query.year))) return null
    const year =
      query.year === null
        ? (months.findLast(({ total }) => total !== null)?.month.slice(0, 4) ?? null)
        : String(query.year)
    return {
      asAt: version?.publishedOn ?? c.today,
      versions,
      version,
      months,
      year,
      years: yearsOf(months),
      gaps: stretches(months).filter(({ state }) => state !== 'by-mission' && state !== 'total'),
      ...(await breaksAndTargets(tx)),
    }
  },
  words: { title: words.unTitle, intro: words.unIntro },
})

export interface ReleasedTable {
  dimension: string
  title: Localized
  columns: { value: string; label: Localized }[]
  /** Undefined: the year has no such value; null: kept back. */
  rows: { year: number; cells: (number | null | undefined)[] }[]
}

export interface ReleasedStatistics {
  release: ReleaseNamed
  firstYear: number
  years: { year: number; total: number | null; missions: number; countries: number }[]
  tables: ReleasedTable[]
  upTo: { measure: string; label: Localized; n: number | null }[]
  benefit: { measure: string; label: Localized; n: number | null }[]
  answers: { kind: string; label: Localized; n: number | null }[]
  baseline: Baseline | null
  /** A mission is not shown at present. */
  hidden: boolean
}

export interface ProgrammeStatistics {
  releases: ReleaseNamed[]
  shown: ReleasedStatistics | null
}

export async function released(tx: Tx, release: ReleaseNamed): Promise<ReleasedStatistics | null> {
  const found = await releasedTables(tx, release.number)
  if (!found) return null
  const { tables, hidden } = found
  const years = tables.years.map((year) => withoutMissions(year, hidden)).reverse()
  const { upTo } = tables
  const measures = (
    names: readonly ('officers' | 'additions' | 'returned' | 'broughtHome' | 'usedAtHome' | 'answered')[],
  ) => names.map((measure) => ({ measure, label: measureWords[measure]!, n: upTo[measure] }))
  return {
    release,
    firstYear: tables.firstYear,
    years: years.map(({ year, total, missions, countries }) => ({ year, total, missions, countries })),
    tables: dimensions.map((dimension) => {
      const columns = new Map<string, Localized>()
      for (const { parts } of years)
        for (const { value, name } of parts[dimension])
          if (!columns.has(value)) columns.set(value, name ?? valueWords[value] ?? { en: value, fr: value })
      return {
        dimension,
        title: dimensionWords[dimension]!,
        columns: [...columns].map(([value, label]) => ({ value, label })),
        rows: years.map(({ year, parts }) => ({
          year,
          cells: [...columns.keys()].map((value) => parts[dimension].find((one) => one.value === value)?.n),
        })),
      }
    }),
    upTo: measures(['officers', 'additions']),
    benefit: measures(['returned', 'broughtHome', 'usedAtHome', 'answered']),
    answers: upTo.answers.map(({ kind, n }) => ({ kind, label: answerWords[kind]!, n })),
    baseline: tables.baseline,
    hidden: tables.years.some((year) => year.parts.mission.some(({ value }) => hidden.includes(value))),
  }
}

/** S3.01: what the program's records say of closed years, as it was released. */
export const programmeStatistics = defineView({
  name: 'public-site.programme-statistics',
  seenBy: 'anyone',
  compartment: 'public',
  query: { release: field.optionalWhole(1, 100_000) },
  async load(tx, query, c): Promise<ProgrammeStatistics | null> {
    const releases = await releasesOn(tx, c.today)
    if (query.release === null && releases.length === 0) return { releases, shown: null }
    const release = query.release === null ? releases[0] : releases.find(({ number }) => number === query.release)
    return release ? { releases, shown: await released(tx, release) } : null
  },
  words: { title: words.programmeTitle, intro: words.programmeIntro },
})

export interface StatisticsData {
  asAt: Day
  statements: { officers: Statement | null; missions: Statement | null; countries: Statement | null }
  recorded: { operations: number; countries: number }
  services: { total: number; kinds: { kind: string; count: number }[] }
  released: ReleasedStatistics | null
  un: { last: MonthShown | null; withSex: MonthShown | null; target: Target | null; source: MonthShown['source'] }
}

/** Types of police services: one of which none takes part is said with zero. */
const serviceKinds = ['federal', 'provincial', 'regional', 'municipal', 'indigenous'] as const

/** The usual questions, each with one number: as at any day. */
export const statistics = defineView({
  name: 'public-site.statistics',
  seenBy: 'anyone',
  compartment: 'public',
  query: { asAt: field.optionalDay() },
  async load(tx, query, c): Promise<StatisticsData> {
    const asAt = query.asAt ?? c.today
    const statements = await statementsOf(tx)
    const said = (measure: string) =>
      statements.find((one) => one.measure === measure && latest(one.observed) <= asAt) ?? null
    const services = await servicesOn(tx, asAt)
    const [release] = await releasesOn(tx, asAt)
    // What the source said of months up to the day, as far as it is published here now.
    const [version] = await unVersionsOn(tx, c.today)
    const months = version
      ? monthsShown(await unMonths(tx, version.number)).filter(({ month }) => month <= asAt.slice(0, 7))
      : []
    const last = months.findLast(({ total }) => total !== null) ?? null
    const withSex = months.findLast(({ share }) => share !== null) ?? null
    const { targets } = await breaksAndTargets(tx)
    return {
      asAt,
      statements: {
        officers: said('officers-since-1989'),
        missions: said('missions-since-1989'),
        countries: said('countries-since-1989'),
      },
      recorded: await recordedOn(tx, asAt),
      services: {
        total: services.length,
        kinds: serviceKinds.map((kind) => ({ kind, count: services.filter((one) => one.kind === kind).length })),
      },
      released: release ? await released(tx, release) : null,
      un: {
        last,
        withSex,
        target: targets.find(({ year }) => withSex !== null && String(year) >= withSex.month.slice(0, 4)) ?? null,
        source: last?.source ?? {},
      },
    }
  },
  words: { title: words.title, intro: words.intro },
})
