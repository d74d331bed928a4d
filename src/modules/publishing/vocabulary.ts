import type { Day } from '#kernel/calendar.ts'
import type { Language, Localized } from '#kernel/language.ts'

export const publicationKinds = ['page', 'news', 'story'] as const
export type PublicationKind = (typeof publicationKinds)[number]
/** The parts of the way that the library of resources is ordered by. */
export const phases = ['before', 'during', 'after'] as const
export type Phase = (typeof phases)[number]

export const openStates = ['draft', 'in-translation', 'in-review', 'reviewed', 'scheduled'] as const
export const versionStates = [...openStates, 'published', 'superseded', 'withdrawn', 'given-up'] as const
export type VersionState = (typeof versionStates)[number]
export const isOpen = (state: VersionState): boolean => (openStates as readonly string[]).includes(state)

/** Which languages a version has. */
export const completenesses = ['both', 'en-only', 'fr-only', 'neither'] as const
export type Completeness = (typeof completenesses)[number]

/** Nothing said, in both languages. */
export const emptyText = (): Localized => ({ en: String(), fr: String() })

/** What is written in a version, in both languages. */
export interface Content {
  title: Localized
  summary: Localized
  body: Localized
  quote: Localized
  organisation: Localized
  link: Localized
}

export interface Version extends Content {
  id: string
  publicationId: string
  number: number
  state: VersionState
  phase: Phase | null
  place: number
  dated: Day | null
  pictureId: string | null
  editors: string[]
  writtenByName: string
  takenFrom: number | null
  verifiedByName: string | null
  reviewedByName: string | null
  /** ISO 8601 in UTC. */
  publishAt: string | null
  publishedOn: Day | null
  ofPack: boolean
  source: { id?: string; ref?: string }
  frVerified: boolean
  version: number
  /** The day on which it was last written in. */
  recordedOn: Day
}

export interface Publication {
  id: string
  code: string
  kind: PublicationKind
  missions: string[]
  version: number
}

export interface Picture {
  id: string
  attachmentId: string
  width: number
  height: number
  alt: Localized
  credit: string | null
}

/** What somebody did with a publication. */
export const entryActs = [
  'started',
  'written',
  'sent-to-translation',
  'verified',
  'reviewed',
  'sent-back',
  'scheduled',
  'published',
  'superseded',
  'withdrawn',
  'given-up',
  'taken-up',
  'picture-set',
  'picture-removed',
  'missions-named',
  'consent-recorded',
  'consent-withdrawn',
  'release-recorded',
  'release-ended',
] as const
export type EntryAct = (typeof entryActs)[number]

export interface Entry {
  id: string
  number: number | null
  act: EntryAct
  note: string | null
  /** ISO 8601 in UTC. */
  at: string
  byName: string
}

export const consentParts = ['story', 'quote', 'picture'] as const
export type ConsentPart = (typeof consentParts)[number]
export const namesShown = ['full', 'first', 'none'] as const
export type NameShown = (typeof namesShown)[number]

export interface Consent {
  id: string
  publicationId: string
  givenName: string
  familyName: string
  shows: NameShown
  described: Localized
  covers: ConsentPart[]
  purpose: string
  givenOn: Day
  until: Day | null
  attachmentId: string | null
  withdrawnOn: Day | null
  version: number
}

export interface Release {
  id: string
  service: string
  serviceName: Localized
  releasedBy: string
  releasedOn: Day
  attachmentId: string | null
  endedOn: Day | null
  version: number
}

/** Words of two versions of a text, in order: kept, taken out, put in. */
export interface Piece {
  kind: 'same' | 'out' | 'in'
  text: string
}

export const publicationsPath = { en: '/publications', fr: '/publications' }
export const publicationPath = { en: '/publications/:id', fr: '/publications/:id' }
export const previewPath = { en: '/publication-versions/:id/preview', fr: '/versions-de-publication/:id/apercu' }
export const comparisonPath = {
  en: '/publication-versions/:id/changes',
  fr: '/versions-de-publication/:id/modifications',
}
export const consentPath = { en: '/publication-consents/:id', fr: '/consentements-de-publication/:id' }

const filled = (path: Localized, id: string, lang: Language): string => `/${lang}${path[lang].replace(':id', id)}`
export const publicationsHref = (lang: Language): string => `/${lang}${publicationsPath[lang]}`
export const publicationHref = (id: string, lang: Language): string => filled(publicationPath, id, lang)
export const previewHref = (versionId: string, lang: Language): string => filled(previewPath, versionId, lang)
export const comparisonHref = (versionId: string, lang: Language): string => filled(comparisonPath, versionId, lang)
export const consentHref = (id: string, lang: Language): string => filled(consentPath, id, lang)

/** Pages that stand at an address of their own; every other page of the library is found by its code. */
export const pagesWithAddress: Readonly<Record<string, Localized>> = {
  front: { en: '/', fr: '/' },
  'why-join': { en: '/why-join', fr: '/pourquoi-participer' },
  'before-the-mission': { en: '/before-the-mission', fr: '/avant-la-mission' },
  'during-the-mission': { en: '/during-the-mission', fr: '/pendant-la-mission' },
  'after-the-mission': { en: '/after-the-mission', fr: '/apres-la-mission' },
}
export const resourcePath = { en: '/resources/:code', fr: '/ressources/:code' }
export const newsPath = { en: '/news', fr: '/nouvelles' }
export const newsItemPath = { en: '/news/:code', fr: '/nouvelles/:code' }
export const storiesPath = { en: '/stories', fr: '/recits' }
export const storyPath = { en: '/stories/:code', fr: '/recits/:code' }
export const picturePath = { en: '/pictures/:code', fr: '/images/:code' }

/** Where the public finds a publication. */
export function publicHref(kind: PublicationKind, code: string, lang: Language): string {
  const path = kind === 'news' ? newsItemPath : kind === 'story' ? storyPath : (pagesWithAddress[code] ?? resourcePath)
  const filledIn = path[lang].replace(':code', code)
  return filledIn === '/' ? `/${lang}` : `/${lang}${filledIn}`
}
export const pictureHref = (code: string, lang: Language): string =>
  `/${lang}${picturePath[lang].replace(':code', code)}`
