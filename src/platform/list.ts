import { type RawBuilder, sql } from 'kysely'
import { type Fields, field } from '#platform/fields.ts'

/** What every list view returns: one page of rows and the figures for paging. */
export interface ListData<Row> {
  rows: Row[]
  /** Counted up to `COUNT_LIMIT`, so that a page costs the same however long its list is. */
  total: number
  /** There are more than `total`. */
  more: boolean
  page: number
  pageSize: number
  sort: string
  dir: 'asc' | 'desc'
}

export const PAGE_SIZE = 50
export const EXPORT_LIMIT = 10_000
export const COUNT_LIMIT = EXPORT_LIMIT

/** The query fields that every list has, beside its own filters. `all` is set by exports only. */
export const listFields = {
  q: field.optionalText(100),
  page: field.optionalWhole(1, 100_000),
  sort: field.optionalText(40),
  dir: field.optionalChoice(['asc', 'desc']),
  limit: field.optionalWhole(1, EXPORT_LIMIT),
} satisfies Fields

export interface ListQuery {
  q: string | null
  page: number | null
  sort: string | null
  dir: 'asc' | 'desc' | null
  limit: number | null
}

/** Rows that are all there is, as a list: for a file of them. */
export const wholeList = <Row>(rows: Row[]): ListData<Row> => ({
  rows,
  total: rows.length,
  more: false,
  page: 1,
  pageSize: Math.max(1, rows.length),
  sort: '',
  dir: 'asc',
})

/** A list that names its rows first and looks up what stands in them for one page only. */
export interface ListInTwoSteps {
  /** `id` and what is sorted by, of every row that fits. */
  keys: RawBuilder<unknown>
  /** Few fit, or finding out is dear: they are found once, and counted and sorted from there. Else the order of an index serves. */
  once: boolean
  /** What stands in the rows whose `id` is `ofPage`. */
  rows(ofPage: RawBuilder<unknown>): RawBuilder<unknown>
}

/**
 * Completes a list's SELECT with order, paging and the total: one query. `sorts` maps the allowed sort keys to SQL expressions;
 * the last key of every order is `id`, so that paging is stable. The total is counted beside the page, up to
 * `COUNT_LIMIT`, so that a page in the order of an index reads no more than itself.
 */
export function listOf<Row>(
  select: RawBuilder<unknown> | ListInTwoSteps,
  query: ListQuery,
  sorts: Record<string, RawBuilder<unknown>>,
  fallback: { sort: string; dir?: 'asc' | 'desc' },
): { query: RawBuilder<Row & { total: string }>; read(rows: readonly (Row & { total: string })[]): ListData<Row> } {
  const sort = query.sort && Object.hasOwn(sorts, query.sort) ? query.sort : fallback.sort
  const dir = (query.sort === sort ? query.dir : null) ?? fallback.dir ?? 'asc'
  // In the text of the statement: a kept plan would take an unknown limit for a tenth of all rows.
  const pageSize = query.limit ?? PAGE_SIZE
  const page = query.page ?? 1
  const order = sql`${sorts[sort] ?? sql`1`} ${dir === 'desc' ? sql`desc nulls last` : sql`asc nulls last`}, listed.id`
  const paged = (from: RawBuilder<unknown>, columns: RawBuilder<unknown>) => sql`
    select ${columns}, (select count(*) from (select from ${from} fits limit ${sql.lit(COUNT_LIMIT + 1)}) counted) as total from ${from} listed
    order by ${order} limit ${sql.lit(pageSize)} offset ${(page - 1) * pageSize}`
  // An array of ids is looked up by index; a join under row security is taken for so dear that whole tables would be read instead.
  const inTwoSteps = ({ keys, once, rows }: ListInTwoSteps) => sql<Row & { total: string }>`
    with ${once ? sql`keyed as materialized (${keys}),` : sql``}
    placed as materialized (${paged(once ? sql`keyed` : sql`(${keys})`, sql`listed.id, row_number() over (order by ${order}) as place`)})
    select line.*, placed.total from placed join (${rows(sql`any (array(select placed.id from placed))`)}) line on line.id = placed.id
    order by placed.place`
  return {
    query:
      'keys' in select ? inTwoSteps(select) : sql<Row & { total: string }>`${paged(sql`(${select})`, sql`listed.*`)}`,
    read: (rows) => ({
      rows: rows.map(({ total: _total, ...row }) => row as unknown as Row),
      total: Math.min(Number(rows[0]?.total ?? 0), COUNT_LIMIT),
      more: Number(rows[0]?.total ?? 0) > COUNT_LIMIT,
      page,
      pageSize,
      sort,
      dir,
    }),
  }
}
