import { type Layout, layouts } from '../vocabulary.ts'
import { withoutAround } from './without-around.ts'

/** Columns that a layout must have; others are left aside. */
export const columnsOf: Record<Layout, readonly string[]> = {
  'by-mission': [
    'period_end',
    'contributor_as_printed',
    'contributor_iso3',
    'mission',
    'personnel_type',
    'male',
    'female',
    'total',
  ],
  totals: ['contributor', 'date', 'police'],
}

export type Recognised =
  | { layout: Layout; at: Record<string, number>; width: number }
  | { layout: null; missing: Record<Layout, string[]>; twice: string[] }

const headOf = (cell: string): string =>
  withoutAround(`'"’`, cell.replace(/^\ufeff/, '').trim())
    .trim()
    .toLowerCase()

/** Which layout a file has, by its first line; of one that is not read, which columns each layout would need. */
export function recognise(header: readonly string[]): Recognised {
  const names = header.map(headOf)
  const twice = [...new Set(names.filter((name, place) => name !== '' && names.indexOf(name) !== place))]
  const missing = Object.fromEntries(
    layouts.map((layout) => [layout, columnsOf[layout].filter((name) => !names.includes(name))]),
  ) as Record<Layout, string[]>
  const layout = layouts.find((one) => missing[one].length === 0)
  if (!layout || twice.length > 0) return { layout: null, missing, twice }
  return { layout, at: Object.fromEntries(names.map((name, place) => [name, place])), width: names.length }
}
