import { addDays, type Day } from '#kernel/calendar.ts'
import type { Told } from '../candidacies/told.ts'
import type { PracticeTable } from '../rows.ts'
import type { World } from '../world.ts'

/** Something that happened to a candidacy and of which people were told. */
export interface Fact {
  name: string
  on: Day
  about: Record<string, string | number | null>
}

/** How far back letters are kept in practice, in days. */
const recent = 240

/** The turns of a candidacy that brought letters, in order of time. */
export function factsOf(world: World, told: Told): Fact[] {
  const { course, bulletin, officer } = told
  const { fate } = course
  const about = { candidacyId: told.id, personId: officer.id, postingId: bulletin.id, missionId: bulletin.mission.id }
  const turns: readonly (readonly [string, Day | null])[] = [
    ['applied', course.applied],
    [fate === 'not-released' ? 'not-released' : 'endorsed', course.endorsed],
    ['selected-initially', fate === 'not-selected' ? null : course.screened],
    [fate === 'not-recommended' ? 'not-recommended' : 'recommended', course.recommended],
    ['nominated', course.nominated],
    ['host-answered', course.answered],
    ['offered', course.offered],
    [fate === 'declined' ? 'declined-offer' : 'accepted-offer', course.accepted],
  ]
  const all = [...turns.map(([turn, on]) => ({ name: `candidacies.${turn}`, on, about })), ...factsOfRows(world, told)]
  return all
    .flatMap(({ name, on, about: known }) =>
      world.happened(on) && on > addDays(world.anchor, -recent) ? [{ name, on, about: known }] : [],
    )
    .sort((a, b) => (a.on < b.on ? -1 : 1))
}

const rowFacts: readonly (readonly [PracticeTable, string, string, string])[] = [
  ['readiness.instruction_package', 'sent_on', 'packageId', 'readiness.sent-'],
  ['training.pdt_seat', 'confirmed_on', 'seatId', 'training.confirmed-seat'],
  ['deployments.deployment', 'departed_on', 'deploymentId', 'deployments.departed'],
]

function factsOfRows(world: World, told: Told) {
  return rowFacts.flatMap(([table, day, id, name]) =>
    world.rows
      .of(table)
      .filter((row) => row.candidacy_id === told.id)
      .map((row) => ({
        name: name.endsWith('-') ? `${name}${row.kind}` : name,
        on: row[day] as Day | null,
        about: { [id]: String(row.id), candidacyId: told.id, personId: told.officer.id },
      })),
  )
}
