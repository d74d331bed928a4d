import { duties } from '#kernel/duties.ts'
import type { AnyView } from '#platform/view.ts'
import { Tag, type Tone } from '#platform/web/components/index.ts'
import { joinWords } from '#platform/web/format.ts'
import { page } from '#platform/web/page-binding.ts'
import { accountWords as words } from '../account-words.ts'
import { accountStates, type ListedAccount } from '../directory.ts'
import { accountHref } from '../hrefs.ts'
import { dutyNames } from '../words.ts'

const said = words.accounts
export const stateTones: Record<ListedAccount['state'], Tone> = {
  active: 'good',
  'no-duty': 'warning',
  disabled: 'bad',
}

export const accountsPage = (view: AnyView) =>
  page(view, {
    path: words.paths.accounts,
    list: {
      columns: [
        { key: 'name', label: said.name, sort: 'name', cell: (row: ListedAccount) => row.name },
        { key: 'email', label: said.email, sort: 'email', cell: (row: ListedAccount) => row.email },
        {
          key: 'duties',
          label: said.duties,
          cell: (row: ListedAccount, { lang, t }) =>
            joinWords(
              lang,
              row.duties.map((duty) => t(dutyNames[duty])),
            ),
        },
        {
          key: 'state',
          label: said.state,
          sort: 'state',
          cell: (row: ListedAccount, { t }) => <Tag tone={stateTones[row.state]} text={t(words.states[row.state]!)} />,
          csv: (row: ListedAccount, { t }) => t(words.states[row.state]!),
        },
      ],
      filters: [
        { key: 'q', label: said.search, kind: 'text' },
        {
          key: 'duty',
          label: said.duty,
          kind: 'select',
          options: duties.map((duty) => ({ value: duty, label: dutyNames[duty] })),
        },
        {
          key: 'state',
          label: said.state,
          kind: 'select',
          options: accountStates.map((state) => ({ value: state, label: words.states[state]! })),
        },
      ],
      href: (row: ListedAccount, lang) => accountHref(row.id, lang),
      empty: { title: said.emptyTitle, text: said.emptyText },
    },
    nav: { order: 910, label: said.title },
  })
