import { compartments } from '#kernel/compartments.ts'
import { isDuty } from '#kernel/duties.ts'
import { dutyNames } from '#platform/access/words.ts'
import type { AnyView } from '#platform/view.ts'
import { Code, InstantText, Tag, type Tone } from '#platform/web/components/index.ts'
import { page } from '#platform/web/page-binding.ts'
import { type EntryRow, outcomes } from '../views/entries.ts'
import { words } from '../words.ts'

const said = words.entries
export const outcomeTones: Record<string, Tone> = { done: 'good', refused: 'warning', read: 'info', failed: 'bad' }

export const entriesPage = (view: AnyView) =>
  page(view, {
    path: words.paths.entries,
    width: 'wide',
    list: {
      columns: [
        {
          key: 'at',
          label: said.at,
          sort: 'at',
          cell: (row: EntryRow, { lang }) => <InstantText lang={lang} iso={row.at} timeZone="America/Toronto" />,
          csv: (row: EntryRow) => row.at,
        },
        { key: 'who', label: said.who, sort: 'who', cell: (row: EntryRow, { t }) => row.accountName ?? t(said.nobody) },
        { key: 'duty', label: said.duty, cell: (row: EntryRow, { t }) => dutyText(row.duty, t) },
        {
          key: 'act',
          label: said.act,
          sort: 'act',
          cell: (row: EntryRow, { t }) => (row.title ? t(row.title) : <Code>{row.act}</Code>),
          csv: (row: EntryRow) => row.act,
        },
        {
          key: 'outcome',
          label: said.outcome,
          cell: (row: EntryRow, { t }) => (
            <Tag tone={outcomeTones[row.outcome] ?? 'neutral'} text={t(words.outcomes[row.outcome]!)} />
          ),
          csv: (row: EntryRow) => row.outcome,
        },
        {
          key: 'compartment',
          label: said.compartment,
          cell: (row: EntryRow, { t }) => compartmentText(row.compartment, t),
        },
        {
          key: 'record',
          label: words.entry.object,
          cell: (row: EntryRow) => (row.objectId ? <Code>{row.objectId.slice(0, 8)}</Code> : null),
          csv: (row: EntryRow) => row.objectId,
        },
      ],
      filters: [
        { key: 'q', label: said.whoContains, kind: 'text' },
        { key: 'act', label: said.actIs, kind: 'text' },
        {
          key: 'outcome',
          label: said.outcome,
          kind: 'select',
          options: outcomes.map((one) => ({ value: one, label: words.outcomes[one]! })),
        },
        {
          key: 'compartment',
          label: said.compartment,
          kind: 'select',
          options: compartments.map((one) => ({ value: one, label: words.compartments[one]! })),
        },
        { key: 'record', label: said.record, kind: 'text' },
        { key: 'from', label: said.from, kind: 'day' },
        { key: 'through', label: said.through, kind: 'day' },
      ],
      href: (row: EntryRow, lang) => `/${lang}${words.paths.entry[lang].replace(':id', row.id)}`,
      empty: { title: said.emptyTitle, text: said.emptyText },
    },
    nav: { order: 920, label: said.title },
  })

type Say = (text: { en: string; fr: string }) => string

export function compartmentText(compartment: string | null, t: Say): string | null {
  const named = words.compartments[compartment ?? '']
  return named ? t(named) : compartment
}

/** A duty as the audit names it: `system` is no duty of a person. */
export function dutyText(duty: string | null, t: Say): string {
  if (duty === 'system') return t(said.system)
  if (duty === 'visitor') return t(said.visitor)
  return isDuty(duty) ? t(dutyNames[duty]) : ''
}
