import { compartments } from '#kernel/compartments.ts'
import type { Localized } from '#kernel/language.ts'
import { field } from '#platform/fields.ts'
import { type ListData, listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { type Acts, actsLike } from '../acts.ts'
import { listTrail, type TrailEntry } from '../trail.ts'
import { words } from '../words.ts'

export const outcomes = ['done', 'refused', 'read', 'failed'] as const

export interface EntryRow extends TrailEntry {
  title: Localized | null
}

/** The audit for auditors; each look at it is an entry of its own. */
export const entriesView = (acts: () => Acts) =>
  defineView({
    name: 'audit.entries',
    seenBy: { auditor: 'programme' },
    compartment: 'audit',
    audited: true,
    query: {
      ...listFields,
      act: field.optionalText(100),
      outcome: field.optionalChoice(outcomes),
      record: field.optionalText(100),
      compartment: field.optionalChoice(compartments),
      from: field.optionalDay(),
      through: field.optionalDay(),
    },
    async load(tx, query): Promise<ListData<EntryRow>> {
      const known = acts()
      const listed = await listTrail(tx, query, {
        ...(query.q ? { who: query.q } : {}),
        ...(query.act ? { acts: actsLike(known, query.act) } : {}),
        ...(query.outcome ? { outcome: query.outcome } : {}),
        ...(query.record ? { record: query.record } : {}),
        ...(query.compartment ? { compartment: query.compartment } : {}),
        ...(query.from ? { from: query.from } : {}),
        ...(query.through ? { through: query.through } : {}),
      })
      return { ...listed, rows: listed.rows.map((row) => ({ ...row, title: known.get(row.act) ?? null })) }
    },
    words: { title: words.entries.title, intro: words.entries.intro },
  })
