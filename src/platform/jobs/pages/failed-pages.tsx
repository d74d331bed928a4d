import { Code, InstantText, Offers, SummaryList } from '#platform/web/components/index.ts'
import { page } from '#platform/web/page-binding.ts'
import { type FailedTask, failedTasks } from '../views/failed.ts'
import { failedTask } from '../views/failed-task.ts'
import { words } from '../words.ts'

const said = words.failed

export const failedTasksPage = page(failedTasks, {
  path: words.paths.failed,
  list: {
    columns: [
      { key: 'job', label: said.job, sort: 'job', cell: (row: FailedTask) => row.job },
      { key: 'error', label: said.error, cell: (row: FailedTask) => row.error },
      { key: 'attempts', label: said.attempts, numeric: true, cell: (row: FailedTask) => String(row.attempts) },
      {
        key: 'failedAt',
        label: said.failedAt,
        sort: 'failedAt',
        cell: (row: FailedTask, { lang }) => <InstantText lang={lang} iso={row.failedAt} timeZone="America/Toronto" />,
        csv: (row: FailedTask) => row.failedAt,
      },
    ],
    filters: [{ key: 'q', label: said.search, kind: 'text' }],
    href: (row: FailedTask, lang) => `/${lang}${words.paths.failedTask[lang].replace(':id', row.id)}`,
    empty: { title: said.emptyTitle, text: said.emptyText },
  },
  nav: { order: 950, label: said.title, duties: ['administrator'] },
})

export const failedTaskPage = page(failedTask, {
  path: words.paths.failedTask,
  breadcrumbs: (_data, lang) => [{ href: `/${lang}${words.paths.failed[lang]}`, label: said.title[lang] }],
  body: ({ data, lang, t, offers, csrf }) => (
    <>
      <SummaryList
        rows={[
          { key: t(said.job), value: data.job },
          { key: t(said.error), value: data.error },
          { key: t(said.attempts), value: String(data.attempts) },
          { key: t(said.failedAt), value: <InstantText lang={lang} iso={data.failedAt} timeZone="America/Toronto" /> },
          { key: t(words.task.key), value: <Code>{data.key}</Code> },
          { key: t(words.task.about), value: <Code>{JSON.stringify(data.about)}</Code> },
        ]}
      />
      <Offers offers={offers} csrf={csrf} />
    </>
  ),
})
