import type { RawBuilder } from 'kysely'
import type { Language, Localized } from '#kernel/language.ts'
import type { Duty } from '#platform/access/actor.ts'
import type { Circumstances } from '#platform/circumstances.ts'

/**
 * A kind of thing that can wait for somebody. The home page joins all of them in one UNION query.
 * The SQL selects exactly: `subject_id uuid, title text, since date, due date` (title: a code or a name; due may be null).
 */
export interface Waiting {
  name: `${string}.${string}`
  /** The duties for which it waits. Row-level security narrows it to their own rows. */
  duties: readonly Duty[]
  sql(c: Circumstances): RawBuilder<unknown>
  href(subjectId: string, language: Language): string
  words: { label: Localized }
}

/**
 * A kind of event in an officer's file. The SQL selects exactly: `person_id uuid, on_day date, ref_id uuid, params jsonb`.
 * `params` fills the `{name}` places of the words; values that differ by language come as `{"en": …, "fr": …}`.
 */
export interface TimelinePart {
  name: `${string}.${string}`
  /** Duties that do not see this kind of event. The person always sees it. */
  hiddenFrom?: readonly Duty[]
  sql(c: Circumstances): RawBuilder<unknown>
  words: { text: Localized }
}

/**
 * A line of the candidate's status page that is not a step of the bulletin.
 * The SQL selects exactly: `candidacy_id uuid, state text, due date, params jsonb`; state: done | current | todo | problem.
 */
export interface StatusPart {
  name: `${string}.${string}`
  /** Where it stands among the others: the life of a deployment in order, 0-1000. */
  order: number
  /** Who has it while it is current. */
  owner: Duty
  sql(c: Circumstances): RawBuilder<unknown>
  words: {
    title: Localized
    next: Localized
    done?: Localized
    problem?: Localized
    /** The same told without anybody's case, for the public page of how selection works, where the words above name one. */
    toAnybody?: { title: Localized; next: Localized }
  }
}

/**
 * A kind of thing that the search finds. The SQL selects exactly: `id uuid, title text, detail jsonb, weight real`
 * (detail: a localized text; weight: 0-1, how well it fits). `folded` is the query with case and accents folded away.
 */
export interface SearchPart {
  name: `${string}.${string}`
  /** The duties that may search it; row-level security narrows it to what they see. Left out: everybody who is signed in. */
  duties?: readonly Duty[]
  sql(folded: string, c: Circumstances): RawBuilder<unknown>
  href(id: string, language: Language): string
  words: { kind: Localized }
}

export const defineSearch = (one: SearchPart): SearchPart => one
export const defineWaiting = (one: Waiting): Waiting => one
export const defineTimeline = (one: TimelinePart): TimelinePart => one
export const defineStatusPart = (one: StatusPart): StatusPart => one
