import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'

/** The layouts of the files that are read: a row for each mission, type and sex, or a row for each contributor's totals. */
export const layouts = ['by-mission', 'totals'] as const
export type Layout = (typeof layouts)[number]

/** A month, `YYYY-MM`. */
export type Month = string

/** One figure of a file, checked. */
export interface Figure {
  line: number
  month: Month
  contributor: string
  /** Empty: the source gives no mission. */
  mission: string
  kind: 'IPO' | 'FPU' | 'police'
  male: number | null
  female: number | null
  /** Null: the source has the contributor and gives no figure. */
  total: number | null
  source: string
}

export const refusedCodes = [
  'wrong-number-of-cells',
  'not-a-month',
  'month-not-yet',
  'unknown-contributor',
  'names-another-country',
  'unknown-type',
  'not-a-number',
  'total-missing',
  'does-not-add-up',
  'mission-missing',
  'row-twice',
  'contradicts',
  'own-contradicts',
  'month-thinner',
] as const
export type RefusedCode = (typeof refusedCodes)[number]

/** What was not taken, and why. Line 0: a whole month. */
export interface RefusedRow {
  line: number
  code: RefusedCode
  params: Record<string, string | number>
  printed: string
}

export const noticeCodes = ['new-name', 'month-copied', 'series-differ'] as const
export type NoticeCode = (typeof noticeCodes)[number]

/** What was seen and stopped nothing. */
export interface Notice {
  code: NoticeCode
  params: Record<string, string | number>
}

export interface Contributor {
  iso3: string
  name: string
  also: string[]
  own: boolean
}

export interface ImportReport {
  id: string
  fileName: string
  layout: Layout | 'pack'
  importedOn: Day
  rowsRead: number
  rowsTaken: number
  rowsAside: number
  rowsRefused: number
  monthsNew: number
  monthsCorrected: number
  monthsSame: number
  notices: Notice[]
}

/** Dimensions by which deployments of a year are counted, each in a table of its own, never crossed. */
export const dimensions = ['mission', 'service', 'sex', 'post'] as const
export type Dimension = (typeof dimensions)[number]

export interface Part {
  value: string
  name: Localized | null
  /** Null: left out, because it or another would point at persons. */
  n: number | null
}

/** A calendar year as it was released; once released it is repeated, not counted again. */
export interface YearCounted {
  year: number
  total: number | null
  missions: number
  countries: number
  parts: Record<Dimension, Part[]>
}

/** Officers up to the day of the release, rounded down to a multiple of five; null: fewer than five. */
export interface UpTo {
  officers: number | null
  additions: number | null
  returned: number | null
  broughtHome: number | null
  usedAtHome: number | null
  answered: number | null
  answers: { kind: string; n: number | null }[]
}

/** What the programme said of all officers since 1989: never added to what is counted here. */
export interface Baseline {
  code: string
  number: number
  qualifier: string
  observed: string
  source: { id?: string; title?: Localized; url?: string }
}

export interface ReleaseTables {
  asAt: Day
  /** The first year of these records. */
  firstYear: number
  years: YearCounted[]
  upTo: UpTo
  baseline: Baseline | null
}

export const releaseStates = ['proposed', 'released', 'given-up'] as const
export type ReleaseState = (typeof releaseStates)[number]

export interface Release {
  id: string
  number: number
  asAt: Day
  state: ReleaseState
  note: Localized
  tables: ReleaseTables
  proposedBy: string
  proposedByName: string
  proposedOn: Day
  releasedByName: string | null
  releasedOn: Day | null
  version: number
}

export const deskPath: Localized = { en: '/statistics-desk', fr: '/bureau-des-statistiques' }
export const importPath: Localized = {
  en: '/statistics-desk/imports/:id',
  fr: '/bureau-des-statistiques/importations/:id',
}
export const releasePath: Localized = {
  en: '/statistics-desk/releases/:id',
  fr: '/bureau-des-statistiques/diffusions/:id',
}
export const benefitPath: Localized = { en: '/service-benefit', fr: '/retombees-pour-le-service' }
export const deskHref = (lang: Language): string => `/${lang}${deskPath[lang]}`
export const importHref = (id: string, lang: Language): string => `/${lang}${importPath[lang].replace(':id', id)}`
export const releaseHref = (id: string, lang: Language): string => `/${lang}${releasePath[lang].replace(':id', id)}`
