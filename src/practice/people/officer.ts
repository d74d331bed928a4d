import type { Day } from '#kernel/calendar.ts'
import type { Period } from '#kernel/period.ts'
import type { RankRef, ServiceRef } from '../reference.ts'
import type { Sex } from './invent-name.ts'

/** An invented officer with everything that the file says; lists grow while careers are told. */
export interface Officer {
  id: string
  code: string
  given: string
  family: string
  sex: Sex
  language: 'en' | 'fr'
  bornOn: Day
  email: string
  memberships: { service: ServiceRef; valid: Period }[]
  ranks: { rank: RankRef; valid: Period }[]
  employment: { kind: 'operational' | 'training' | 'leave'; valid: Period }[]
  languages: { language: 'en' | 'fr'; level: 'A' | 'B' | 'C'; assessedOn: Day }[]
  certificates: HeldCertificate[]
  fitness: { protocol: string; result: number; performedOn: Day; assessor: string }[]
  attestations: { kind: 'integrity' | 'computer' | 'standard-shift'; answer: boolean; attestedOn: Day }[]
  /** The first day on which the officer can be taken for the next bulletin. */
  freeFrom: Day
  tours: number
}

export interface HeldCertificate {
  id: string
  typeCode: string
  number: string
  issuedOn: Day
  expiresOn: Day | null
  verifiedOn: Day | null
  verifiedByName: string | null
  revokedOn: Day | null
}

/** The service on a day; officers belong to one at a time. */
export const serviceOf = (officer: Officer, day: Day): ServiceRef =>
  (
    officer.memberships.find(({ valid }) => valid.from <= day && (valid.to === null || day < valid.to)) ??
    officer.memberships[0]!
  ).service

export const nameOf = (officer: Pick<Officer, 'given' | 'family'>): string => `${officer.given} ${officer.family}`
