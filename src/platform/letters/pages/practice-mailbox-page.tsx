import type { Language } from '#kernel/language.ts'
import { InLanguage, InstantText } from '#platform/web/components/index.ts'
import { page } from '#platform/web/page-binding.ts'
import { platformHref } from '#platform/web/paths.ts'
import { type PracticeEmail, practiceMailbox } from '../views/practice-mailbox.ts'
import { words } from '../words.ts'

const said = words.practiceMailbox

export const practiceMailboxPage = page(practiceMailbox, {
  path: words.paths.practiceMailbox,
  list: {
    columns: [
      {
        key: 'subject',
        label: said.subject,
        cell: (row: PracticeEmail) => <InLanguage of={row.language}>{row.subject}</InLanguage>,
        csv: (row: PracticeEmail) => row.subject,
      },
      { key: 'to', label: said.to, sort: 'to', cell: (row: PracticeEmail) => row.to },
      {
        key: 'body',
        label: said.body,
        long: true,
        cell: (row: PracticeEmail, { lang }) => <InLanguage of={row.language}>{withLinks(row, lang)}</InLanguage>,
        csv: (row: PracticeEmail) => row.body,
      },
      {
        key: 'written',
        label: said.written,
        sort: 'written',
        cell: (row: PracticeEmail, { lang }) => (
          <InstantText lang={lang} iso={row.writtenAt} timeZone="America/Toronto" />
        ),
        csv: (row: PracticeEmail) => row.writtenAt,
      },
    ],
    filters: [{ key: 'q', label: said.search, kind: 'text' }],
    empty: { title: said.emptyTitle, text: said.emptyText },
  },
})

/** The link of the e-mail leads to the letter on this installation, by way of the sign-in: it opens for its addressee alone. */
function withLinks({ body, to }: PracticeEmail, lang: Language) {
  return body.split(/(https?:\/\/\S+)/).map((part) => {
    if (!/^https?:\/\//.test(part)) return part
    const search = new URLSearchParams({ back: new URL(part).pathname, to })
    return <a href={`${platformHref('signIn', lang)}?${search}`}>{part}</a>
  })
}
