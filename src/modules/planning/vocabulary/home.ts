import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'

export interface ServiceMonths {
  serviceId: string
  name: Localized
  short: string
  kind: string
  /** On the first of each month, from the day asked for on. */
  months: { day: Day; away: number; planned: number; cap: number | null }[]
}

export interface LeavesWith {
  kind: 'rank' | 'language' | 'position' | 'leadership'
  label: Localized | Language | true
  number: number
  back: Day
}

/** Somebody of one's own service who is away or about to leave. */
export interface AwayOfficer {
  deploymentId: string
  name: string
  mission: string
  from: Day
  back: Day
  planned: boolean
}

export interface QueuedRequest {
  id: string
  code: string
  subject: string
  requester: string
  receivedOn: Day
  answerBy: Day | null
  asked: number | null
  place: number | null
  reason: string | null
}

export const homePath = { en: '/effect-at-home', fr: '/effet-au-pays' }
export const homeOfServicePath = { en: '/effect-at-home/:id', fr: '/effet-au-pays/:id' }
export const queuePath = { en: '/demand-queue', fr: '/file-des-demandes' }
export const figuresPath = { en: '/figures-by-service', fr: '/chiffres-par-service' }
export const decisionsPath = { en: '/decisions', fr: '/decisions' }
export const missionDecisionsPath = { en: '/missions/:id/decisions', fr: '/missions/:id/decisions' }

export const homeHref = (lang: Language): string => `/${lang}${homePath[lang]}`
export const homeOfServiceHref = (id: string, lang: Language): string =>
  `/${lang}${homeOfServicePath[lang].replace(':id', id)}`
export const queueHref = (lang: Language): string => `/${lang}${queuePath[lang]}`
