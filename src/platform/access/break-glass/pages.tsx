import { isDuty } from '#kernel/duties.ts'
import { Code, InstantText, Offers, SummaryList, Tag } from '#platform/web/components/index.ts'
import { page } from '#platform/web/page-binding.ts'
import { dutyNames } from '../words.ts'
import type { BrokenGlass } from './break-glass.ts'
import { glassHref, glassListHref } from './hrefs.ts'
import { glassListView, glassView } from './views.ts'
import { emergencyNames, glassWords as words } from './words.ts'

const zone = 'America/Toronto'
const tone = { open: 'warning', 'to-review': 'info', overdue: 'bad', reviewed: 'good' } as const

export const glassListPage = page(glassListView, {
  path: words.paths.list,
  list: {
    columns: [
      {
        key: 'opened',
        label: words.when,
        sort: 'opened',
        cell: (row: BrokenGlass, { lang }) => <InstantText lang={lang} iso={row.openedAt} timeZone={zone} />,
        csv: (row: BrokenGlass) => row.openedAt,
      },
      { key: 'who', label: words.who, cell: (row: BrokenGlass) => row.accountName ?? '' },
      { key: 'reason', label: words.reason, cell: (row: BrokenGlass, { t }) => t(emergencyNames[row.reason]!) },
      {
        key: 'due',
        label: words.due,
        sort: 'due',
        cell: (row: BrokenGlass, { lang }) => <InstantText lang={lang} iso={row.reviewDueAt} timeZone={zone} />,
        csv: (row: BrokenGlass) => row.reviewDueAt,
      },
      {
        key: 'state',
        label: words.state,
        cell: (row: BrokenGlass, { t }) => <Tag tone={tone[row.state]} text={t(words.states[row.state]!)} />,
        csv: (row: BrokenGlass, { t }) => t(words.states[row.state]!),
      },
    ],
    href: (row: BrokenGlass, lang) => glassHref(row.id, lang),
    empty: { title: words.emptyTitle, text: words.emptyText },
  },
  nav: { order: 905, label: words.title, duties: ['auditor'] },
})

export const glassPage = page(glassView, {
  path: words.paths.one,
  breadcrumbs: (_data, lang) => [{ href: glassListHref(lang), label: words.title[lang] }],
  body: ({ data, lang, t, offers, csrf }) => (
    <>
      <SummaryList
        rows={[
          { key: t(words.state), value: <Tag tone={tone[data.state]} text={t(words.states[data.state]!)} /> },
          { key: t(words.who), value: data.accountName },
          { key: t(words.duty), value: isDuty(data.duty) ? t(dutyNames[data.duty]) : data.duty },
          { key: t(words.person), value: <Code>{data.personId}</Code> },
          { key: t(words.reason), value: t(emergencyNames[data.reason]!) },
          { key: t(words.explanation), value: data.explanation },
          { key: t(words.when), value: <InstantText lang={lang} iso={data.openedAt} timeZone={zone} /> },
          { key: t(words.until), value: <InstantText lang={lang} iso={data.expiresAt} timeZone={zone} /> },
          { key: t(words.due), value: <InstantText lang={lang} iso={data.reviewDueAt} timeZone={zone} /> },
          ...(data.finding ? [{ key: t(words.finding), value: t(words.findings[data.finding]!) }] : []),
          ...(data.review ? [{ key: t(words.review), value: data.review }] : []),
        ]}
      />
      <Offers offers={offers} csrf={csrf} />
    </>
  ),
})
