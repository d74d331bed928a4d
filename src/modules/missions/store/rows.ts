import { type Period, parseRangeText } from '#kernel/period.ts'

/** A daterange that the database gave; throws where it has no beginning, which no table here allows. */
export function periodFrom(text: string): Period {
  const period = parseRangeText(text)
  if (!period) throw new Error(`Not a period: ${text}`)
  return period
}
