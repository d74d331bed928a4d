import { field } from '#platform/fields.ts'
import type { Module } from '#platform/module.ts'
import { defineView } from '#platform/view.ts'
import { type WaitingCount, type WaitingRow, waitingFor } from '../store.ts'
import { words } from '../words.ts'

export interface HomeData {
  rows: (WaitingRow & { label: { en: string; fr: string }; href: { en: string; fr: string } })[]
  kinds: { kind: string; label: { en: string; fr: string }; count: number; more: boolean }[]
  kind: string | null
  total: number
  overdue: number
  soon: number
  /** Which of the three figures are larger than was counted. */
  more: { total: boolean; overdue: boolean; soon: boolean }
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
          const of = found.counts.find((one) => one.kind === part.name)
          return of ? [{ kind: part.name, label: part.words.label, count: of.count, more: of.more }] : []
        }),
        kind: query.kind,
        ...figuresOf(found.counts),
      }
    },
  })
}

/** Of a kind that was not counted to its end, those due later are missing: a figure is open where it reaches that far. */
function figuresOf(counts: readonly WaitingCount[]): Pick<HomeData, 'total' | 'overdue' | 'soon' | 'more'> {
  const sum = (key: 'count' | 'overdue' | 'soon') => counts.reduce((all, one) => all + one[key], 0)
  const open = counts.filter((one) => one.more)
  return {
    total: sum('count'),
    overdue: sum('overdue'),
    soon: sum('soon'),
    more: {
      total: open.length > 0,
      overdue: open.some((one) => one.overdue >= one.count),
      soon: open.some((one) => one.overdue + one.soon >= one.count),
    },
  }
}
