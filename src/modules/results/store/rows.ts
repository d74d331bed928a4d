import { type Period, parseRangeText } from '#kernel/period.ts'

/** A period as PostgreSQL writes it. */
export function periodFrom(text: string): Period {
  const period = parseRangeText(text)
  if (!period) throw new Error(`Not a period: ${text}`)
  return period
}
