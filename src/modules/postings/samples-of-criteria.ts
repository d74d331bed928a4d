import type { NewCriterion } from './vocabulary.ts'

/** A criterion for tests: a certificate on the day of departure unless told otherwise. */
export const sampleCriterion = (o: Partial<NewCriterion> = {}): NewCriterion => ({
  code: 'first-aid',
  layer: 'programme',
  serviceId: null,
  step: 'certificate',
  settings: { certificate_type: 'first-aid-cpr' },
  anchor: 'departure',
  marginDays: 0,
  phase: 'readiness',
  effect: 'required',
  message: { en: 'Current first aid and CPR.', fr: 'Secourisme et RCR en règle.' },
  sortOrder: 10,
  source: { id: 'S0', ref: 'S0-47' },
  verified: true,
  ...o,
})
