import type { Day } from '#kernel/calendar.ts'
import type { Duty } from '#kernel/duties.ts'
import type { Language, Localized } from '#kernel/language.ts'
import type { PartialDate } from '#kernel/partial-date.ts'

export const liaisonKinds = ['note-verbale', 'meeting', 'call', 'correspondence', 'visit', 'briefing', 'other'] as const
export type LiaisonKind = (typeof liaisonKinds)[number]

/** What an adviser's post wrote down: a contact, or a note verbale that arrived. */
export interface LiaisonEntry {
  id: string
  code: string
  missionId: string
  missionName: Localized
  position: { id: string; title: Localized } | null
  kind: LiaisonKind
  on: Day
  counterpart: string
  subject: string
  text: string
  noteReference: string | null
  noteDated: PartialDate | null
  attachmentId: string | null
  correctsId: string | null
  correctsCode: string | null
  /** The entry that corrects this one. */
  correctedById: string | null
  correctedByCode: string | null
  authorDuty: Duty
  by: string | null
  forwarded: { requestId: string; code: string; on: Day } | null
}

export const liaisonLogPath = { en: '/missions/:id/liaison', fr: '/missions/:id/liaison' }
export const liaisonEntryPath = { en: '/liaison/:id', fr: '/liaison/:id' }
export const liaisonLogHref = (missionId: string, lang: Language): string => `/${lang}/missions/${missionId}/liaison`
export const liaisonEntryHref = (id: string, lang: Language): string => `/${lang}/liaison/${id}`
