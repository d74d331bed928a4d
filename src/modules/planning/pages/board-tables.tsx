import { CsvLink, DataTable, Section, Tag } from '#platform/web/components/index.ts'
import { formatDay, formatMonth, formatNumber } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { Board } from '../views/board-data.ts'
import type { BoardRow, StretchFigures, Zoom } from '../vocabulary/board.ts'
import { boardWords } from '../words-of-board.ts'
import type { Hrefs } from './hrefs.ts'
import { authorizedText, lastDayOf, meanText, nameOfRow, percentText, vacancyNow } from './phrases.ts'

type Props = PageProps<Board> & { hrefs: Hrefs }

/** The picture's figures as a table: on the day and over the months shown. */
export function FiguresTable({ data, lang, t, opens, hrefs, csvHref }: Props & { csvHref: string | null }) {
  const counted = data.rows.some((row) => row.now.basis !== 'not-counted')
  const women = data.rows.some((row) => row.women !== null)
  const numeric = (key: string, label: string) => ({ key, label, numeric: true })
  const whole = data.rows[0]?.whole
  const columns = [
    { key: 'row', label: t(data.by === 'service' ? boardWords.service : boardWords.row) },
    ...(counted ? [numeric('authorized', t(data.filtered ? boardWords.posts : boardWords.authorized))] : []),
    numeric('filled', t(boardWords.filled)),
    numeric('reserved', t(boardWords.reserved)),
    ...(counted
      ? [
          numeric('vacant', t(boardWords.vacant)),
          numeric('over', t(boardWords.over)),
          numeric('vacancy', t(boardWords.vacancy)),
          numeric('days', t(boardWords.vacancyDays)),
          numeric('then', t(boardWords.overThen)),
          numeric('most', t(boardWords.mostOver)),
        ]
      : []),
    ...(women ? [numeric('women', t(boardWords.women))] : []),
  ]
  const cells = (row: BoardRow) => [
    nameOfRow(row, lang),
    ...(counted
      ? [
          row.sharedWith && row.now.authorized === null
            ? sentence(boardWords.sharedWith, { group: row.sharedWith }, lang)
            : authorizedText(lang, row.now),
        ]
      : []),
    formatNumber(lang, row.now.filled),
    formatNumber(lang, row.now.reserved),
    ...(counted
      ? [
          row.now.vacant === null ? '–' : formatNumber(lang, row.now.vacant),
          row.now.over > 0 ? <Tag key="over" tone="bad" text={`+${formatNumber(lang, row.now.over)}`} /> : '0',
          percentText(lang, vacancyNow(row.now)),
          row.whole.authorized === null ? '–' : formatNumber(lang, row.whole.vacancyDays),
          percentText(lang, row.whole.vacancy),
          formatNumber(lang, row.whole.over),
        ]
      : []),
    ...(women
      ? [
          row.women === null
            ? '–'
            : row.women.count === null
              ? t(boardWords.tooFew)
              : formatNumber(lang, row.women.count),
        ]
      : []),
  ]
  return (
    <Section
      title={t(boardWords.table)}
      id="table"
      intro={
        whole && sentence(boardWords.tableIntro, { day: data.asAt, from: whole.from, to: lastDayOf(whole.to) }, lang)
      }
    >
      <DataTable
        lang={lang}
        caption={t(boardWords.table)}
        captionHidden
        phone="figures"
        columns={columns}
        rows={data.rows.map((row) => {
          const href = row.kind === 'mission' && row.id ? hrefs.mission(row.id, lang) : null
          return { key: `${row.kind}${row.id}`, ...(href && opens(href) ? { href } : {}), cells: cells(row) }
        })}
      />
      {csvHref && <CsvLink lang={lang} href={csvHref} />}
    </Section>
  )
}

/** The heading of a column: a month, a quarter by its months, a year. */
export function partText(part: Pick<StretchFigures, 'from' | 'to'>, zoom: Zoom, lang: 'en' | 'fr'): string {
  if (zoom === 'ten-years') return part.from.slice(0, 4)
  if (zoom === 'three-years')
    return `${formatMonth(lang, part.from, 'short')} – ${formatMonth(lang, lastDayOf(part.to), 'short')}`
  return formatMonth(lang, part.from, 'short')
}

