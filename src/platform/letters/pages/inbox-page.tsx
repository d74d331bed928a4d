import { DayText, Tag } from '#platform/web/components/index.ts'
import { page } from '#platform/web/page-binding.ts'
import { type InboxRow, inbox } from '../views/inbox.ts'
import { words } from '../words.ts'
import { address } from './address.ts'

export const inboxPage = page(inbox, {
  path: words.paths.inbox,
  list: {
    columns: [
      { key: 'subject', label: words.inbox.subject, sort: 'subject', cell: (row: InboxRow, { t }) => t(row.subject) },
      {
        key: 'state',
        label: words.inbox.state,
        sort: 'unread',
        cell: (row: InboxRow, { t }) =>
          row.unread ? <Tag tone="info" text={t(words.inbox.unread)} /> : t(words.inbox.read),
        csv: (row: InboxRow, { t }) => t(row.unread ? words.inbox.unread : words.inbox.read),
      },
      {
        key: 'sent',
        label: words.inbox.sent,
        sort: 'sent',
        cell: (row: InboxRow, { lang }) => <DayText lang={lang} day={row.sentOn} short />,
        csv: (row: InboxRow) => row.sentOn,
      },
    ],
    filters: [{ key: 'q', label: words.inbox.search, kind: 'text' }],
    href: (row: InboxRow, lang) => address(words.paths.letter, lang, row.id),
    empty: { title: words.inbox.emptyTitle, text: words.inbox.emptyText },
  },
  nav: { order: 900, label: words.inbox.title },
})
