import { type Day, minDay } from '#kernel/calendar.ts'
import { overlaps, type Period, throughLastDay } from '#kernel/period.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'

interface Asked {
  from: Day
  /** Last day; null: as long as the tour and the team last. */
  until: Day | null
  lead: boolean
  basis: string | null
}

/**
 * S4-17: who comes into a team: somebody whose tour covers the days, while a seat is free, one lead at a time, and with what the
 * theme asks for. Who has no certificate of it needs a reason on record.
 */
export function teamFits(
  team: { valid: Period; seats: number },
  tour: Period,
  members: readonly { valid: Period; lead: boolean }[],
  o: Asked & { requires: readonly string[]; certificateId: string | null },
): Refusal | { valid: Period } {
  const ends = [team.valid.to, tour.to].flatMap((one) => one ?? [])
  const valid = o.until
    ? throughLastDay(o.from, o.until)
    : { from: o.from, to: ends.length > 0 ? ends.reduce((one, other) => minDay(one, other)) : null }
  if (!valid || (valid.to !== null && valid.to <= valid.from)) return refuse('ends-before-it-starts')
  if (!within(valid, team.valid)) return refuse('outside-the-team')
  if (!within(valid, tour)) return refuse('outside-the-tour')
  const beside = members.filter((one) => overlaps(one.valid, valid))
  if (o.lead && beside.some((one) => one.lead)) return refuse('team-has-a-lead')
  if (mostAtOnce(beside, valid) >= team.seats) return refuse('team-full', { seats: team.seats })
  if (o.requires.length > 0 && o.certificateId === null && !o.basis) return refuse('member-needs-competency')
  return { valid }
}

const within = (inner: Period, outer: Period): boolean =>
  inner.from >= outer.from && (outer.to === null || (inner.to !== null && inner.to <= outer.to))

/** Membership changes on its own boundaries only: it is enough to look at those days. */
function mostAtOnce(members: readonly { valid: Period }[], within: Period): number {
  const days = [within.from, ...members.map((one) => one.valid.from).filter((day) => day > within.from)]
  return Math.max(
    0,
    ...days.map(
      (day) => members.filter(({ valid }) => valid.from <= day && (valid.to === null || day < valid.to)).length,
    ),
  )
}
