import type { Module } from '#platform/module.ts'

export { medicalStep, psychologicalStep } from './steps/health-step.ts'
export { outcomesOfCandidacy, standingOutcomes } from './store/outcomes.ts'
export { type AssessmentKind, candidacyHealthHref, ownHealthHref, type StandingOutcome } from './vocabulary.ts'

export const healthModule: Module = { name: 'health' }
