import type { Language } from '#kernel/language.ts'

/** Where the public pages about operations stand. */
export const operationsPath = { en: '/operations', fr: '/operations' }
export const operationPath = { en: '/operations/:code', fr: '/operations/:code' }
export const mapPath = { en: '/operations-map', fr: '/carte-des-operations' }
export const pastPath = { en: '/past-operations', fr: '/operations-passees' }
export const programPath = { en: '/program', fr: '/le-programme' }
export const howItWorksPath = { en: '/how-it-works', fr: '/fonctionnement' }

export const asAtQuery = (day: string | null): string => (day ? `?as-at=${day}` : '')
export const operationsHref = (lang: Language): string => `/${lang}${operationsPath[lang]}`
export const operationHref = (code: string, lang: Language, asAt: string | null = null): string =>
  `/${lang}/operations/${code.toLowerCase()}${asAtQuery(asAt)}`
export const mapHref = (lang: Language): string => `/${lang}${mapPath[lang]}`
export const pastHref = (lang: Language): string => `/${lang}${pastPath[lang]}`
