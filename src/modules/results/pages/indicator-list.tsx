import { formatHundredths } from '#kernel/decimal.ts'
import type { Language } from '#kernel/language.ts'
import { Code, DayText, Nothing, Tag, type Tone } from '#platform/web/components/index.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import type { IndicatorLine } from '../views/indicators.ts'
import { indicatorHref, type ProgressState, progressStates, type Unit } from '../vocabulary.ts'
import { progressWords, indicatorWords as words } from '../words-of-indicators.ts'

const tones: Record<ProgressState, Tone> = {
  'no-baseline': 'bad',
  'no-target': 'neutral',
  'no-value': 'neutral',
  reached: 'good',
  'on-track': 'good',
  behind: 'warning',
}

export const StateTag = ({ state, lang }: { state: ProgressState; lang: Language }) => (
  <Tag tone={tones[state]} text={progressWords[state][lang]} />
)

/** A value with its unit. */
export const valueText = (value: number | null | undefined, unit: Unit, lang: Language): string => {
  if (value === null || value === undefined) return '–'
  const figure = formatHundredths(value, lang)
  if (unit === 'percent') return lang === 'fr' ? `${figure}\u00a0%` : `${figure}%`
  return unit === 'days' ? `${figure}\u00a0${lang === 'fr' ? 'jours' : 'days'}` : figure
}

export const indicatorColumns: ListPresentation<IndicatorLine> = {
  columns: [
    { key: 'name', label: words.name, sort: 'name', long: true, cell: (row, { t }) => t(row.name) },
    { key: 'code', label: words.code, sort: 'code', cell: (row) => <Code>{row.code}</Code>, csv: (row) => row.code },
    {
      key: 'mission',
      label: words.mission,
      sort: 'mission',
      cell: (row, { t }) => t(row.mission ?? words.programme),
    },
    {
      key: 'baseline',
      label: words.baseline,
      numeric: true,
      cell: (row, { lang }) => valueText(row.baseline, row.unit, lang),
    },
    {
      key: 'latest',
      label: words.latest,
      numeric: true,
      cell: (row, { lang }) => valueText(row.latest, row.unit, lang),
    },
    {
      key: 'target',
      label: words.target,
      numeric: true,
      cell: (row, { lang }) => valueText(row.target, row.unit, lang),
    },
    {
      key: 'due',
      label: words.due,
      sort: 'due',
      cell: (row, { lang }) => (row.target_due ? <DayText lang={lang} day={row.target_due} short /> : <Nothing />),
      csv: (row) => row.target_due,
    },
    {
      key: 'state',
      label: words.state,
      sort: 'state',
      cell: (row, { lang }) => <StateTag state={row.state} lang={lang} />,
      csv: (row, { t }) => t(progressWords[row.state]),
    },
  ],
  filters: [
    { key: 'q', label: words.search, kind: 'text' },
    { key: 'mission', label: words.mission, kind: 'text' },
    {
      key: 'state',
      label: words.state,
      kind: 'select',
      options: progressStates.map((value) => ({ value, label: progressWords[value] })),
    },
  ],
  href: (row, lang) => indicatorHref(row.id, lang),
  empty: { title: words.emptyTitle, text: words.emptyText },
}
