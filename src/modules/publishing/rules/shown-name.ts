import type { NameShown } from '../vocabulary.ts'

/** The name that goes out, as the person agreed: nothing else of it leaves the house. */
export function shownName(person: { givenName: string; familyName: string; shows: NameShown }): string | null {
  if (person.shows === 'none') return null
  return person.shows === 'first' ? person.givenName : `${person.givenName} ${person.familyName}`
}
