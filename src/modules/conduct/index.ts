import type { Module } from '#platform/module.ts'

export { conductStep } from './steps/conduct-step.ts'
export { standingClearances } from './store/clearances.ts'
export type { Clearance } from './vocabulary.ts'

export const conductModule: Module = { name: 'conduct' }
