import type { Language } from '#kernel/language.ts'

export const candidaciesPath = { en: '/candidacies', fr: '/candidatures' }
export const candidacyPath = { en: '/candidacies/:id', fr: '/candidatures/:id' }
export const wholeFilePath = { en: '/candidacies/:id/file', fr: '/candidatures/:id/dossier' }
export const eligibilityPath = { en: '/postings/:id/eligibility', fr: '/avis/:id/admissibilite' }

export const candidaciesHref = (lang: Language): string => `/${lang}${candidaciesPath[lang]}`
export const candidacyHref = (id: string, lang: Language): string => `${candidaciesHref(lang)}/${id}`
