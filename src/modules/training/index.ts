import type { Module } from '#platform/module.ts'

export { onlineModulesStep, pdtStep, researchAssignmentStep } from './steps/training-steps.ts'
export { assignmentsOf } from './store/assignments.ts'
export { progressOf } from './store/progress.ts'
export { seatsOf } from './store/seats.ts'
export type { ModuleProgress, PdtSeat, PdtSession, ResearchAssignment } from './vocabulary.ts'
export { packageHref, sessionHref, traineeHref } from './vocabulary.ts'

export const trainingModule: Module = { name: 'training' }
