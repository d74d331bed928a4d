import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'

export const languagesOfGuides = ['en', 'fr'] as const
export const ways = ['email', 'post'] as const
export const askers = ['officer', 'partner'] as const
export const guideStates = ['received', 'sent', 'not-possible'] as const
export const declineReasons = ['address', 'not-available', 'repeated', 'taken-back', 'not-ours'] as const
export type GuideState = (typeof guideStates)[number]
export type DeclineReason = (typeof declineReasons)[number]

export const managers = ['management-partner', 'management-rcmp'] as const
export const genders = ['woman', 'man', 'another', 'not-said'] as const
export const interestStates = ['received', 'answered'] as const
export const outcomes = ['put-forward', 'talked-over', 'not-this-time', 'not-reached'] as const
export type Manager = (typeof managers)[number]
export type Gender = (typeof genders)[number]
export type Outcome = (typeof outcomes)[number]

/** A guide as it is published. */
export interface Guide {
  code: string
  title: Localized
  languages: Language[]
  link: Localized | null
}

/** Within how many days an answer is due, and after how many the contact data goes. */
export interface Standard {
  targetDays: number
  keptDays: number
}

export interface GuideRequest {
  id: string
  code: string
  guide: string
  title: Localized | null
  language: Language
  pageLanguage: Language
  way: (typeof ways)[number]
  email: string | null
  postal: string | null
  askedAs: (typeof askers)[number] | null
  askedOn: Day
  dueOn: Day
  keptDays: number
  state: GuideState
  doneOn: Day | null
  reason: DeclineReason | null
  link: string | null
  repeats: string | null
  erasedOn: Day | null
  version: number
}

export interface CourseInterest {
  id: string
  code: string
  course: string
  title: Localized | null
  audience: Manager
  service: string
  serviceId: string
  serviceName: Localized
  pageLanguage: Language
  name: string | null
  rank: string | null
  email: string | null
  saidOn: Day
  dueOn: Day
  keptDays: number
  state: (typeof interestStates)[number]
  outcome: Outcome | null
  doneOn: Day | null
  erasedOn: Day | null
  version: number
}

/** A course that managers may say interest in. */
export interface Course {
  code: string
  name: Localized
}

/** A police service as visitors choose it. */
export interface ServiceChoice {
  code: string
  name: Localized
  kind: string
}

export const guideRequestsPath = { en: '/guide-requests', fr: '/demandes-de-guides' }
export const guideRequestPath = { en: '/guide-requests/:id', fr: '/demandes-de-guides/:id' }
export const interestsPath = { en: '/course-interests', fr: '/interets-pour-les-cours' }
export const interestPath = { en: '/course-interests/:id', fr: '/interets-pour-les-cours/:id' }
export const figuresPath = { en: '/interest-figures', fr: '/interets-en-chiffres' }

/** Where whoever asked is led; the code stands in the address, so that it can be kept and printed. Public pages. */
export const requestedPath = { en: '/guides/requested/:code', fr: '/guides/demandes/:code' }
export const interestNotedPath = { en: '/interest-received/:code', fr: '/interet-recu/:code' }

const href = (path: Localized, lang: Language, value = '') => `/${lang}${path[lang].replace(/:\w+/, value)}`
export const guideRequestHref = (id: string, lang: Language): string => href(guideRequestPath, lang, id)
export const guideRequestsHref = (lang: Language): string => href(guideRequestsPath, lang)
export const interestHref = (id: string, lang: Language): string => href(interestPath, lang, id)
export const interestsHref = (lang: Language): string => href(interestsPath, lang)
export const requestedHref = (code: string, lang: Language): string => href(requestedPath, lang, code)
export const interestNotedHref = (code: string, lang: Language): string => href(interestNotedPath, lang, code)
