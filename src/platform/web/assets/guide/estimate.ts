/** What a couple fills in, by the name of its field. */
export const amounts = [
  'months',
  'allowances',
  'saved',
  'income-lost',
  'household',
  'child-care',
  'before',
  'trips',
  'trip-cost',
] as const
export type Amount = (typeof amounts)[number]
export type Filled = Record<Amount, number>

/** A line of the estimate: `times × each`, a month or a trip, or a sum by itself. */
export interface Line {
  name: string
  side: 'brings' | 'costs'
  times: number
  each: number
  sum: number
}

export interface Estimate {
  lines: Line[]
  brings: number
  costs: number
  /** What is left over the whole tour, and of that for each month; with leave at home or without. */
  left: number
  leave: number
  leftWithLeave: number
  aMonth: number
  aMonthWithLeave: number
}

/**
 * A number as people write it: `1 250,50`, `1,250.50`, `$1250`, `1250 $`. Empty is zero; what cannot be read, is negative or is more than a
 * million is null.
 */
export function readAmount(text: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f$]/g, '')
  if (bare === '') return 0
  const parts = /^(\d{1,3}(?:[.,]\d{3})+|\d{1,7})(?:[.,](\d{1,2}))?$/.exec(bare)
  if (!parts) return null
  const value = Number(`${parts[1]!.replace(/[.,]/g, '')}.${parts[2] ?? '0'}`)
  return value <= 1_000_000 ? value : null
}

const cents = (value: number): number => Math.round(value * 100) / 100

/** S0.62: every line with its arithmetic. Nothing is assumed: what was left empty counts nothing. */
export function estimate(filled: Filled): Estimate {
  const { months, trips } = filled
  const line = (name: Amount, side: Line['side'], times: number): Line => ({
    name,
    side,
    times,
    each: filled[name],
    sum: cents(times * filled[name]),
  })
  const lines = [
    line('allowances', 'brings', months),
    line('saved', 'brings', months),
    line('income-lost', 'costs', months),
    line('household', 'costs', months),
    line('child-care', 'costs', months),
    line('before', 'costs', 1),
  ]
  const total = (side: Line['side']) => cents(lines.reduce((sum, one) => (one.side === side ? sum + one.sum : sum), 0))
  const [brings, costs] = [total('brings'), total('costs')]
  const left = cents(brings - costs)
  const leave = cents(trips * filled['trip-cost'])
  const leftWithLeave = cents(left - leave)
  const each = (value: number) => (months > 0 ? cents(value / months) : 0)
  return { lines, brings, costs, left, leave, leftWithLeave, aMonth: each(left), aMonthWithLeave: each(leftWithLeave) }
}
