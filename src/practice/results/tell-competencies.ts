import { addDays, minDay } from '#kernel/calendar.ts'
import { toRangeText } from '#kernel/period.ts'
import type { World } from '../world.ts'

const declared = [
  ['language', 'es'],
  ['language', 'ht'],
  ['language', 'uk'],
  ['specialisation', 'community-policing'],
  ['specialisation', 'investigation'],
  ['specialisation', 'training'],
] as const

/** What officers who are back recorded, what was validated of it and used again at home, and what some declared. */
export function tellCompetencies(world: World): void {
  const codes = world.reference.competencies.map(({ code }) => code)
  const positions = new Map(world.rows.of('missions.position').map((row) => [row.id, row.title]))
  for (const row of world.reference.positions) positions.set(row.id, row.title)
  const desk = world.holder('mission-desk')
  for (const tour of world.rows.of('deployments.deployment')) {
    if (!tour.returned_on || codes.length === 0) continue
    const dice = world.dice.for(`competencies ${tour.id}`)
    if (!dice.chance(0.5)) continue
    const returned = String(tour.returned_on)
    const recorded = addDays(returned, dice.int(5, 40))
    if (recorded > world.anchor) continue
    const first = dice.int(0, codes.length - 1)
    for (const at of [first, (first + 5) % codes.length]) {
      const judged = addDays(recorded, dice.int(3, 40))
      const validated = judged <= world.anchor && dice.chance(0.8)
      const id = dice.uuid()
      world.record(
        'people.competency_gained',
        {
          id,
          person_id: tour.person_id,
          mission_id: tour.mission_id,
          deployment_id: tour.id,
          competency_code: codes[at],
          level: ['guided', 'alone', 'leading'][dice.int(0, 2)],
          role_title: positions.get(tour.position_id) ?? { en: 'Mentor', fr: 'Mentor' },
          served: toRangeText({ from: String(tour.arrived_on), to: addDays(String(tour.ended_on), 1) }),
          account: 'Shown in the daily work of the mission (practice).',
          state: validated ? 'validated' : 'recorded',
          recorded_on: recorded,
          judged_by: validated ? desk.accountId : null,
          judged_by_name: validated ? desk.name : null,
          judged_on: validated ? judged : null,
          version: validated ? 2 : 1,
        },
        { on: recorded, by: { ...desk, accountId: String(tour.person_id) } },
      )
      if (!validated || !dice.chance(0.35)) continue
      const since = minDay(addDays(judged, dice.int(20, 120)), world.anchor)
      world.record(
        'people.competency_reused',
        {
          id: dice.uuid(),
          gained_id: id,
          person_id: tour.person_id,
          since,
          used_in: 'Course of the service for supervisors (practice).',
          by_name: 'Coordinator (practice)',
        },
        { on: since, by: world.holder('readiness-officer') },
      )
    }
  }
  for (const officer of world.officers) {
    const dice = world.dice.for(`background ${officer.id}`)
    if (!dice.chance(0.2)) continue
    const [kind, value] = declared[dice.int(0, declared.length - 1)]!
    const on = addDays(world.anchor, -dice.int(10, 900))
    world.record(
      'people.background',
      { id: dice.uuid(), person_id: officer.id, kind, value, consented_on: on },
      { on, by: { ...world.holder('readiness-officer'), accountId: officer.id } },
    )
  }
}
