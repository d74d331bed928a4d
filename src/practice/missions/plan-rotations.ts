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
const handover = 3

/**
 * Days from the anchor to the next departure, chosen so that on any anchor day somebody stands at each turn of the way: just
 * gone, about to go, in training, accepted, offered, accepted by the host, nominated, recommended, selected, applying, drafted.
 * Zero and less: the last departure was that many days ago.
 */
const offsets = [
  ...[0, -2, 6, 20, 33, 47, 60, 70, 75, 79, 84, 92, 100, 108, 115, 122, 135, 148, 161, 174, 187],
  ...[197, 204, 212, 220, 230, 241, 255, 275, 300, 330],
]

/**
 * The rotations of all plans. Those that go on leave spread over the year from the anchor day, as the offsets say.
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
  // Neighbours in the list are of one mission: a step of eight, prime to the number of offsets, takes each mission through the year.
  const offsetOf = new Map(going.map((draft, index) => [draft, offsets[(index * 8) % offsets.length]!]))
  return drafts
    .map((draft) => {
      const departures =
        draft.plan.to === null
          ? backFromAnchor(draft.plan, offsetOf.get(draft) ?? 0, o)
          : forwardFromBegin(draft.plan, ((draft.group + 0.3) / draft.groups) * 0.5, o)
      return { plan: draft.plan, places: draft.places, departures }
    })
    .filter(({ departures }) => departures.length > 0)
}

function backFromAnchor(plan: DeploymentPlan, offset: number, o: { begin: Day; anchor: Day }): Day[] {
  const cycle = plan.tourMonths
  const next = offset > 0 ? addDays(o.anchor, offset) : following(addDays(o.anchor, offset), cycle)
  const earliest = maxDay(plan.from, o.begin)
  const days = [next]
  for (
    let day = offset > 0 ? previous(next, cycle) : addDays(o.anchor, offset);
    day >= earliest;
    day = previous(day, cycle)
  )
    days.unshift(day)
  // Who is to be replaced first came when the mission began.
  const first = addDays(earliest, 1 + (((offset % 60) + 60) % 60))
  if (days[0]! > addMonths(first, 4) && first < addDays(o.anchor, -30)) days.unshift(first)
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
