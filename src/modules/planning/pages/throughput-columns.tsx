import type { Localized } from '#kernel/language.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import type { Throughput } from '../views/throughput.ts'
import type { StageTime } from '../vocabulary/throughput.ts'
import { stageWords, throughputWords as words } from '../words-of-throughput.ts'

export interface ThroughputLine extends StageTime {
  mission: Localized | null
  year: Localized | null
}

/** Every figure as a line of a file: of a mission and a year, or of all. */
export const linesOf = ({ times, missions, years }: Throughput): ThroughputLine[] =>
  times.map((one) => ({
    ...one,
    mission: one.ofMission ? (missions.find(({ id }) => id === one.missionId)?.name ?? words.noMission) : null,
    year: one.ofYear ? (years.find(({ year }) => year === one.fiscalYear)?.label ?? null) : null,
  }))

const figure = (value: number | null, t: (text: Localized) => string) => value ?? t(words.hidden)

export const throughputColumns: ListPresentation<ThroughputLine> = {
  columns: [
    { key: 'stage', label: words.stage, cell: (row, { t }) => t(stageWords[row.stage]) },
    { key: 'mission', label: words.mission, cell: (row, { t }) => t(row.mission ?? words.all) },
    { key: 'year', label: words.year, cell: (row, { t }) => t(row.year ?? words.all) },
    { key: 'n', label: words.number, cell: () => '', csv: (row, { t }) => figure(row.n, t) },
    { key: 'median', label: words.median, cell: () => '', csv: (row, { t }) => figure(row.median, t) },
    { key: 'p90', label: words.p90, cell: () => '', csv: (row, { t }) => figure(row.p90, t) },
  ],
  empty: { title: words.nothing, text: words.nothingText },
}
