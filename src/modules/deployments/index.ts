import type { Module } from '#platform/module.ts'
import { breakGlass } from './actions/break-glass.ts'
import { cancelDeployment } from './actions/cancel-deployment.ts'
import { carryDates } from './actions/carry-dates.ts'
import { completeTask } from './actions/complete-task.ts'
import { dropDeliverable, planDeliverable, recordDelivery } from './actions/deliverables.ts'
import { endEarly } from './actions/end-early.ts'
import { endForMission } from './actions/end-for-mission.ts'
import { endTour } from './actions/end-tour.ts'
import { openFamilyPlan, recordFamilyNotice } from './actions/family.ts'
import { followTerms } from './actions/follow-terms.ts'
import { grantExtension } from './actions/grant-extension.ts'
import { prepareDeployment } from './actions/prepare-deployment.ts'
import { recordArrival } from './actions/record-arrival.ts'
import { recordDeparture } from './actions/record-departure.ts'
import { recordReturn } from './actions/record-return.ts'
import { refuseExtension } from './actions/refuse-extension.ts'
import { relocateOfficer } from './actions/relocate-officer.ts'
import { requestExtension } from './actions/request-extension.ts'
import { startDuty } from './actions/start-duty.ts'
import { dropSuccessor, nameSuccessor, planSuccession } from './actions/succession.ts'
import { addTeamMember, endTeamMembership } from './actions/team-members.ts'
import { tellEnds } from './actions/tell-ends.ts'
import { writeTeamReport } from './actions/write-team-report.ts'
import { jobs } from './jobs/follow-candidacies.ts'
import { familyLetters } from './letters/family.ts'
import { lettersToDesks } from './letters/to-desks.ts'
import { letters } from './letters/turns.ts'
import { pagesOfPosts } from './routes/posts.ts'
import { pages } from './routes.ts'
import { search } from './search.ts'
import { status } from './status.ts'
import { timeline } from './timeline.ts'
import { deploymentsTouched, deploymentTasks } from './touched.ts'
import { contingentView } from './views/contingent.ts'
import { deliverablesList, deliverablesOfPost, deliverableView } from './views/deliverables.ts'
import { emergencyCard } from './views/emergency-card.ts'
import { familyView } from './views/family.ts'
import { leadershipView, successionView } from './views/leadership.ts'
import { deploymentsList } from './views/list.ts'
import { deploymentView } from './views/one.ts'
import { rankedList, ranksView, rolesView } from './views/roles-and-ranks.ts'
import { teamReportView, teamsView, teamView } from './views/teams.ts'
import { waiting } from './waiting.ts'
import { constraints, refusals } from './words.ts'
import { familyNoticeRefusals } from './words-of-family.ts'
import { touchedRefusals } from './words-of-touched.ts'

export { type DeploymentSubject, deploymentSubject } from './deployment-subject.ts'
export { legalStatusIn } from './rules/legal-status.ts'
export { tasksAtEnd } from './rules/tasks-at-end.ts'
export { endOfTour } from './rules/tour.ts'
export { missionExperienceStep } from './steps/mission-experience.ts'
export { deploymentOf, findDeployment, markClosed } from './store/deployments.ts'
export { tasksOf } from './store/details.ts'
export { type Deployment, deploymentHref, type Task } from './vocabulary.ts'
export { taskTitles } from './words.ts'
export {
  completeTask,
  endEarly,
  endTour,
  grantExtension,
  prepareDeployment,
  recordArrival,
  recordDeparture,
  recordReturn,
  refuseExtension,
  requestExtension,
  startDuty,
}

export const deploymentsModule: Module = {
  name: 'deployments',
  actions: [
    prepareDeployment,
    followTerms,
    cancelDeployment,
    carryDates,
    recordDeparture,
    recordArrival,
    startDuty,
    requestExtension,
    grantExtension,
    refuseExtension,
    endEarly,
    endTour,
    relocateOfficer,
    endForMission,
    recordReturn,
    completeTask,
    tellEnds,
    breakGlass,
    addTeamMember,
    endTeamMembership,
    writeTeamReport,
    planDeliverable,
    recordDelivery,
    dropDeliverable,
    planSuccession,
    nameSuccessor,
    dropSuccessor,
    openFamilyPlan,
    recordFamilyNotice,
  ],
  views: [
    deploymentsList,
    contingentView,
    deploymentView,
    emergencyCard,
    teamsView,
    teamView,
    teamReportView,
    deliverablesList,
    deliverablesOfPost,
    deliverableView,
    leadershipView,
    successionView,
    rolesView,
    ranksView,
    rankedList,
    familyView,
  ],
  pages: [...pages, ...pagesOfPosts],
  jobs,
  letters: [...letters, ...lettersToDesks, ...familyLetters],
  waiting: [...waiting, deploymentTasks],
  touched: [deploymentsTouched],
  timeline,
  status,
  search,
  files: { deliverable: deliverableView },
  refusals: { ...refusals, ...touchedRefusals, ...familyNoticeRefusals },
  constraints,
}
