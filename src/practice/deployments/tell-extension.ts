import { turnTexts } from '../candidacies/candidacy-texts.ts'
import type { Told } from '../candidacies/told.ts'
import type { World } from '../world.ts'
import type { Tour } from './tour.ts'

/** What the officer asked for, and the answer of the mission's desk where it has come. */
export function tellExtension(world: World, told: Told, tour: Tour, deploymentId: string): void {
  const { extension } = tour
  if (!extension || !world.happened(extension.requested)) return
  const dice = world.dice.for(`extension ${told.id}`)
  const answered = world.happened(extension.answered)
  world.record(
    'deployments.extension',
    {
      id: dice.uuid(),
      deployment_id: deploymentId,
      person_id: told.officer.id,
      service_id: told.service.id,
      mission_id: told.bulletin.mission.id,
      new_end: extension.newEnd,
      reason: dice.pick(turnTexts.extension),
      state: answered ? extension.state : 'requested',
      requested_on: extension.requested,
      answered_on: answered ? extension.answered : null,
      answer_reason: answered && extension.state === 'refused' ? 'The successor arrives as planned.' : null,
    },
    { on: extension.requested, by: { accountId: told.officer.id, name: '', language: told.officer.language } },
  )
}
