import { field } from '#platform/fields.ts'
import type { Module } from '#platform/module.ts'
import { defineView } from '#platform/view.ts'
import { type SearchRow, searchFor } from '../store.ts'
import { words } from '../words.ts'

export interface SearchData {
  q: string
  tooShort: boolean
  rows: (SearchRow & { label: { en: string; fr: string }; href: { en: string; fr: string } })[]
}

const SHOWN = 60

/** Search over everything that the reader may see; accents and case do not matter. */
export function searchView(rooms: readonly Module[]) {
  const parts = rooms.flatMap((room) => [...(room.search ?? [])])
  return defineView({
    name: 'desk.search',
    seenBy: 'everyone-signed-in',
    query: { q: field.optionalText(100) },
    words: { title: words.search },
    async load(tx, query, c): Promise<SearchData> {
      const q = query.q ?? ''
      if (q.length < 2) return { q, tooShort: q !== '', rows: [] }
      const mine = parts.filter((part) => !part.duties || part.duties.includes(c.actor.duty))
      const byName = new Map(mine.map((part) => [part.name as string, part]))
      const rows = await searchFor(tx, mine, q, c, SHOWN)
      return {
        q,
        tooShort: false,
        rows: rows.flatMap((row) => {
          const part = byName.get(row.kind)
          return part
            ? [{ ...row, label: part.words.kind, href: { en: part.href(row.id, 'en'), fr: part.href(row.id, 'fr') } }]
            : []
        }),
      }
    },
  })
}
