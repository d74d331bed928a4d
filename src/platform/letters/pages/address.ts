import type { Language, Localized } from '#kernel/language.ts'

/** The full address of a localized route, with its `:id` filled in. */
export function address(path: Localized, language: Language, id?: string): string {
  return `/${language}${id === undefined ? path[language] : path[language].replace(':id', id)}`
}
