import type { Language } from '#kernel/language.ts'
import { linksPath } from './record.ts'

export const linkPath = { en: '/missions/links/:id', fr: '/missions/liens/:id' }
export const linkHref = (id: string, lang: Language): string => `/${lang}${linksPath[lang]}/${id}`
export const linksHref = (lang: Language): string => `/${lang}${linksPath[lang]}`