const partCell = (part: StretchFigures, lang: 'en' | 'fr'): string => {
  const filled = meanText(lang, part.filled)
  const of = part.authorized === null ? filled : `${filled}/${meanText(lang, part.authorized)}`
  return part.reserved > 0 ? `${of} +${meanText(lang, part.reserved)}` : of
}

/** What scrolls must be reachable by the keyboard. */
const scrolled = { tabIndex: 0 }

/** Rows by stretches of time: the same figures as the drawing's, one mean a column. */
export function PartsTable({ data, lang, t }: Props) {
  if (data.rows.length === 0) return null
  return (
    <Section title={t(boardWords.byPart)} intro={t(boardWords.byPartIntro)} id="parts">
      <section class="table-wrap table-matrix" aria-label={t(boardWords.byPart)} {...scrolled}>
        <table>
          <caption class="visually-hidden">{t(boardWords.byPart)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(data.by === 'service' ? boardWords.service : boardWords.row)}</th>
              {data.rows[0]!.parts.map((part) => (
                <th key={part.from} scope="col" class="numeric">
                  {partText(part, data.window.zoom, lang)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={`${row.kind}${row.id}`}>
                <th scope="row">{row.kind === 'mission' ? row.code : nameOfRow(row, lang)}</th>
                {row.parts.map((part) => (
                  <td key={part.from} class={part.over > 0 ? 'numeric matrix-over' : 'numeric'}>
                    {partCell(part, lang)}
                    {part.over > 0 && (
                      <span class="visually-hidden"> ({sentence(boardWords.overBy, { count: part.over }, lang)})</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  )
}

/** Days on which nobody is authorized any more, and the decision behind each. */
export function EndsTable({ data, lang, t, opens, hrefs }: Props) {
  const ends = data.rows
    .flatMap((row) => row.ends.map((end) => ({ row, end })))
    .sort((a, b) => (a.end.day < b.end.day ? -1 : 1))
  if (ends.length === 0) return null
  return (
    <Section title={t(boardWords.ends)} intro={t(boardWords.endsIntro)} id="ends">
      <DataTable
        lang={lang}
        caption={t(boardWords.ends)}
        captionHidden
        columns={[
          { key: 'row', label: t(boardWords.row) },
          { key: 'day', label: t(boardWords.day) },
          { key: 'number', label: t(boardWords.number), numeric: true },
          { key: 'decision', label: t(boardWords.decision) },
        ]}
        rows={ends.map(({ row, end }) => {
          const href = end.requestId ? hrefs.request(end.requestId, lang) : null
          return {
            key: `${row.id}${end.day}`,
            cells: [
              nameOfRow(row, lang),
              <time key="day" dateTime={end.day}>
                {formatDay(lang, end.day, 'short')}
              </time>,
              formatNumber(lang, end.number),
              href && opens(href) ? <a href={href}>{end.decisionCode}</a> : (end.decisionCode ?? '–'),
            ],
          }
        })}
      />
    </Section>
  )
}

const successorsShown = 12

export function SuccessorsTable({ data, lang, t, hrefs }: Props) {
  const due = (data as Partial<Board>).successors ?? []
  if (due.length === 0) return null
  const rest = due.length - successorsShown
  return (
    <Section title={t(boardWords.successors)} intro={t(boardWords.successorsIntro)} id="successors">
      <DataTable
        lang={lang}
        caption={t(boardWords.successors)}
        captionHidden
        columns={[
          { key: 'position', label: t(boardWords.position) },
          { key: 'code', label: t(boardWords.code) },
          { key: 'ends', label: t(boardWords.endsOn) },
          { key: 'due', label: t(boardWords.dueOn) },
        ]}
        rows={due.slice(0, successorsShown).map((one) => ({
          key: one.positionId,
          href: hrefs.position(one.positionId, lang),
          cells: [t(one.title), one.code, formatDay(lang, one.ends, 'short'), formatDay(lang, one.due, 'short')],
        }))}
      />
      {rest > 0 && (
        <p>
          <a href={hrefs.positions(lang)}>{sentence(boardWords.more, { count: formatNumber(lang, rest) }, lang)}</a>
        </p>
      )}
    </Section>
  )
}
