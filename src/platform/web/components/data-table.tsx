import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/language.ts'
import { word } from '../words.ts'
import { EmptyState, type EmptyStateProps } from './empty-state.tsx'

export interface Sort {
  key: string
  dir: 'asc' | 'desc'
}

/** What a link of a list changes; the page makes the address of it. */
export interface ListChange {
  sort?: Sort
  page?: number
}

export interface Column {
  key: string
  label: string
  sortable?: boolean
  numeric?: boolean
  /** Holds titles or sentences: gets more of the width. */
  long?: boolean
  /** The label is a name for programs, in English on every page. */
  code?: boolean
}

export interface Row {
  cells: readonly ComponentChildren[]
  /** The first cell links here; on a phone the whole card does. */
  href?: string
  key?: string
}

export interface DataTableProps {
  lang: Language
  caption: string
  /** The caption is read out but not shown, where a heading above says the same. */
  captionHidden?: boolean
  columns: readonly Column[]
  rows: readonly Row[]
  sort?: Sort | undefined
  hrefFor?: (change: ListChange) => string
  empty?: Omit<EmptyStateProps, 'children'>
  /** On a phone: rows become cards, each row its few figures under its name, or the table scrolls sideways. */
  phone?: 'cards' | 'figures' | 'scroll'
  /** Sums, under the rows. */
  foot?: readonly ComponentChildren[]
}

/** Written out because the cards of a phone change `display`, and with it the native roles would go. */
const kept = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  rowheader: { role: 'rowheader' },
  columnheader: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const

/** A list as a table; on a phone, cards. */
export function DataTable(props: DataTableProps) {
  const { lang, caption, columns, rows, phone = 'cards', foot } = props
  if (rows.length === 0 && props.empty) return <EmptyState {...props.empty} />
  const captionId = `t-${caption.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`
  return (
    <section
      class={`table-wrap table-${phone}`}
      aria-labelledby={captionId}
      tabIndex={phone === 'scroll' ? 0 : undefined}
    >
      <table {...kept.table}>
        <caption id={captionId} class={props.captionHidden ? 'visually-hidden' : undefined}>
          {caption}
        </caption>
        <thead {...kept.rowgroup}>
          <tr {...kept.row}>
            {columns.map((column) => (
              <HeadCell key={column.key} lang={lang} column={column} sort={props.sort} hrefFor={props.hrefFor} />
            ))}
          </tr>
        </thead>
        <tbody {...kept.rowgroup}>
          {rows.map((row, index) => (
            <tr {...kept.row} key={row.key ?? index} class={row.href ? 'has-link' : undefined}>
              {row.cells.map((cell, place) => (
                <Cell key={columns[place]?.key} column={columns[place]} first={place === 0}>
                  {place === 0 && row.href ? <a href={row.href}>{cell}</a> : cell}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot {...kept.rowgroup}>
            <tr {...kept.row}>
              {foot.map((cell, place) => (
                <Cell key={columns[place]?.key} column={columns[place]} first={place === 0}>
                  {cell}
                </Cell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}

const Cell = (props: { column: Column | undefined; first: boolean; children?: ComponentChildren }) => {
  const { column, first, children } = props
  const shape = {
    class: column?.numeric ? 'numeric' : column?.long ? 'long' : undefined,
    'data-label': column?.label || undefined,
  }
  const content = <span class="cell">{children}</span>
  return first ? (
    <th {...kept.rowheader} scope="row" {...shape}>
      {content}
    </th>
  ) : (
    <td {...kept.cell} {...shape}>
      {content}
    </td>
  )
}

interface HeadCellProps {
  lang: Language
  column: Column
  sort?: Sort | undefined
  hrefFor?: ((change: ListChange) => string) | undefined
}

const HeadCell = ({ lang, column, sort, hrefFor }: HeadCellProps) => {
  const active = sort?.key === column.key
  const next = active && sort?.dir === 'asc' ? 'desc' : 'asc'
  const shape = [column.numeric && 'numeric', column.long && 'long', column.sortable && hrefFor && 'is-sortable']
    .filter(Boolean)
    .join(' ')
  return (
    <th
      {...kept.columnheader}
      scope="col"
      class={shape || undefined}
      aria-sort={active ? (sort?.dir === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      {column.sortable && hrefFor ? (
        <a href={hrefFor({ sort: { key: column.key, dir: next } })}>
          <span class="visually-hidden">{word(lang, 'sortBy')} </span>
          {column.label}
          <span class={`sort-arrow${active ? ` sort-${sort?.dir}` : ''}`} aria-hidden="true" />
        </a>
      ) : column.code ? (
        <span lang="en">{column.label}</span>
      ) : (
        column.label || <span class="visually-hidden">{word(lang, 'actions')}</span>
      )}
    </th>
  )
}
