import { addDays, addMonths, type Day } from '#kernel/calendar.ts'
import type { Duty } from '#kernel/duties.ts'
import { tasksAtEnd, taskTitles } from '#modules/deployments/index.ts'
import { tellOutcome } from '../candidacies/tell-health.ts'
import type { Told } from '../candidacies/told.ts'
import type { World } from '../world.ts'
import type { Tour } from './tour.ts'

interface Returned {
  deploymentId: string
  returned: boolean
  closed: boolean
}

/** After the end: tasks for money and equipment, the assessment after the mission, follow-ups with the officer, service and family. */
export function tellReturn(world: World, told: Told, tour: Tour, o: Returned): void {
  tellTasks(world, told, tour, o)
  if (!o.returned) return
  tellFollowUps(world, told, tour, o)
  tellAssessmentAfter(world, told, tour)
}

function tellTasks(world: World, told: Told, tour: Tour, o: Returned): void {
  const dice = world.dice.for(`tasks ${told.id}`)
  for (const task of tasksAtEnd(tour.early ? 'voluntary-early-return' : 'end-of-tour', tour.ended)) {
    const done = addDays(task.dueOn, dice.int(-3, 6))
    const isDone = o.closed || (world.happened(done) && (dice.chance(0.9) || done < addDays(world.anchor, -60)))
    world.record(
      'deployments.task',
      {
        id: dice.uuid(),
        deployment_id: o.deploymentId,
        person_id: told.officer.id,
        service_id: told.service.id,
        mission_id: told.bulletin.mission.id,
        kind: task.kind,
        owner_duty: task.ownerDuty,
        title: taskTitles[task.kind],
        due_on: task.dueOn,
        done_on: isDone ? done : null,
        done_by_name: isDone ? world.holder(task.ownerDuty).name : null,
      },
      { on: tour.ended, by: world.holder('mission-desk') },
    )
  }
}

function tellFollowUps(world: World, told: Told, tour: Tour, o: Returned): void {
  const dice = world.dice.for(`follow-ups ${told.id}`)
  for (const rule of world.reference.followUpRules) {
    const due = addDays(tour.returned, rule.daysAfterReturn)
    const done = addDays(due, dice.int(-8, 5))
    // One in eight is late: overdue on the home page of whoever owes it.
    const late = dice.chance(0.12) && due > addDays(world.anchor, -45)
    const isDone = o.closed || (!late && world.happened(done))
    const doer = rule.ownerDuty === 'service-coordinator' ? signerOf(told) : rule.ownerDuty
    world.record(
      'reintegration.follow_up',
      {
        id: dice.uuid(),
        deployment_id: o.deploymentId,
        person_id: told.officer.id,
        service_id: told.service.id,
        mission_id: told.bulletin.mission.id,
        kind: rule.kind,
        code: rule.code,
        title: rule.title,
        owner_duty: rule.ownerDuty,
        due_on: due,
        done_on: isDone ? done : null,
        done_by_name: isDone
          ? world.holder(
              doer as Duty,
              doer === rule.ownerDuty && doer !== 'service-coordinator' ? '' : told.service.code,
            ).name
          : null,
      },
      { on: tour.returned, by: world.holder('mission-desk') },
    )
  }
}

const signerOf = (told: Told): Duty => (told.service.code === 'RCMP' ? 'rcmp-adviser' : 'service-coordinator')

function tellAssessmentAfter(world: World, told: Told, tour: Tour): void {
  const dice = world.dice.for(`after ${told.id}`)
  const requested = addDays(tour.returned, dice.int(0, 5))
  if (!world.happened(requested)) return
  const declared: Day = addDays(tour.returned, dice.int(40, 170))
  const concluded = world.happened(declared)
  const id = dice.uuid()
  world.record(
    'health.assessment',
    {
      id,
      candidacy_id: told.id,
      person_id: told.officer.id,
      service_id: told.service.id,
      kind: 'medical',
      purpose: 'post-mission',
      state: concluded ? 'concluded' : world.happened(addDays(requested, 12)) ? 'scheduled' : 'requested',
      requested_on: requested,
      due_on: addDays(tour.returned, 180),
      scheduled_for: world.happened(addDays(requested, 12)) ? declared : null,
      version: concluded ? 3 : 1,
    },
    { on: requested, by: world.holder('health-administrator') },
  )
  if (!concluded) return
  const by = world.holder('physician')
  tellOutcome(world, told, {
    id,
    kind: 'medical',
    purpose: 'post-mission',
    outcome: 'recommended',
    declared,
    validTo: addMonths(declared, 12),
    uuid: dice.uuid(),
    by,
  })
  world.notes.push({
    of: id,
    personId: told.officer.id,
    kind: 'medical',
    on: declared,
    by: by.name,
    text: 'Compared with the results before the mission; nothing to follow. (Invented.)',
  })
}
