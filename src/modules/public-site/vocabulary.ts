import type { Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'

export interface SourceNote {
  id?: string
  ref?: string
  url?: string
}

/** A listing of an operation in one published list: its block, its place, the heading under which it stands. */
export interface Listing {
  list: string
  section: string
  block: number
  order: number
  number: number | null
  letter: string | null
  heading: Localized
  namedIn: string
}

/** What the projection `published.operation` says about an operation on a day. */
export interface OperationFacts {
  kind: string
  hostCountries: string[]
  group: string | null
  listings: Listing[]
  values: {
    name?: Localized
    aliases?: Localized
    summary?: Localized
    mandate?: Localized
    language?: 'en' | 'fr'
    armed?: boolean
    'duty-location'?: { country: string; place?: Localized }
    status?: string
    'tour-months'?: number
  }
  since: { date: string; phase?: Localized }[]
  positions: { title: Localized; tourMonths: number; since: string | null; leadership: boolean }[]
  unverified: string[]
  sources: Record<string, SourceNote>
}

export interface PublishedOperation {
  code: string
  sortOrder: number
  facts: OperationFacts
  dateModified: Day
}

export interface PublishedStrength {
  code: string
  scope: 'mission' | 'group'
  number: number
  asPrinted: Localized | null
  verified: boolean
  source: SourceNote
}

/** A page of another department about an operation, which answered when it was last asked. */
export interface PublishedLink {
  code: string
  title: Localized
  address: Localized
  department: Localized
}

export interface PublishedContact {
  audience: string
  label: Localized
  guidance: Localized
  email: string | null
  phone: string | null
  verified: boolean
}

/** An operation as the page shows it. */
export interface OperationShown {
  code: string
  heading: Localized
  number: string | null
  facts: OperationFacts
  /** Its own number; `null`: not published, or shared. */
  strength: PublishedStrength | null
  dateModified: Day
}

export interface Block {
  key: string
  section: string
  /** Set where the operations of the block share one number. */
  shared: PublishedStrength | null
  operations: OperationShown[]
}

/** Under this code stand links of other departments that concern no single operation. */
export const PROGRAMME_LINKS = 'PROGRAMME'
