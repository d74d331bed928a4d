import { dutiesOf, on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { breakGlass } from '../actions/break-glass.ts'
import { completeTask } from '../actions/complete-task.ts'
import { endEarly } from '../actions/end-early.ts'
import { endForMission } from '../actions/end-for-mission.ts'
import { endTour } from '../actions/end-tour.ts'
import { grantExtension } from '../actions/grant-extension.ts'
import { recordArrival } from '../actions/record-arrival.ts'
import { recordDeparture } from '../actions/record-departure.ts'
import { recordReturn } from '../actions/record-return.ts'
import { refuseExtension } from '../actions/refuse-extension.ts'
import { relocateOfficer } from '../actions/relocate-officer.ts'
import { requestExtension } from '../actions/request-extension.ts'
import { startDuty } from '../actions/start-duty.ts'
import { type DepartureSubject, departureSubject } from '../departure-subject.ts'
import { type DeploymentSubject, deploymentSubject } from '../deployment-subject.ts'
import { tasksOf } from '../store/details.ts'
import { taskSubject } from '../task-subject.ts'
import type { Task } from '../vocabulary.ts'
import { pageWords } from '../words-pages.ts'

export interface DeploymentFile extends DeploymentSubject {
  tasks: Task[]
  /** What the departure depends on: while it is being prepared, for those who record it. Not shown here. */
  leaving: DepartureSubject | null
}

const unseenByHome = ['tasks', 'leaving'] as const

/** One deployment from departure to closing. */
export const deploymentView = defineView({
  name: 'deployments.one',
  seenBy: {
    candidate: 'self',
    'readiness-officer': 'programme',
    'irss-officer': 'programme',
    'mission-desk': 'own-mission',
    'contingent-commander': 'own-mission',
    'service-coordinator': 'own-service',
    'service-chief': 'own-service',
    'rcmp-adviser': 'own-service',
    'rcmp-planner': 'programme',
  },
  query: { id: field.id() },
  async load(tx, query, c): Promise<DeploymentFile | null> {
    const subject = await deploymentSubject(tx, query.id, c)
    if (!subject) return null
    const leaving =
      subject.deployment.state === 'preparing' && dutiesOf(recordDeparture).includes(c.actor.duty)
        ? await departureSubject(tx, query.id, c.today, c)
        : null
    return { ...subject, tasks: await tasksOf(tx, query.id), leaving }
  },
  scope: (data) => data.scope,
  about: (data) => ({ kind: 'deployment', id: data.id, personId: data.deployment.personId }),
  // Money and equipment are between the officer and the desks.
  hiddenFrom: {
    'contingent-commander': unseenByHome,
    'service-coordinator': unseenByHome,
    'service-chief': unseenByHome,
    'rcmp-adviser': unseenByHome,
    'rcmp-planner': unseenByHome,
    'irss-officer': unseenByHome,
    candidate: ['leaving'],
    'readiness-officer': ['leaving'],
    'mission-desk': ['leaving'],
  },
  offers: (data) => [
    ...(data.leaving ? [on(recordDeparture, data.leaving)] : []),
    on(recordArrival, data),
    on(startDuty, data),
    on(grantExtension, data),
    on(refuseExtension, data),
    on(requestExtension, data),
    on(endTour, data),
    on(relocateOfficer, { ...data, free: [], place: null }),
    on(endForMission, data),
    on(recordReturn, data),
    on(endEarly, data),
    on(breakGlass, data),
    ...data.tasks.map((task) => on(completeTask, taskSubject(task, data))),
  ],
  words: { title: pageWords.one },
})
