import type { Module } from '#platform/module.ts'
import { loadPack } from './load-pack.ts'
import { servicesOfDuties } from './store/duty-places.ts'

export {
  attestationsOf,
  certificatesOf,
  employmentOf,
  fitnessResultsOf,
  languageLevelsOf,
  ranksHeldOf,
} from './store/evidence.ts'
export { allServices, birthDays, findPerson, membershipsOf, namesOf, serviceOn, servicesOn } from './store/persons.ts'
export type {
  Attestation,
  AttestationKind,
  Certificate,
  Employment,
  FitnessResult,
  LanguageLevel,
  LanguageLevelCode,
  Membership,
  Person,
  PoliceService,
  RankHeld,
  Source,
} from './vocabulary.ts'
export { attestationKinds, fullName, languageScale } from './vocabulary.ts'

export const peopleModule: Module = {
  name: 'people',
  dutyPlaces: [servicesOfDuties],
  loadPack,
}
