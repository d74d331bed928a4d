import { addDays, addYears, type Day, minDay } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { overlaps, toRangeText } from '#kernel/period.ts'
import type { DeploymentPlan } from '../missions/deployment-plans.ts'
import { factOn, type MissionRef } from '../reference.ts'
import { invented, type World } from '../world.ts'
import { inventAssessment } from './invent-assessments.ts'
import { requestText, stanceTexts } from './request-texts.ts'

/** The decision under which officers of a mission are sent, for a time. */
export interface DecisionMade {
  id: string
  from: Day
  to: Day
}

/** A plan with the number of places that it fills here. */
export interface CountedPlan {
  plan: DeploymentPlan
  count: number
}

/**
 * Tells each request for a mission: received, acknowledged, assessed by the departments of the day, decided. It is renewed after
 * three years, or five where practice decides the number, and anew when the number grows.
 */
export function tellDecisions(world: World, mission: MissionRef, plans: readonly CountedPlan[]): DecisionMade[] {
  const decisions: DecisionMade[] = []
  const starts = plans.map(({ plan }) => leadOf(plan.from))
  let from = starts[0]!
  // A renewal that is not due yet is not asked for yet.
  while (addDays(from, -200) <= world.anchor) {
    const active = plans.filter(({ plan }) => leadOf(plan.from) <= from && (plan.to === null || from < plan.to))
    const after = starts.find((day) => day > from)
    const last = active.at(-1)
    if (!last) {
      if (!after) break
      from = after
      continue
    }
    const full = addYears(from, last.plan.authorized ? 5 : 3)
    const ends = active.every(({ plan }) => plan.to !== null) ? minDay(full, addDays(last.plan.to!, 60)) : full
    const to = after ? minDay(ends, after) : ends
    const count = active.reduce((sum, one) => sum + one.count, 0)
    const made = tellDecision(world, { plan: last.plan, mission, count, from, to, renewal: decisions.length > 0 })
    if (!made) break
    decisions.push(made)
    from = to
  }
  return decisions
}

const leadOf = (day: Day): Day => addDays(day, -30)

interface Asked {
  plan: DeploymentPlan
  mission: MissionRef
  count: number
  from: Day
  to: Day
  renewal: boolean
}

function tellDecision(world: World, { plan, mission, count, from, to, renewal }: Asked): DecisionMade | null {
  const dice = world.dice.for(`decision ${plan.mission} ${plan.from} ${from}`)
  const received = addDays(from, -dice.int(150, 190))
  const acknowledged = addDays(received, dice.int(1, 4))
  const decided = addDays(from, -dice.int(45, 80))
  const name = factOn<Localized>(mission, 'name', from)?.en ?? mission.code
  const requestId = dice.uuid()
  const intake = world.holder('intake-officer')
  const isDecided = world.happened(decided)
  if (!world.happened(received)) return null
  world.record(
    'requests.request',
    {
      id: requestId,
      code: world.code('REQ'),
      requester_kind: plan.requester.kind,
      requester: plan.requester.name,
      subject: `${renewal ? 'Renewal: p' : 'P'}olice officers for ${name}`,
      text: requestText({ name, count, renewal, from, to }),
      asked_number: count + dice.int(0, 2),
      mission_code: mission.code,
      host_country: mission.hostCountries[0] ?? null,
      received_on: received,
      answer_by: addDays(received, 100),
      state: isDecided ? 'decided' : world.happened(acknowledged) ? 'assessing' : 'received',
      acknowledged_on: world.happened(acknowledged) ? acknowledged : null,
      version: isDecided ? 6 : 2,
    },
    { on: received, by: intake },
  )
  tellPositions(world, { requestId, acknowledged, decided, officers: count })
  if (!isDecided) return null
  const id = dice.uuid()
  const ancillary = count <= 3
  const granted = count + dice.int(0, ancillary ? 0 : 3)
  world.record(
    'requests.decision',
    {
      id,
      code: world.code('DEC'),
      request_id: requestId,
      outcome: 'approved',
      level: ancillary ? 'ancillary' : 'ministerial',
      number: plan.authorized ?? granted,
      valid: toRangeText({ from, to }),
      max_tour_months: plan.tourMonths,
      armed: factOn<boolean>(mission, 'armed', from),
      conditions: dice.chance(0.4)
        ? 'Duty locations are confirmed by Global Affairs Canada before each rotation.'
        : null,
      reasons: 'Agreed by the departments of the Canadian Police Arrangement. Invented for the practice copy.',
      decided_on: decided,
    },
    { on: decided, by: world.holder('decision-body') },
  )
  const number = plan.authorized ?? granted
  tellStrength(world, { mission, number, from, to, decisionId: id, on: decided })
  return { id, from, to }
}

/** What each department of the arrangement said; those whose day has not come are still owed. */
export function tellPositions(
  world: World,
  {
    requestId,
    acknowledged,
    decided,
    officers,
  }: { requestId: string; acknowledged: Day; decided: Day; officers: number },
): void {
  const dice = world.dice.for(`positions ${requestId}`)
  const departments = new Map(
    world.reference.partners
      .filter(({ valid }) => valid.from <= acknowledged && (valid.to === null || acknowledged < valid.to))
      .map(({ organisation, role }) => [organisation, role]),
  )
  for (const [department, role] of departments) {
    const stated = minDay(addDays(acknowledged, dice.int(12, 55)), addDays(decided, -3))
    if (!world.happened(stated)) continue
    const duty = role === 'public-safety' ? 'ps-assessor' : role === 'police' ? 'rcmp-planner' : 'gac-assessor'
    const withConditions = dice.chance(0.25)
    world.record(
      'requests.departmental_position',
      {
        id: dice.uuid(),
        request_id: requestId,
        department,
        stance: withConditions ? 'support-with-conditions' : 'support',
        considerations: dice.pick(stanceTexts[duty]),
        suggested_conditions: withConditions
          ? 'Evacuation and medical arrangements are confirmed before departure.'
          : null,
        // Departments say more since three years.
        ...inventAssessment(dice, duty, stated, officers, stated > addYears(world.anchor, -3)),
        stated_on: stated,
      },
      { on: stated, by: world.holder(duty) },
    )
  }
}

/** The number as decided, marked as invented; where the pack has a number for the mission itself, that one stands. */
function tellStrength(
  world: World,
  o: { mission: MissionRef; number: number; from: Day; to: Day; decisionId: string; on: Day },
): void {
  const known = world.reference.strengths.find(
    (one) => one.scopeId === o.mission.id && overlaps(one.valid, { from: o.from, to: o.to }),
  )
  if (known) {
    world.carriedOut.set(known.id, o.decisionId)
    return
  }
  world.record(
    'missions.authorized_strength',
    {
      id: world.dice.uuid(),
      scope: 'mission',
      scope_id: o.mission.id,
      measure: 'authorized',
      number: o.number,
      valid: toRangeText({ from: o.from, to: o.to }),
      as_printed: null,
      decision_id: o.decisionId,
      source: invented,
      verified: false,
    },
    { on: o.on, by: world.holder('rcmp-planner') },
  )
}
