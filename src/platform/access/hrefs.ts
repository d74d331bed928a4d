import type { Language } from '#kernel/language.ts'
import { accountWords } from './account-words.ts'

const { paths } = accountWords

export const accountsHref = (language: Language): string => `/${language}${paths.accounts[language]}`
export const accountHref = (id: string, language: Language): string =>
  `/${language}${paths.account[language].replace(':id', id)}`
export const myAccountHref = (language: Language): string => `/${language}${paths.myAccount[language]}`
