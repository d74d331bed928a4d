import { type RawBuilder, sql } from 'kysely'
import { type Fields, field } from '#platform/fields.ts'

/** What every list view returns: one page of rows and the figures for paging. */
export interface ListData<Row> {
  rows: Row[]
  total: number
  page: number
  pageSize: number
  sort: string
  dir: 'asc' | 'desc'
}

export const PAGE_SIZE = 50
export const EXPORT_LIMIT = 10_000

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

/**
 * Completes a list's SELECT with order, paging and the total: one query. `sorts` maps the allowed sort keys to SQL expressions;
 * the last key of every order is `id`, so that paging is stable.
 */
export function listOf<Row>(
  select: RawBuilder<unknown>,
  query: ListQuery,
  sorts: Record<string, RawBuilder<unknown>>,
  fallback: { sort: string; dir?: 'asc' | 'desc' },
): { query: RawBuilder<Row & { total: string }>; read(rows: readonly (Row & { total: string })[]): ListData<Row> } {
  const sort = query.sort && Object.hasOwn(sorts, query.sort) ? query.sort : fallback.sort
  const dir = (query.sort === sort ? query.dir : null) ?? fallback.dir ?? 'asc'
  const pageSize = query.limit ?? PAGE_SIZE
  const page = query.page ?? 1
  const order = sorts[sort] ?? sql`1`
  return {
    query: sql<Row & { total: string }>`
      with listed as (${select})
      select listed.*, count(*) over () as total from listed
      order by ${order} ${dir === 'desc' ? sql`desc nulls last` : sql`asc nulls last`}, listed.id
      limit ${pageSize} offset ${(page - 1) * pageSize}`,
    read: (rows) => ({
      rows: rows.map(({ total: _total, ...row }) => row as unknown as Row),
      total: Number(rows[0]?.total ?? 0),
      page,
      pageSize,
      sort,
      dir,
    }),
  }
}
