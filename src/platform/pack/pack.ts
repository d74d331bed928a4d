import type { z } from 'zod'
import { coursesFile } from './course-schemas.ts'
import { guidesFile, supportServicesFile } from './enquiry-schemas.ts'
import { decisionGuideFile } from './guide-schemas.ts'
import {
  contactsFile,
  countriesFile,
  dutiesFile,
  organisationsFile,
  packFile,
  ranksFile,
  servicesFile,
} from './institution-schemas.ts'
import { missionRecordsFile } from './mission-record-schemas.ts'
import { authorizedStrengthFile, missionsFile, programmeNumbersFile } from './mission-schemas.ts'
import { pagesFile } from './publication-schemas.ts'
import { certificateTypesFile, criteriaFile, fitnessProtocolsFile, processFile } from './requirement-schemas.ts'
import { competenciesFile, programmeFile } from './results-schemas.ts'
import { unContributionsFile } from './un-contributions-schema.ts'

/** One schema per file of a pack: the key is the pack's property, `file` its name in the folder. */
export const packFiles = {
  pack: { file: 'pack.yaml', schema: packFile },
  organisations: { file: 'organisations.yaml', schema: organisationsFile },
  duties: { file: 'duties.yaml', schema: dutiesFile },
  services: { file: 'services.yaml', schema: servicesFile },
  ranks: { file: 'ranks.yaml', schema: ranksFile },
  certificateTypes: { file: 'certificate-types.yaml', schema: certificateTypesFile },
  fitnessProtocols: { file: 'fitness-protocols.yaml', schema: fitnessProtocolsFile },
  missions: { file: 'missions.yaml', schema: missionsFile },
  missionRecords: { file: 'mission-records.yaml', schema: missionRecordsFile },
  authorizedStrength: { file: 'authorized-strength.yaml', schema: authorizedStrengthFile },
  criteria: { file: 'criteria.yaml', schema: criteriaFile },
  courses: { file: 'courses.yaml', schema: coursesFile },
  process: { file: 'process.yaml', schema: processFile },
  contacts: { file: 'contacts.yaml', schema: contactsFile },
  guides: { file: 'guides.yaml', schema: guidesFile },
  supportServices: { file: 'support-services.yaml', schema: supportServicesFile },
  countries: { file: 'countries.yaml', schema: countriesFile },
  programme: { file: 'programme.yaml', schema: programmeFile },
  competencies: { file: 'competencies.yaml', schema: competenciesFile },
  decisionGuide: { file: 'decision-guide.yaml', schema: decisionGuideFile },
  pages: { file: 'pages.yaml', schema: pagesFile },
  programmeNumbers: { file: 'programme-numbers.yaml', schema: programmeNumbersFile },
  unContributions: { file: 'un-contributions.yaml', schema: unContributionsFile },
} as const

/** The reference data of one contributing country, as its files say it (schema-checked, codes resolved). */
export type Pack = { [Key in keyof typeof packFiles]: z.infer<(typeof packFiles)[Key]['schema']> }

export type * from './course-schemas.ts'
export type * from './enquiry-schemas.ts'
export type * from './institution-schemas.ts'
export type * from './mission-record-schemas.ts'
export type * from './mission-schemas.ts'
export type * from './requirement-schemas.ts'
export type * from './un-contributions-schema.ts'
export type * from './value-types.ts'
