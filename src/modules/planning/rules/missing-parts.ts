import type { DepartmentalPosition, Partner } from '#modules/requests/index.ts'
import type { MissingPart, Proposal } from '../vocabulary/package.ts'

/** What a package must say before it is put to those who decide (S3.04: without the contribution to the goal it is none). */
export function missingPartsOf(
  proposal: Proposal,
  owed: readonly Partner[],
  positions: readonly DepartmentalPosition[],
): MissingPart[] {
  const standing = positions.filter((one) => !one.superseded)
  const approves = proposal.recommendation === 'approve'
  const missing: Record<MissingPart, boolean> = {
    positions: owed.length > 0,
    contribution: !proposal.contribution?.trim(),
    recommendation: proposal.recommendation === null,
    why: !proposal.why?.trim(),
    level: approves && proposal.level === null,
    number: approves && proposal.number === null,
    period: approves && proposal.valid === null,
    services: approves && proposal.drawn.length === 0,
    risk: !standing.some((one) => one.riskLevel !== null),
    cost: approves && !standing.some((one) => one.costLines.length > 0),
  }
  return (Object.keys(missing) as MissingPart[]).filter((part) => missing[part])
}
