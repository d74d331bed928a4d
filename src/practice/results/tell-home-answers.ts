import { addDays } from '#kernel/calendar.ts'
import type { World } from '../world.ts'

const kinds = ['community', 'trained-others', 'new-practice', 'leadership', 'cultures'] as const

/** What officers who are back say that their tour brought home; not everybody answers. */
export function tellHomeAnswers(world: World): void {
  for (const tour of world.rows.of('deployments.deployment')) {
    if (!tour.returned_on) continue
    const dice = world.dice.for(`home answer ${tour.id}`)
    const answered = addDays(String(tour.returned_on), dice.int(30, 150))
    if (answered > world.anchor || !dice.chance(0.45)) continue
    const said = kinds.filter(() => dice.chance(0.4))
    world.record(
      'reintegration.home_answer',
      {
        id: dice.uuid(),
        deployment_id: tour.id,
        person_id: tour.person_id,
        mission_id: tour.mission_id,
        kinds: said.length > 0 ? said : ['none'],
        account: null,
        answered_on: answered,
      },
      { on: answered, by: { ...world.holder('readiness-officer'), accountId: String(tour.person_id) } },
    )
  }
}
