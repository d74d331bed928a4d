import type { Day } from '#kernel/calendar.ts'
import type { Case } from '../step.ts'
import type { Candidacy } from '../vocabulary.ts'

/** The case that steps judge: who, and the dates as they are planned today. */
export const caseOf = (one: Candidacy, today: Day): Case => ({
  candidacyId: one.id,
  personId: one.personId,
  serviceId: one.serviceId,
  missionId: one.missionId,
  appliedOn: one.appliedOn,
  nominatedOn: one.nominatedOn,
  pdtStart: one.pdtStart,
  plannedDeparture: one.plannedDeparture,
  plannedArrival: one.plannedArrival,
  plannedEnd: one.plannedEnd,
  today,
})
