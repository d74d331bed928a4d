import { stringify } from 'csv-stringify/sync'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Language } from '#kernel/language.ts'
import type { ListData } from '#platform/list.ts'
import {
  CsvLink,
  DataTable,
  type Filter,
  Filters,
  type ListChange,
  Offers,
  Pager,
} from '#platform/web/components/index.ts'
import type { ListColumn, ListPresentation, PageBinding, PageProps } from '#platform/web/page-binding.ts'
import { say } from '#platform/web/reader.ts'

/** The page of a list: what can be started here, filters, the table with sorting, paging and the export. */
export function ListBody({ binding, ...props }: PageProps<Record<string, unknown>> & { binding: PageBinding }) {
  const { lang, t, query } = props
  const list = binding.list as ListPresentation<unknown>
  const data = props.data as unknown as ListData<unknown>
  const columns = list.columns.filter((column) => !column.csvOnly)
  const path = props.url.split('?')[0] ?? props.url
  const hrefFor = (change: ListChange & { format?: string }) => `${path}${searchOf(query, change)}`
  const filters: Filter[] = (list.filters ?? []).map((filter) => ({
    ...(filter.kind === 'select'
      ? {
          kind: 'select' as const,
          options: (filter.optionsIn?.(props.data) ?? filter.options ?? []).map((one) => ({
            value: one.value,
            label: t(one.label),
          })),
        }
      : { kind: filter.kind === 'day' ? ('date' as const) : ('text' as const) }),
    name: filter.key,
    label: t(filter.label),
    value: query[filter.key],
  }))
  const caption = binding.title?.(props.data, lang) ?? t(binding.view.words.title)
  const filtered = (list.filters ?? []).some((filter) => (query[filter.key] ?? '') !== '')
  return (
    <>
      <Offers offers={props.offers} csrf={props.csrf} />
      <Beside list={list} {...props} />
      {filters.length > 0 && <Filters lang={lang} action={path} filters={filters} clearHref={path} />}
      <DataTable
        lang={lang}
        caption={caption}
        captionHidden
        columns={columns.map((column) => ({
          key: column.sort ?? column.key,
          label: t(column.label),
          sortable: column.sort !== undefined,
          ...(column.numeric ? { numeric: true } : {}),
          ...(column.long ? { long: true } : {}),
        }))}
        rows={data.rows.map((row) => ({
          cells: columns.map((column) => column.cell(row, { lang, t })),
          ...(list.href ? { href: list.href(row, lang) } : {}),
        }))}
        sort={{ key: data.sort, dir: data.dir }}
        hrefFor={hrefFor}
        empty={
          filtered
            ? {
                title: NOTHING_FITS.title[lang],
                text: NOTHING_FITS.text[lang],
                action: { href: path, label: NOTHING_FITS.clear[lang] },
              }
            : { title: t(list.empty.title), text: t(list.empty.text) }
        }
      />
      {data.total > 0 && (
        <>
          <Pager
            lang={lang}
            page={data.page}
            pages={pagesOf(data)}
            total={data.total}
            more={data.more}
            hrefFor={hrefFor}
          />
          <CsvLink lang={lang} href={hrefFor({ format: 'csv' })} />
        </>
      )}
    </>
  )
}

function Beside({ list, lang, t, opens }: PageProps<Record<string, unknown>> & { list: ListPresentation<unknown> }) {
  const links = (list.beside ?? [])
    .map(({ path, label }) => ({ href: `/${lang}${path[lang]}`, label: t(label) }))
    .filter(({ href }) => opens(href))
  if (links.length === 0) return null
  return (
    <ul class="links-beside">
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  )
}

/** Of a list that was not counted to its end: as far as was counted, and one further where this page is full. */
function pagesOf({ total, more, page, pageSize, rows }: ListData<unknown>): number {
  const counted = Math.max(1, Math.ceil(total / pageSize))
  return more && rows.length === pageSize ? Math.max(counted, page + 1) : Math.max(counted, page)
}

const NOTHING_FITS = {
  title: { en: 'Nothing fits these filters', fr: 'Aucun résultat pour ces filtres' },
  text: {
    en: 'Change or clear the filters to see more.',
    fr: 'Modifiez ou effacez les filtres pour en voir davantage.',
  },
  clear: { en: 'Clear the filters', fr: 'Effacer les filtres' },
}

function searchOf(query: Record<string, string>, change: ListChange & { format?: string }): string {
  const next = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === 'string' && value !== '' && !['page', 'format', 'sort', 'dir', 'limit'].includes(name))
      next.set(name, value)
  }
  const sort = change.sort ?? (query.sort ? { key: query.sort, dir: query.dir === 'desc' ? 'desc' : 'asc' } : null)
  if (sort) {
    next.set('sort', sort.key)
    next.set('dir', sort.dir)
  }
  if (change.page && change.page > 1) next.set('page', String(change.page))
  if (change.format) next.set('format', change.format)
  const text = next.toString()
  return text ? `?${text}` : ''
}

/**
 * The list as CSV (UTF-8 with a mark for spreadsheets, RFC 4180). A cell that a spreadsheet would take for a formula gets
 * an apostrophe before it; a practice copy says so in the first column of every row.
 */
export function listCsv(
  list: ListPresentation<unknown>,
  data: ListData<unknown>,
  lang: Language,
  practice: boolean,
): string {
  const head = list.columns.map((column) => column.label[lang])
  const rows = data.rows.map((row) => list.columns.map((column) => inert(csvText(column, row, lang))))
  const mark = lang === 'en' ? 'PRACTICE' : 'EXERCICE'
  const records = practice ? [[mark, ...head], ...rows.map((row) => [mark, ...row])] : [head, ...rows]
  return `\ufeff${stringify(records, { record_delimiter: '\r\n', quoted_match: /[\r\n]/ })}`
}

function csvText(column: ListColumn<unknown>, row: unknown, lang: Language): string {
  const props = { lang, t: say(lang) }
  const value = column.csv ? column.csv(row, props) : column.cell(row, props)
  if (value === null || value === undefined || typeof value === 'boolean') return ''
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  return textOf(renderToString(value as VNode))
}

const textOf = (html: string): string =>
  html
    .replace(/<[^<>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()

/** A spreadsheet also takes for a formula what stands behind blanks and invisible signs, and full-width signs. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]|^\p{Cc}/u

/** A cell that no spreadsheet takes for a formula. */
export const inert = (text: string): string =>
  formula.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text
