import type { Language } from '#kernel/language.ts'
import { DayText, Tag } from '#platform/web/components/index.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import type { FollowUpLine } from '../views/list.ts'
import { aftercareHref, followUpKinds, followUpStates } from '../vocabulary.ts'
import { kindWords, ownerWords, pageWords, stateWords } from '../words.ts'
import { stateTone } from './tones.ts'

const owner = (duty: string) => ownerWords[duty] ?? { en: duty, fr: duty }

export const followUpColumns: ListPresentation<FollowUpLine> = {
  columns: [
    { key: 'name', label: pageWords.officer, sort: 'name', cell: (row) => row.name },
    { key: 'service', label: pageWords.service, cell: (row) => row.service },
    {
      key: 'title',
      label: pageWords.followUp,
      cell: (row, { t }) => t(row.title),
      csv: (row, { t }) => t(row.title),
    },
    {
      key: 'kind',
      label: pageWords.kind,
      sort: 'kind',
      cell: (row, { t }) => t(kindWords[row.kind]),
      csv: (row, { t }) => t(kindWords[row.kind]),
    },
    { key: 'owner', label: pageWords.owner, cell: (row, { t }) => t(owner(row.owner_duty)) },
    {
      key: 'due',
      label: pageWords.due,
      sort: 'due',
      cell: (row, { lang }) => <DayText lang={lang} day={row.due_on} short />,
      csv: (row) => row.due_on,
    },
    {
      key: 'done',
      label: pageWords.done,
      sort: 'done',
      cell: (row, { lang }) => <DayText lang={lang} day={row.done_on} short />,
      csv: (row) => row.done_on,
    },
    {
      key: 'state',
      label: pageWords.state,
      sort: 'state',
      cell: (row, { t }) => <Tag tone={stateTone[row.state]} text={t(stateWords[row.state])} />,
      csv: (row, { t }) => t(stateWords[row.state]),
    },
  ],
  filters: [
    { key: 'q', label: pageWords.search, kind: 'text' },
    {
      key: 'kind',
      label: pageWords.kind,
      kind: 'select',
      options: followUpKinds.map((value) => ({ value, label: kindWords[value] })),
    },
    {
      key: 'state',
      label: pageWords.state,
      kind: 'select',
      options: followUpStates.map((value) => ({ value, label: stateWords[value] })),
    },
  ],
  href: (row, lang: Language) => aftercareHref(row.deployment_id, lang),
  empty: { title: pageWords.emptyTitle, text: pageWords.emptyText },
}
