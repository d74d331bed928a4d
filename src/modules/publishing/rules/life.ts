import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Standing } from '#platform/circumstances.ts'
import { isOpen, type Version, type VersionState } from '../vocabulary.ts'

type Life = Pick<Version, 'state' | 'editors'>

const only = (version: Life, ...states: VersionState[]): Refusal | null =>
  states.includes(version.state) ? null : refuse('not-at-this-point')

/** A text is written while nobody has vouched for it: afterwards it first goes back to its author. */
export const writable = (version: Life): Refusal | null =>
  version.state === 'draft' || version.state === 'in-translation'
    ? null
    : refuse(isOpen(version.state) ? 'vouched-for-already' : 'not-at-this-point')

export const translatable = (version: Life): Refusal | null => only(version, 'draft')
export const verifiable = (version: Life): Refusal | null => only(version, 'in-translation')

/** Nobody reviews what they wrote themselves, not even a word of it. */
export function reviewable(version: Life, { actor }: Pick<Standing, 'actor'>): Refusal | null {
  const refusal = only(version, 'in-review')
  return refusal ?? (version.editors.includes(actor.accountId) ? refuse('own-words') : null)
}

export const sendableBack = (version: Life): Refusal | null =>
  only(version, 'in-translation', 'in-review', 'reviewed', 'scheduled')
export const schedulable = (version: Life): Refusal | null => only(version, 'reviewed', 'scheduled')
export const publishable = (version: Life): Refusal | null =>
  version.state === 'draft' || version.state === 'in-translation'
    ? refuse('translation-not-verified')
    : version.state === 'in-review'
      ? refuse('not-reviewed')
      : only(version, 'reviewed', 'scheduled')
export const withdrawable = (version: Life): Refusal | null => only(version, 'published')
export const givenUp = (version: Life): Refusal | null => (isOpen(version.state) ? null : refuse('not-at-this-point'))

/** The words of a version become a new draft: of the one that stands, or of an older one. One draft at a time. */
export const takenUp = (version: Life, hasOpen: boolean): Refusal | null =>
  hasOpen ? refuse('version-open-already') : only(version, 'published', 'superseded', 'withdrawn', 'given-up')

/** A moment to come: what is past already is published now or not at all. */
export const comes = (moment: string, now: string): Refusal | null =>
  moment.slice(0, 19) > now.slice(0, 19) ? null : refuse('moment-is-past')
