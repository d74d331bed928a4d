import { addDays, type Day } from '#kernel/calendar.ts'
import { toRangeText } from '#kernel/period.ts'
import { standingIn } from '#modules/candidacies/index.ts'
import { legalStatusIn } from '#modules/deployments/index.ts'
import { findingsOn } from '../candidacies/findings.ts'
import type { Told } from '../candidacies/told.ts'
import type { Row } from '../rows.ts'
import type { World } from '../world.ts'
import { tellExtension } from './tell-extension.ts'
import { tellReturn } from './tell-return.ts'
import type { Tour } from './tour.ts'

/** The deployment of an accepted candidacy: prepared, under way, ended, closed, or cancelled with it; and the place it holds. */
export function tellDeployment(world: World, told: Told, tour: Tour): void {
  const { course, officer, service, bulletin, place } = told
  if (!place || !world.happened(course.offered)) return
  const accepted = world.happened(course.accepted) && course.fate !== 'declined'
  const gone = course.fate === 'declined' ? world.happened(course.accepted) : world.happened(course.withdrawn)
  const departed = !gone && course.fate === 'deployed' && world.happened(course.departure)
  const ended = departed && world.happened(tour.ended)
  const held = { from: course.departure, to: ended ? tour.ended : tour.plannedEnd }
  const dice = world.dice.for(`deployment ${told.id}`)
  world.record(
    'missions.occupancy',
    {
      id: dice.uuid(),
      position_id: place.position.id,
      mission_id: bulletin.mission.id,
      group_id: groupOn(world, bulletin.mission.id, course.departure),
      period: toRangeText(held),
      state: gone ? 'released' : departed ? 'filled' : 'reserved',
      reference: told.id,
      version: departed ? 2 : 1,
    },
    { on: course.offered, by: world.holder('irss-officer') },
  )
  if (!accepted || !world.happened(course.accepted)) return
  if (departed) assertGates(world, told)
  const arrived = departed && world.happened(course.arrival)
  const onDuty = addDays(course.arrival, dice.int(2, 5))
  const returned = ended && world.happened(tour.returned)
  const closed = returned && tour.closed !== null && world.happened(tour.closed)
  const row: Row = {
    id: dice.uuid(),
    code: world.code('DEP'),
    candidacy_id: told.id,
    person_id: officer.id,
    service_id: service.id,
    mission_id: bulletin.mission.id,
    position_id: place.position.id,
    legal_status: legalStatusIn(bulletin.mission.kind),
    state: gone
      ? 'cancelled'
      : closed
        ? 'closed'
        : ended
          ? 'ended'
          : !departed
            ? 'preparing'
            : !arrived
              ? 'departed'
              : world.happened(onDuty)
                ? 'on-duty'
                : 'arrived',
    period: toRangeText(held),
    planned_departure: course.departure,
    planned_end: tour.plannedEnd,
    departed_on: departed ? course.departure : null,
    arrived_on: arrived ? course.arrival : null,
    on_duty_on: arrived && world.happened(onDuty) ? onDuty : null,
    ended_on: ended ? tour.ended : null,
    end_kind: ended ? (tour.early ? 'voluntary-early-return' : 'end-of-tour') : null,
    returned_on: returned ? tour.returned : null,
    closed_on: closed ? tour.closed : null,
    ...homeRankOn(officer, course.departure),
    version: 1,
  }
  world.record('deployments.deployment', row, { on: course.accepted, by: world.holder('mission-desk') })
  if (arrived) tellExtension(world, told, tour, String(row.id))
  if (ended) tellReturn(world, told, tour, { deploymentId: String(row.id), returned, closed })
}

/** The rank at home on the day of departure, which counts for the whole tour. */
function homeRankOn({ ranks }: Told['officer'], day: Day) {
  const held = ranks.find(({ valid }) => valid.from <= day && (valid.to === null || day < valid.to))
  return { home_rank: held?.rank.code ?? null, home_rank_level: held?.rank.level ?? null }
}

/** Nobody left before every gate of the bulletin was met. */
function assertGates(world: World, told: Told): void {
  const day = told.course.departure
  const phases = ['eligibility', 'selection', 'readiness'] as const
  const { unmet, pending } = standingIn(findingsOn(world.reference, told, day, phases), phases, day)
  if (unmet.length + pending.length > 0) world.complain(told, 'departed', [...unmet, ...pending])
}

const groupOn = (world: World, missionId: string, day: Day): string | null =>
  world.reference.groupMembers.find(
    (one) => one.missionId === missionId && one.valid.from <= day && (one.valid.to === null || day < one.valid.to),
  )?.groupId ?? null
