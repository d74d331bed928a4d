import type { Localized } from '#kernel/language.ts'
import { requestHref } from '#modules/requests/index.ts'
import { on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { correctLiaison, entrySubjectOf, forwardNote, logLiaison } from '../actions/liaison-log.ts'
import { findEntry, type LiaisonLine, listLiaison } from '../store/liaison.ts'
import { missionSubject } from '../subject.ts'
import { type LiaisonEntry, liaisonKinds } from '../vocabulary/liaison.ts'
import { liaisonPageWords } from '../words-of-liaison.ts'

export type { LiaisonLine } from '../store/liaison.ts'

const seenBy = {
  'contingent-commander': 'own-mission',
  'mission-desk': 'own-mission',
  'intake-officer': 'programme',
  'gac-assessor': 'programme',
  'rcmp-planner': 'programme',
  auditor: 'programme',
} as const

export type LiaisonLog = ListData<LiaisonLine> & { missionId: string; missionName: Localized }

/** The liaison log of one mission: contacts, notes verbales, and what became of them. */
export const liaisonLog = defineView({
  name: 'missions.liaison',
  seenBy,
  query: {
    ...listFields,
    id: field.id(),
    kind: field.optionalChoice(liaisonKinds),
    forwarded: field.optionalChoice(['forwarded', 'not-forwarded']),
  },
  async load(tx, query, c): Promise<LiaisonLog | null> {
    const mission = await missionSubject(tx, query.id, c.today)
    if (!mission) return null
    return { ...(await listLiaison(tx, query)), missionId: mission.id, missionName: mission.label }
  },
  scope: ({ missionId }) => ({ missionId }),
  about: ({ missionId }) => ({ kind: 'mission', id: missionId }),
  offers: ({ missionId, missionName }) => [
    on(logLiaison, { id: missionId, scope: { missionId }, label: missionName, posts: [] }),
  ],
  words: { title: liaisonPageWords.log, intro: liaisonPageWords.logIntro },
})

export interface LiaisonPage {
  entry: LiaisonEntry
  /** Where the request stands, for those who read requests. */
  requestHref: string | null
}

export const liaisonEntry = defineView({
  name: 'missions.liaison-entry',
  seenBy,
  query: { id: field.id() },
  async load(tx, query, c): Promise<LiaisonPage | null> {
    const entry = await findEntry(tx, query.id, c.today)
    return entry && { entry, requestHref: entry.forwarded && requestHref(entry.forwarded.requestId, c.language) }
  },
  scope: ({ entry }) => ({ missionId: entry.missionId }),
  about: ({ entry }) => ({ kind: 'liaison-entry', id: entry.id }),
  offers: ({ entry }) => {
    const subject = entrySubjectOf(entry)
    return [
      on(forwardNote, { ...subject, known: { organisations: [], countries: [] }, requestId: '' }),
      on(correctLiaison, { ...subject, posts: [] }),
    ]
  },
  words: { title: liaisonPageWords.one },
})
