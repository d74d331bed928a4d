import type { Day } from '#kernel/calendar.ts'
import { lastDay, overlaps, type Period } from '#kernel/period.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'

/** What a decision grants, as far as missions are bound by it. */
export interface Granted {
  code: string
  outcome: string
  superseded: boolean
  number: number | null
  valid: Period | null
  maxTourMonths: number | null
  armed: boolean | null
}

/** A decision binds while it stands and has not run out. */
export function grantsSomething(decision: Granted, today: Day): Refusal | null {
  if (decision.superseded) return refuse('decision-superseded')
  if (decision.outcome !== 'approved' || !decision.valid) return refuse('decision-grants-nothing')
  return decision.valid.to !== null && decision.valid.to <= today ? refuse('decision-expired') : null
}

/** A strength lies within number and period of its decision; what other scopes got of it on the same days counts. */
export function withinNumber(
  decision: Granted,
  asked: { number: number; valid: Period },
  others: readonly { number: number; valid: Period }[],
): Refusal | null {
  const { valid, number, code } = decision
  if (!valid || number === null) return refuse('decision-grants-nothing')
  const inside =
    asked.valid.from >= valid.from && (valid.to === null || (asked.valid.to !== null && asked.valid.to <= valid.to))
  if (!inside)
    return refuse('outside-the-period-of-the-decision', { decision: code, from: valid.from, to: lastDay(valid) ?? '' })
  const elsewhere = others.filter((one) => overlaps(one.valid, asked.valid)).reduce((sum, one) => sum + one.number, 0)
  const left = Math.max(0, number - elsewhere)
  return asked.number > left ? refuse('beyond-the-number-of-the-decision', { decision: code, number, left }) : null
}

interface Scoped {
  scope: string
  scopeId: string | null
}

/**
 * What other scopes got under the decision, as far as it leaves less for this one: groups and missions that stand alone share the
 * number. What is split inside a group, among types of post, or is the programme's own number is another layer: each keeps within
 * the decision by itself (S2-35: up to 20 in all, split freely).
 */
export function sharingWith<T extends Scoped>(
  target: Scoped & { within: string | null },
  under: readonly T[],
  groupOf: (missionId: string) => string | null,
): T[] {
  const inGroup = (missionId: string | null) => {
    const group = missionId && groupOf(missionId)
    return group
      ? under.some((one) => one.scope === 'group' && one.scopeId === group) || target.scopeId === group
      : false
  }
  const firstLayer = (one: Scoped) => one.scope === 'group' || (one.scope === 'mission' && !inGroup(one.scopeId))
  return firstLayer(target) ? under.filter((one) => firstLayer(one) && one.scopeId !== target.scopeId) : []
}

/** A position keeps the conditions of its decision: longest tour, armed or not, number, first day. */
export function withinConditions(
  decision: Granted,
  position: { tourMonths: number; armed: boolean; number: number; from: Day },
): Refusal | null {
  const { valid, number, maxTourMonths, armed, code } = decision
  if (!valid || number === null) return refuse('decision-grants-nothing')
  if (position.from < valid.from || (valid.to !== null && position.from >= valid.to))
    return refuse('outside-the-period-of-the-decision', { decision: code, from: valid.from, to: lastDay(valid) ?? '' })
  if (maxTourMonths !== null && position.tourMonths > maxTourMonths)
    return refuse('tour-longer-than-the-decision', { decision: code, most: maxTourMonths })
  if (armed !== null && position.armed !== armed)
    return refuse(armed ? 'decision-says-armed' : 'decision-says-unarmed', { decision: code })
  return position.number > number
    ? refuse('beyond-the-number-of-the-decision', { decision: code, number, left: number })
    : null
}
