import type { Day } from '#kernel/calendar.ts'
import { contains } from '#kernel/period.ts'
import type { Fact, Mission, MissionOn } from '../vocabulary.ts'

/** S2: "Deployments are 12 months in duration unless otherwise indicated". */
export const DEFAULT_TOUR_MONTHS = 12

/** The mission with the facts that hold on the day. Facts of other missions are passed over; what is missing stays missing. */
export function missionAsAt(mission: Mission, facts: readonly Fact[], day: Day): MissionOn {
  const own = facts.filter((fact) => fact.missionId === mission.id)
  const holding = own.filter((fact) => contains(fact.valid, day))
  const found = Object.fromEntries(holding.map((fact) => [fact.attribute, fact])) as MissionOn['facts']
  return {
    ...mission,
    day,
    facts: found,
    since: holding.filter((fact): fact is Fact<'since'> => fact.attribute === 'since'),
    name: found.name?.value ?? nearestName(own, day) ?? { en: mission.code, fr: mission.code },
    tourMonths: found['tour-months']?.value ?? DEFAULT_TOUR_MONTHS,
    status: found.status?.value ?? 'not-listed',
    ends: found.ends?.value ?? null,
    armed: found.armed?.value ?? null,
    language: found.language?.value ?? null,
    dutyLocation: found['duty-location']?.value ?? null,
  }
}

/** Before its first name and after its last one a mission is still called something: the name nearest in time. */
function nearestName(facts: readonly Fact[], day: Day) {
  const names = facts.filter((fact): fact is Fact<'name'> => fact.attribute === 'name')
  const past = names.filter((fact) => fact.valid.from <= day).at(-1)
  return (past ?? names[0])?.value
}
