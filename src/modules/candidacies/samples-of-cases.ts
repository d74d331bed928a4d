import type { Case } from './step.ts'

/** A case for rule tests: applied on 15 January 2026, away from 1 June 2026 for twelve months. */
export const sampleCase = (o: Partial<Case> = {}): Case => ({
  candidacyId: '00000000-0000-4000-8000-000000000001',
  personId: '00000000-0000-4000-8000-000000000002',
  serviceId: '00000000-0000-4000-8000-000000000003',
  missionId: '00000000-0000-4000-8000-000000000004',
  appliedOn: '2026-01-15',
  nominatedOn: null,
  pdtStart: null,
  plannedDeparture: '2026-06-01',
  plannedArrival: '2026-06-02',
  plannedEnd: '2027-06-02',
  today: '2026-02-10',
  ...o,
})
