import { type Language, languages } from '#kernel/language.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { difference } from '../rules/difference.ts'
import { findPublication, findVersion, versionsOf } from '../store/publications.ts'
import type { Piece, Publication } from '../vocabulary.ts'
import { deskWords } from '../words-of-pages.ts'
import { atTheDesk } from './readers.ts'

const parts = ['title', 'summary', 'body', 'quote', 'organisation', 'link'] as const

export interface Comparison {
  id: string
  publication: Publication
  number: number
  other: number | null
  /** The numbers that it can be compared with. */
  numbers: number[]
  changes: { part: (typeof parts)[number]; pieces: Record<Language, Piece[]> }[]
}

/** A version against another one of the same publication: the one before it unless another is asked for. */
export const comparisonView = defineView({
  name: 'publishing.comparison',
  seenBy: atTheDesk,
  query: { id: field.id(), with: field.optionalWhole(1, 100_000) },
  async load(tx, query): Promise<Comparison | null> {
    const of = await findVersion(tx, query.id)
    const publication = of && (await findPublication(tx, of.publicationId))
    if (!of || !publication) return null
    const others = (await versionsOf(tx, publication.id)).filter(({ number }) => number !== of.number)
    const other =
      others.find(({ number }) => number === query.with) ??
      others.find(({ number }) => number === of.takenFrom) ??
      others.find(({ number }) => number < of.number) ??
      others[0]
    const changed = other
      ? parts.filter((part) => languages.some((lang) => of[part][lang] !== '' || other[part][lang] !== ''))
      : []
    return {
      id: of.id,
      publication,
      number: of.number,
      other: other?.number ?? null,
      numbers: others.map(({ number }) => number),
      changes: changed.map((part) => ({
        part,
        pieces: {
          en: difference(other?.[part].en ?? '', of[part].en),
          fr: difference(other?.[part].fr ?? '', of[part].fr),
        },
      })),
    }
  },
  about: ({ publication }) => ({ kind: 'publication', id: publication.id }),
  words: { title: deskWords.changes },
})
