import type { Localized } from '#kernel/language.ts'
import type { DatabaseRole } from '#platform/database/connection.ts'

/** What a column may hold, from what everybody reads to what one unit reads (domain.md 7.1). */
export const elementCompartments = [
  'PUBLIC',
  'UNCLASSIFIED',
  'PROTECTED A',
  'PROTECTED B',
  'OPS-LOCATION',
  'SECURITY',
  'FAMILY',
  'HEALTH',
  'HEALTH-PSYCH',
  'CONDUCT',
] as const

export type ElementCompartment = (typeof elementCompartments)[number]

/** The only role that may read a column of a closed compartment. */
export const onlyReader: Partial<Record<ElementCompartment, DatabaseRole>> = {
  HEALTH: 'app_health',
  'HEALTH-PSYCH': 'app_psych',
  CONDUCT: 'app_conduct',
}

/** The compartments as the register prints them. */
export const compartmentNames: Record<ElementCompartment, Localized> = {
  PUBLIC: { en: 'Public', fr: 'Public' },
  UNCLASSIFIED: { en: 'Unclassified', fr: 'Non classifié' },
  'PROTECTED A': { en: 'Protected A', fr: 'Protégé A' },
  'PROTECTED B': { en: 'Protected B', fr: 'Protégé B' },
  'OPS-LOCATION': { en: 'Operational location', fr: 'Lieu opérationnel' },
  SECURITY: { en: 'Security', fr: 'Sécurité' },
  FAMILY: { en: 'Family', fr: 'Famille' },
  HEALTH: { en: 'Health', fr: 'Santé' },
  'HEALTH-PSYCH': { en: 'Psychological health', fr: 'Santé psychologique' },
  CONDUCT: { en: 'Conduct', fr: 'Conduite' },
}
