import type { Language } from '#kernel/language.ts'

/** Where the pages for those who might serve stand. */
export const opportunitiesPath = { en: '/opportunities', fr: '/possibilites' }
export const opportunityPath = { en: '/opportunities/:code', fr: '/possibilites/:code' }
export const opportunityCheckPath = {
  en: '/opportunities/:code/self-check',
  fr: '/possibilites/:code/autoverification',
}
export const coursesPath = { en: '/courses', fr: '/cours' }
export const coursePath = { en: '/courses/:code', fr: '/cours/:code' }
export const courseCheckPath = { en: '/courses/:code/self-check', fr: '/cours/:code/autoverification' }

export const opportunitiesHref = (lang: Language): string => `/${lang}${opportunitiesPath[lang]}`
export const opportunityHref = (code: string, lang: Language): string =>
  `${opportunitiesHref(lang)}/${code.toLowerCase()}`
export const coursesHref = (lang: Language): string => `/${lang}${coursesPath[lang]}`
export const courseHref = (code: string, lang: Language): string => `${coursesHref(lang)}/${code.toLowerCase()}`
export const checkHref = (of: string, lang: Language): string =>
  `${of}/${lang === 'en' ? 'self-check' : 'autoverification'}`
/** Where an officer who is signed in finds a bulletin, and how it judges their own file. */
export const ownListHref = (code: string, lang: Language): string =>
  `/${lang}/${lang === 'en' ? 'postings' : 'avis'}?q=${code}`
/** Where interest in a senior course is said. */
export const interestHref = (code: string, lang: Language): string =>
  `/${lang}/${lang === 'en' ? 'do' : 'faire'}/enquiries.say-interest?course=${code}`
