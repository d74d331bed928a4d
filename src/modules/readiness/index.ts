import type { Module } from '#platform/module.ts'
import { loadPack } from './load-pack.ts'
import { joiningInstructionsStep } from './steps/joining-instructions.ts'
import { preliminaryInstructionsStep } from './steps/preliminary-instructions.ts'

export { clearanceOf, gatesOf } from './gates.ts'
export { type Blocker, type Clearance, personReadinessHref, readinessHref } from './vocabulary.ts'

/** The steps that bulletins can require from this module. */
export const readinessSteps = [preliminaryInstructionsStep, joiningInstructionsStep] as const

export const readinessModule: Module = { name: 'readiness', loadPack }
