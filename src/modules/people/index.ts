import type { Module } from '#platform/module.ts'
import { attest } from './actions/attest.ts'
import { declareBackground, removeBackground } from './actions/backgrounds.ts'
import { changeService } from './actions/change-service.ts'
import { correctPerson } from './actions/correct-person.ts'
import { endParticipation } from './actions/end-participation.ts'
import {
  addFamilyContact,
  confirmFamilyPlan,
  doWithoutFamilyPlan,
  endFamilyPlanLine,
  setFamilyRule,
  setFamilySupport,
  setFamilyWishes,
} from './actions/family-plan.ts'
import { recordCertificate } from './actions/record-certificate.ts'
import { recordEmploymentPeriod } from './actions/record-employment-period.ts'
import { recordFitnessResult } from './actions/record-fitness-result.ts'
import { recordLanguageLevel } from './actions/record-language-level.ts'
import { recordParticipation } from './actions/record-participation.ts'
import { recordRank } from './actions/record-rank.ts'
import { recordServiceCap } from './actions/record-service-cap.ts'
import { registerOfficer } from './actions/register-officer.ts'
import { revokeCertificate } from './actions/revoke-certificate.ts'
import { verifyCertificate } from './actions/verify-certificate.ts'
import { warnOfExpiring } from './actions/warn-of-expiring.ts'
import { warnDaily } from './jobs/warn-daily.ts'
import { certificateExpiring } from './letters/certificate-expiring.ts'
import { changedService } from './letters/changed-service.ts'
import { loadPack } from './load-pack.ts'
import { pages } from './routes.ts'
import { search } from './search.ts'
import { servicesOfDuties } from './store/duty-places.ts'
import { timeline } from './timeline.ts'
import { familyPlanView } from './views/family-plan.ts'
import { myRecord } from './views/my-record.ts'
import { officerView } from './views/officer.ts'
import { officersList } from './views/officers.ts'
import { serviceView } from './views/police-service.ts'
import { servicesList } from './views/police-services.ts'
import { skillsList } from './views/skills.ts'
import { waiting } from './waiting.ts'
import { refusals } from './words.ts'
import { competencyRefusals } from './words-of-competencies.ts'
import { familyRefusals } from './words-of-family.ts'

export { attest } from './actions/attest.ts'
export { declareBackground, removeBackground } from './actions/backgrounds.ts'
export { changeService } from './actions/change-service.ts'
export { recordCertificate } from './actions/record-certificate.ts'
export { recordFitnessResult } from './actions/record-fitness-result.ts'
export { recordServiceCap } from './actions/record-service-cap.ts'
export { registerOfficer } from './actions/register-officer.ts'
export { verifyCertificate } from './actions/verify-certificate.ts'
export { beyondCap, mostAway } from './rules/caps.ts'
export {
  type ContactPoint,
  choosesService,
  contactForVisitor,
  type Routed,
  type RoutedContact,
  routeContact,
  type VisitorKind,
  visitorAudiences,
} from './rules/contact-routing.ts'
export { expiryOf } from './rules/expiry.ts'
export { capsOf, insertBeyondCap } from './store/caps.ts'
export { insertCertificate } from './store/certificates.ts'
export {
  backgroundsOf,
  competenciesOn,
  findGained,
  gainedBy,
  insertGained,
  insertReuse,
  judgeGained,
  withdrawGained,
} from './store/competencies.ts'
export { type ContactAnswer, contactFor } from './store/contacts.ts'
export {
  attestationsOf,
  certificatesOf,
  employmentOf,
  fitnessResultsOf,
  languageLevelsOf,
  ranksHeldOf,
} from './store/evidence.ts'
export { familyPlanOf } from './store/family-plan.ts'
export { publishParticipation } from './store/participation.ts'
export {
  allServices,
  birthDays,
  findPerson,
  membershipsOf,
  namesOf,
  personIdOfCode,
  serviceOn,
  servicesOn,
} from './store/persons.ts'
export {
  type Background,
  type CompetencyGained,
  competencyLevels,
  type GainedState,
  myCompetenciesHref,
  myCompetenciesPath,
  skillsHref,
} from './vocabulary/competencies.ts'
export {
  type FamilyChannel,
  type FamilyContact,
  type FamilyPlan,
  type FamilySituation,
  familyChannels,
  familyPlanHref,
  familySituations,
} from './vocabulary/family.ts'
export type {
  Attestation,
  AttestationKind,
  Certificate,
  CertificateType,
  Employment,
  FitnessResult,
  LanguageLevel,
  LanguageLevelCode,
  Membership,
  Person,
  PoliceService,
  RankHeld,
  ServiceCap,
  ServiceKind,
  Source,
} from './vocabulary.ts'
export { attestationKinds, fullName, languageScale, officerHref, serviceHref, serviceKinds } from './vocabulary.ts'
export { backgroundKindWords, declaredWords } from './words-of-competencies.ts'
export { familyChannelWords, familyRuleText, familySituationWords } from './words-of-family.ts'

export const peopleModule: Module = {
  name: 'people',
  actions: [
    registerOfficer,
    correctPerson,
    changeService,
    recordRank,
    recordEmploymentPeriod,
    recordLanguageLevel,
    recordCertificate,
    verifyCertificate,
    revokeCertificate,
    recordFitnessResult,
    attest,
    warnOfExpiring,
    recordServiceCap,
    recordParticipation,
    endParticipation,
    declareBackground,
    removeBackground,
    addFamilyContact,
    setFamilyRule,
    setFamilySupport,
    setFamilyWishes,
    endFamilyPlanLine,
    confirmFamilyPlan,
    doWithoutFamilyPlan,
  ],
  views: [officersList, officerView, myRecord, servicesList, serviceView, skillsList, familyPlanView],
  pages,
  jobs: [warnDaily],
  letters: [certificateExpiring, changedService],
  waiting,
  timeline,
  search,
  dutyPlaces: [servicesOfDuties],
  files: { certificate: officerView },
  refusals: { ...refusals, ...competencyRefusals, ...familyRefusals },
  loadPack,
}
