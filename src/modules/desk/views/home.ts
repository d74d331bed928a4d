import { field } from '#platform/fields.ts'
import type { Module } from '#platform/module.ts'
import { defineView } from '#platform/view.ts'
import { type WaitingRow, waitingFor } from '../store.ts'
import { words } from '../words.ts'

export interface HomeData {
  rows: (WaitingRow & { label: { en: string; fr: string }; href: { en: string; fr: string } })[]
  kinds: { kind: string; label: { en: string; fr: string }; count: number }[]
  kind: string | null
  total: number
  overdue: number
  soon: number
}

const SHOWN = 100

/** Home: everything that waits for the reader, from every module, oldest deadline first. */
export function homeView(rooms: readonly Module[]) {
  const parts = rooms.flatMap((room) => [...(room.waiting ?? [])])
  return defineView({
    name: 'desk.home',
    seenBy: 'everyone-signed-in',
    compartment: 'own',
    query: { kind: field.optionalText(80) },
    words: { title: words.home },
    async load(tx, query, c): Promise<HomeData> {
      const mine = parts.filter((part) => part.duties.includes(c.actor.duty))
      const found = await waitingFor(tx, mine, c, { kind: query.kind, limit: SHOWN })
      const byName = new Map(mine.map((part) => [part.name as string, part]))
      return {
        rows: found.rows.flatMap((row) => {
          const part = byName.get(row.kind)
          return part
            ? [
                {
                  ...row,
                  label: part.words.label,
                  href: { en: part.href(row.subject_id, 'en'), fr: part.href(row.subject_id, 'fr') },
                },
              ]
            : []
        }),
        kinds: mine.flatMap((part) => {
          const count = found.counts[part.name] ?? 0
          return count > 0 ? [{ kind: part.name, label: part.words.label, count }] : []
        }),
        kind: query.kind,
        total: Object.values(found.counts).reduce((sum, n) => sum + Number(n), 0),
        overdue: found.overdue,
        soon: found.soon,
      }
    },
  })
}
