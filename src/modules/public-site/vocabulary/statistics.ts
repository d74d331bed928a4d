import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'

export const statisticsPath: Localized = { en: '/statistics', fr: '/statistiques' }
export const unPolicePath: Localized = { en: '/statistics/un-police', fr: '/statistiques/police-onu' }
export const programmeStatisticsPath: Localized = { en: '/statistics/programme', fr: '/statistiques/programme' }
export const openDataPath: Localized = { en: '/open-data', fr: '/donnees-ouvertes' }
export const datasetPath: Localized = { en: '/open-data/:dataset', fr: '/donnees-ouvertes/:dataset' }
export const datasetCsvPath: Localized = { en: '/open-data/:dataset/csv', fr: '/donnees-ouvertes/:dataset/csv' }
export const datasetJsonPath: Localized = { en: '/open-data/:dataset/json', fr: '/donnees-ouvertes/:dataset/json' }

export const statisticsHref = (lang: Language): string => `/${lang}${statisticsPath[lang]}`
export const unPoliceHref = (lang: Language): string => `/${lang}${unPolicePath[lang]}`
export const programmeStatisticsHref = (lang: Language): string => `/${lang}${programmeStatisticsPath[lang]}`
export const openDataHref = (lang: Language): string => `/${lang}${openDataPath[lang]}`
export const datasetHref = (dataset: string, lang: Language): string => `${openDataHref(lang)}/${dataset}`

export const datasetCodes = [
  'operations',
  'strengths',
  'participating-services',
  'un-police',
  'un-police-months',
  'programme-statistics',
  'programme-statements',
] as const
export type DatasetCode = (typeof datasetCodes)[number]

export interface UnVersion {
  number: number
  publishedOn: Day
  monthsNew: number
  monthsCorrected: number
  lastMonth: string
}

export interface SourceNamed {
  id?: string
  title?: Localized
  url?: string
}

export interface Break {
  month: string
  text: Localized
  source: SourceNamed
}

export interface Target {
  year: number
  percent: number
  name: Localized
  source: SourceNamed
  verified: boolean
}

export interface ReleaseNamed {
  number: number
  asAt: Day
  releasedOn: Day
  note: Localized
}

export interface Statement {
  code: string
  measure: string
  number: number
  qualifier: string
  observed: string
  source: SourceNamed
  verified: boolean
}
