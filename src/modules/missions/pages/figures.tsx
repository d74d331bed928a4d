import type { Language } from '#kernel/language.ts'
import { DataTable, Nothing, StrengthBar, Tag } from '#platform/web/components/index.ts'
import { formatDay, formatMonth, formatNumber } from '#platform/web/format.ts'
import type { BoardMonth, BoardRow } from '../rules/board.ts'
import type { Figures } from '../rules/strength-series.ts'
import { pageWords } from '../words.ts'
import { fillIn } from './country-name.ts'

/** The number, or that none is published, or that its decision ran out. */
export const authorizedCell = (lang: Language, { authorized, basis }: Figures) =>
  basis === 'expired'
    ? pageWords.expired[lang]
    : authorized === null
      ? pageWords.notPublished[lang]
      : formatNumber(lang, authorized)

const overCell = (lang: Language, over: number) =>
  over > 0 ? <Tag tone="bad" text={`+${formatNumber(lang, over)}`} /> : formatNumber(lang, 0)

const bar = (lang: Language, figures: Figures, scale: number) =>
  figures.authorized === null ? (
    <Nothing />
  ) : (
    <StrengthBar
      lang={lang}
      authorized={figures.authorized}
      filled={figures.filled}
      reserved={figures.reserved}
      scale={scale}
    />
  )

const cells = (lang: Language, figures: Figures) => [
  authorizedCell(lang, figures),
  formatNumber(lang, figures.filled),
  formatNumber(lang, figures.reserved),
  figures.vacant === null ? <Nothing /> : formatNumber(lang, figures.vacant),
]

const columns = (lang: Language, first: string) => [
  { key: 'row', label: first },
  { key: 'bar', label: pageWords.strength[lang] },
  { key: 'authorized', label: pageWords.authorized[lang], numeric: true },
  { key: 'filled', label: pageWords.filled[lang], numeric: true },
  { key: 'reserved', label: pageWords.reserved[lang], numeric: true },
  { key: 'vacant', label: pageWords.vacant[lang], numeric: true },
  { key: 'over', label: pageWords.over[lang], numeric: true },
]

const scaleOf = (all: readonly Figures[]): number =>
  Math.max(1, ...all.map((one) => Math.max(one.authorized ?? 0, one.filled + one.reserved)))

/** Twelve months of one mission, group or programme, each on its first day. */
export function MonthsTable({ lang, caption, row }: { lang: Language; caption: string; row: BoardRow }) {
  const scale = scaleOf(row.months)
  const label = (month: BoardMonth) =>
    month.day.endsWith('-01') ? formatMonth(lang, month.day.slice(0, 7)) : formatDay(lang, month.day)
  return (
    <DataTable
      lang={lang}
      caption={caption}
      captionHidden
      phone="figures"
      columns={columns(lang, pageWords.month[lang])}
      rows={row.months.map((month) => ({
        key: month.day,
        cells: [
          label(month),
          bar(lang, month, scale),
          ...cells(lang, month),
          month.mostOver > month.over
            ? fillIn(pageWords.overMonth, lang, { count: month.mostOver })
            : overCell(lang, month.over),
        ],
      }))}
    />
  )
}
