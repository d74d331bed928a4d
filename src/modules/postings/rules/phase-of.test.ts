import { expect, test } from 'vitest'
import { phaseOf } from './phase-of.ts'

test.each([
  ['service-years', 'application', 'eligibility'],
  ['integrity', 'departure', 'eligibility'],
  ['language', 'application', 'eligibility'],
  ['language', 'nomination', 'readiness'],
  ['medical', 'departure', 'selection'],
  ['fitness', 'pdt-start', 'selection'],
  ['certificate', 'nomination', 'selection'],
  ['certificate', 'departure', 'readiness'],
  ['passport', 'end-of-tour', 'readiness'],
  ['pdt', 'departure', 'readiness'],
] as const)('%s on %s must be met for %s', (step, anchor, phase) => {
  expect(phaseOf(step, anchor)).toBe(phase)
})
