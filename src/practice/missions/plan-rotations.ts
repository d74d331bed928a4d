import { addDays, addMonths, type Day, maxDay, minDay } from '#kernel/calendar.ts'
import type { DeploymentPlan } from './deployment-plans.ts'

/** One group of places of a mission that leaves together, again and again. */
export interface Rotation {
  plan: DeploymentPlan
  /** Which of the plan's places it fills, from 0. */
  places: readonly number[]
  /** The days on which it leaves, in order, from the first one to the one after the anchor and its successor in planning. */
  departures: readonly Day[]
}

/** Days between the end of a tour and the departure of the successors. */
const handover = 7

/**
 * The rotations of all plans. Those that go on leave spread evenly over the year from the anchor day, so that on any anchor
 * day some are being published, judged, nominated, offered, trained and sent.
 */
export function planRotations(
  plans: readonly DeploymentPlan[],
  o: { begin: Day; anchor: Day; scale: number },
): Rotation[] {
  const drafts = plans.flatMap((plan) => {
    const places = Math.max(1, Math.round(plan.places * o.scale))
    const groups = Math.min(plan.rotations, places)
    return Array.from({ length: groups }, (_, group) => ({
      plan,
      group,
      groups,
      places: Array.from({ length: places }, (_, place) => place).filter((place) => place % groups === group),
    }))
  })
  const going = drafts.filter(({ plan }) => plan.to === null)
  // Neighbours in the list are of one mission: a step of five spreads each mission over the year.
  const phase = new Map(going.map((draft, index) => [draft, (((index * 5) % going.length) + 0.35) / going.length]))
  return drafts
    .map((draft) => {
      const share = phase.get(draft) ?? ((draft.group + 0.3) / draft.groups) * 0.5
      const departures =
        draft.plan.to === null ? backFromAnchor(draft.plan, share, o) : forwardFromBegin(draft.plan, share, o)
      return { plan: draft.plan, places: draft.places, departures }
    })
    .filter(({ departures }) => departures.length > 0)
}

function backFromAnchor(plan: DeploymentPlan, share: number, o: { begin: Day; anchor: Day }): Day[] {
  const cycle = plan.tourMonths
  const next = addDays(o.anchor, Math.round(share * cycle * 30.4) + 1)
  const earliest = maxDay(plan.from, o.begin)
  const days = [next]
  for (let day = previous(next, cycle); day >= earliest; day = previous(day, cycle)) days.unshift(day)
  // A mission that began within the last year sends its first officers when it begins.
  if (days.length === 1 || days[0]! > addMonths(earliest, Math.ceil(cycle / 2))) {
    const first = addDays(earliest, Math.round(share * 60))
    if (days[0]! > addMonths(first, 3) && first < o.anchor) days.unshift(first)
  }
  return days
}

function forwardFromBegin(plan: DeploymentPlan, share: number, o: { begin: Day; anchor: Day }): Day[] {
  const end = plan.to ?? o.anchor
  const days: Day[] = []
  const first = addDays(maxDay(plan.from, o.begin), Math.round(share * 365))
  for (let day = first; addMonths(day, 5) < end; day = following(day, plan.tourMonths)) days.push(day)
  return days
}

const previous = (day: Day, months: number): Day => addMonths(addDays(day, -handover), -months)
const following = (day: Day, months: number): Day => addDays(addMonths(day, months), handover)

/** The last day of a tour that leaves on a day: its full length, or until its successors leave or the mission ends. */
export function endOfTour(plan: DeploymentPlan, departure: Day, next: Day | null): Day {
  const full = addMonths(departure, plan.tourMonths)
  const ends = next === null ? full : minDay(full, addDays(next, -handover))
  return plan.to === null ? ends : minDay(ends, plan.to)
}
