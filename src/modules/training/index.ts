import type { Module } from '#platform/module.ts'
import { assignModules } from './actions/assign-modules.ts'
import { assignResearch } from './actions/assign-research.ts'
import { cancelSession } from './actions/cancel-session.ts'
import { confirmSeat } from './actions/confirm-seat.ts'
import { loseSeat } from './actions/lose-seat.ts'
import { markResearchAssignment } from './actions/mark-research-assignment.ts'
import { planPdtSession } from './actions/plan-pdt-session.ts'
import { recordAttempt } from './actions/record-attempt.ts'
import { recordAttendance } from './actions/record-attendance.ts'
import { returnResearchAssignment } from './actions/return-research-assignment.ts'
import { submitResearchAssignment } from './actions/submit-research-assignment.ts'
import { jobs } from './jobs/follow-candidacies.ts'
import { letters } from './letters/index.ts'
import { loadPack } from './load-pack.ts'
import { pages } from './routes.ts'
import { status } from './status.ts'
import { onlineModulesStep, pdtStep, researchAssignmentStep } from './steps/training-steps.ts'
import { timeline } from './timeline.ts'
import { applicationPackage } from './views/application-package.ts'
import { moduleCertificate } from './views/module-certificate.ts'
import { sessionView } from './views/session.ts'
import { sessionsList } from './views/sessions.ts'
import { traineeView } from './views/trainee.ts'
import { traineesList } from './views/trainees.ts'
import { waiting } from './waiting.ts'
import { refusals } from './words.ts'

export { assignModules } from './actions/assign-modules.ts'
export { assignResearch } from './actions/assign-research.ts'
export { cancelSession } from './actions/cancel-session.ts'
export { confirmSeat } from './actions/confirm-seat.ts'
export { loseSeat } from './actions/lose-seat.ts'
export { markResearchAssignment } from './actions/mark-research-assignment.ts'
export { planPdtSession } from './actions/plan-pdt-session.ts'
export { recordAttempt } from './actions/record-attempt.ts'
export { recordAttendance } from './actions/record-attendance.ts'
export { returnResearchAssignment } from './actions/return-research-assignment.ts'
export { submitResearchAssignment } from './actions/submit-research-assignment.ts'
export { onlineModulesStep, pdtStep, researchAssignmentStep } from './steps/training-steps.ts'
export { assignmentsOf } from './store/assignments.ts'
export { progressOf } from './store/progress.ts'
export { seatsOf } from './store/seats.ts'
export { sessionView } from './views/session.ts'
export { traineeView } from './views/trainee.ts'
export type { ModuleProgress, PdtSeat, PdtSession, ResearchAssignment } from './vocabulary.ts'
export { packageHref, sessionHref, traineeHref } from './vocabulary.ts'

/** The steps of this room, for the registry. */
export const trainingSteps = [onlineModulesStep, researchAssignmentStep, pdtStep]

export const trainingModule: Module = {
  name: 'training',
  actions: [
    assignModules,
    assignResearch,
    recordAttempt,
    submitResearchAssignment,
    markResearchAssignment,
    returnResearchAssignment,
    planPdtSession,
    confirmSeat,
    recordAttendance,
    loseSeat,
    cancelSession,
  ],
  views: [traineesList, traineeView, sessionsList, sessionView, moduleCertificate, applicationPackage],
  pages,
  jobs,
  letters,
  waiting,
  timeline,
  status,
  files: { 'research-assignment': traineeView },
  refusals,
  constraints: {
    seat_taken: 'seat-just-taken',
    session_is_full: 'session-full',
  },
  loadPack,
}
