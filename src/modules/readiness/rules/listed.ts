import { sortKey } from '#kernel/names.ts'
import type { ListData, ListQuery } from '#platform/list.ts'

/** One page of lines that were derived, not stored: sorted by a key, lines without a value last, ties by id. */
export function listed<Row extends { id: string }>(
  rows: readonly Row[],
  query: ListQuery,
  keys: Readonly<Record<string, (row: Row) => string | number | null>>,
  fallback: string,
  pageSize: number,
): ListData<Row> {
  const sort = query.sort !== null && Object.hasOwn(keys, query.sort) ? query.sort : fallback
  const dir = (query.sort === sort ? query.dir : null) ?? 'asc'
  const key = keys[sort] ?? (() => null)
  const size = query.limit ?? pageSize
  const page = query.page ?? 1
  const ordered = [...rows].sort((a, b) => compare(key(a), key(b), dir) || (a.id < b.id ? -1 : 1))
  return {
    rows: ordered.slice((page - 1) * size, page * size),
    total: rows.length,
    more: false,
    page,
    pageSize: size,
    sort,
    dir,
  }
}

function compare(a: string | number | null, b: string | number | null, dir: 'asc' | 'desc'): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  const [x, y] = [typeof a === 'string' ? sortKey(a) : a, typeof b === 'string' ? sortKey(b) : b]
  if (x === y) return 0
  return (x < y ? -1 : 1) * (dir === 'asc' ? 1 : -1)
}
