import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import { type Period, toRangeText } from '#kernel/period.ts'
import { factOn, type MissionRef, type PositionRef } from '../reference.ts'
import { invented, type World } from '../world.ts'
import type { DeploymentPlan } from './deployment-plans.ts'

/** A position that practice fills, and until when its present holder stands there. */
export interface Place {
  position: PositionRef
  /** The first day on which it is free again. */
  freeFrom: Day
}

/** The positions of one plan: the pack's own first, the others made like it and marked as invented. */
export function openPlaces(
  world: World,
  o: { plan: DeploymentPlan; mission: MissionRef; count: number; decisionId: string | null; taken: Set<string> },
): Place[] {
  const { plan, mission, taken } = o
  const begins = plan.from
  const models = world.reference.positions.filter(
    (one) => one.missionId === mission.id && one.tourMonths >= 6 && one.valid.from <= begins && covers(one.valid, plan),
  )
  const members = models.filter((one) => !one.leadership)
  const model = members.at(-1) ?? models[0] ?? null
  const own = models.filter((one) => !taken.has(one.id)).slice(0, o.count)
  for (const one of own) taken.add(one.id)
  const places: Place[] = own.map((position) => ({ position, freeFrom: begins }))
  for (let n = places.length; n < o.count; n += 1)
    places.push({ position: newPosition(world, o, model), freeFrom: begins })
  return places
}

const covers = (valid: Period, plan: DeploymentPlan): boolean =>
  valid.to === null || (plan.to !== null && plan.to <= valid.to)

function newPosition(
  world: World,
  { plan, mission, decisionId }: { plan: DeploymentPlan; mission: MissionRef; decisionId: string | null },
  model: PositionRef | null,
): PositionRef {
  const number = world.rows.of('missions.position').filter((row) => row.mission_id === mission.id).length + 1
  const position: PositionRef = {
    id: world.dice.uuid(),
    code: `${mission.code}-P${String(number).padStart(2, '0')}`,
    missionId: mission.id,
    title: model?.title ?? plan.title ?? fallbackTitle,
    language: model?.language ?? factOn<'en' | 'fr'>(mission, 'language', plan.from) ?? plan.language ?? 'en',
    armed: model?.armed ?? factOn<boolean>(mission, 'armed', plan.from) ?? false,
    rankFrom: model?.rankFrom ?? null,
    rankTo: model?.rankTo ?? null,
    tourMonths: plan.tourMonths,
    leadership: false,
    roles: model?.roles ?? ['advising'],
    stream: model?.stream ?? 'capacity-building',
    dutyLocation: model?.dutyLocation ?? null,
    valid: { from: plan.from, to: plan.to },
  }
  world.record(
    'missions.position',
    {
      id: position.id,
      code: position.code,
      mission_id: position.missionId,
      title: position.title,
      language: position.language,
      armed: position.armed,
      rank_from: position.rankFrom,
      rank_to: position.rankTo,
      tour_months: position.tourMonths,
      leadership: position.leadership,
      roles: position.roles,
      stream: position.stream,
      restricted: false,
      host_level: null,
      // What the host asks for: some posts ask for more than the ladder's usual ranks of those who go.
      host_rank: 7 + (number % 5),
      duty_location: position.dutyLocation,
      valid: toRangeText(position.valid),
      since: null,
      decision_id: decisionId,
      source: invented,
      verified: false,
    },
    { on: plan.from, by: world.holder('rcmp-planner') },
  )
  return position
}

const fallbackTitle: Localized = { en: 'Police adviser', fr: 'Conseiller ou conseillère de police' }
