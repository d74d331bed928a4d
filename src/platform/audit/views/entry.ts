import type { Localized } from '#kernel/language.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import type { Acts } from '../acts.ts'
import { findEntry, type TrailEntry } from '../trail.ts'
import { words } from '../words.ts'

export interface EntryData extends TrailEntry {
  hash: string
  title: Localized | null
}

/** One entry of the audit, by chain and row. */
export const entryView = (acts: () => Acts) =>
  defineView({
    name: 'audit.entry',
    seenBy: { auditor: 'programme' },
    compartment: 'audit',
    audited: true,
    query: { id: field.text(20) },
    async load(tx, { id }): Promise<EntryData | null> {
      const entry = await findEntry(tx, id)
      return entry && { ...entry, title: acts().get(entry.act) ?? null }
    },
    about: (data) => ({ kind: 'audit-entry', id: data.id, personId: data.personId }),
    words: { title: words.entry.title },
  })
