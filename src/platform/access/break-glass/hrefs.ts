import type { Language } from '#kernel/language.ts'
import { glassWords } from './words.ts'

export const glassListHref = (lang: Language): string => `/${lang}${glassWords.paths.list[lang]}`
export const glassHref = (id: string, lang: Language): string =>
  `/${lang}${glassWords.paths.one[lang].replace(':id', id)}`
