import { addMonths, type Day } from '#kernel/calendar.ts'
import type { Risk, RiskLevel, RiskScale } from '../vocabulary/risk.ts'

/** The level that a likelihood and an impact make by the scale of the day. */
export function levelOf(scale: RiskScale, likelihood: number, impact: number): RiskLevel {
  const product = likelihood * impact
  const reached = scale.levels.filter((level) => level.from <= product)
  return reached.at(-1) ?? scale.levels[0]!
}

/** The highest level that remains among the risks; null where there are none. */
export function highestResidual(scale: RiskScale, risks: readonly Risk[]): RiskLevel | null {
  const order = (code: string) => scale.levels.findIndex((level) => level.code === code)
  const worst = [...risks].sort((a, b) => order(b.residualLevel) - order(a.residualLevel))[0]
  return worst ? (scale.levels.find((level) => level.code === worst.residualLevel) ?? null) : null
}

/** The last day until which an assessment may stand without being looked at again. */
export const reviewBy = (level: RiskLevel, from: Day): Day => addMonths(from, level.review_months)
