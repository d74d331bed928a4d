import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'

export const packageKinds = ['preliminary', 'joining'] as const
export type PackageKind = (typeof packageKinds)[number]

/** One point of a package as the pack words it, with the period in which it belongs to the package. */
export interface TemplateItem {
  code: string
  text: Localized
  /** Days after sending; null: by the day that the terms give. */
  dueDays: number | null
  /** Kinds of mission that need it; null: all. */
  kinds: readonly string[] | null
  from: Day
  to: Day | null
}

/** The dates and terms that one version of the Joining Instructions states. */
export interface Terms {
  departure: Day
  arrival: Day
  end: Day
  position: { code: string; title: Localized } | null
  mission: { code: string; name: Localized }
  dutyLocation: Localized | null
  /** Absent in versions that were sent before the instructions said so. */
  language?: 'en' | 'fr' | null
  armed?: boolean | null
  pdt: { code: string; starts: Day; ends: Day; place: Localized } | null
}
export type TermName = keyof Terms

export interface Item {
  id: string
  packageId: string
  code: string
  title: Localized
  text: Localized
  dueOn: Day | null
  doneOn: Day | null
  attachmentId: string | null
  sortOrder: number
  version: number
}

export type NewItem = Omit<Item, 'id' | 'packageId' | 'version'>

export interface InstructionPackage {
  id: string
  candidacyId: string
  personId: string
  serviceId: string
  kind: PackageKind
  number: number
  /** Null for Preliminary Instructions: they state no dates of the deployment. */
  terms: Terms | null
  sentOn: Day
  openedOn: Day | null
  acknowledgedOn: Day | null
  superseded: boolean
  reason: string | null
  version: number
  /** The officer has left: what was in order on that day stays as it was. */
  left: boolean
}

/** States in which a candidacy stands past its initial selection and has not ended: only then instructions are sent. */
export const selectedStates = [
  'initially-selected',
  'recommended',
  'nominated',
  'reserve',
  'host-accepted',
  'offered',
  'accepted',
] as const

export const boardStates = ['preparing', 'waiting-at-home', 'away'] as const
export type BoardState = (typeof boardStates)[number]

/** What stands between an officer and departure: a criterion of the bulletin, judged on its own day. */
export interface Gate {
  code: string
  step: string
  label: Localized
  stepTitle: Localized
  layer: 'host' | 'programme' | 'service'
  result: 'met' | 'not-met' | 'pending'
  /** The anchor day with its margin: the day it must hold on. */
  on: Day
  /** A warning is shown and stops nothing. */
  warning: boolean
  waivedUntil: Day | null
  cleared: boolean
  owner: string
  next: Localized
  /** The first day on which it will no longer hold, where that comes before its day or before the end of the tour. */
  failsOn: Day | null
  verified: boolean
}

export interface GateDetail {
  code: string
  /** The judgement in a sentence. */
  text: Localized
  value: Localized | null
  source: string
  waiver: { authority: string; reason: string } | null
}

/** A gate that keeps somebody from leaving: who has it and what comes next. */
export interface Blocker {
  code: string
  label: Localized
  owner: string
  next: Localized
  result: 'not-met' | 'pending'
  on: Day
}

export interface Clearance {
  clear: boolean
  blockers: Blocker[]
}

export const readinessPath = { en: '/readiness', fr: '/preparation' }
export const personReadinessPath = { en: '/readiness/:id', fr: '/preparation/:id' }
export const packagePath = { en: '/readiness/instructions/:id', fr: '/preparation/consignes/:id' }

export const readinessHref = (lang: Language): string => `/${lang}${readinessPath[lang]}`
export const personReadinessHref = (candidacyId: string, lang: Language): string =>
  `${readinessHref(lang)}/${candidacyId}`
export const packageHref = (id: string, lang: Language): string => `/${lang}${packagePath[lang].replace(':id', id)}`
/** What an officer reads of the mission that they are to go to: a room beside the candidacy. */
export const ownMissionPath = { en: '/candidacies/:id/mission', fr: '/candidatures/:id/mission' }
export const ownMissionHref = (candidacyId: string, lang: Language): string =>
  `/${lang}${ownMissionPath[lang].replace(':id', candidacyId)}`
