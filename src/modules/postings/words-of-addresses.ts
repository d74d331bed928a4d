import type { Language } from '#kernel/language.ts'

export const postingsPath = { en: '/postings', fr: '/avis' }
export const postingPath = { en: '/postings/:id', fr: '/avis/:id' }

export const postingsHref = (lang: Language): string => `/${lang}${postingsPath[lang]}`
export const postingHref = (id: string, lang: Language): string => `${postingsHref(lang)}/${id}`
