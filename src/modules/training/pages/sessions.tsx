import { Code, PeriodText, Tag } from '#platform/web/components/index.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import type { SessionLine } from '../views/sessions.ts'
import { sessionHref, sessionStates } from '../vocabulary.ts'
import { sessionWords } from '../words.ts'
import { pageWords } from '../words-pages.ts'
import { sessionTone } from './tones.ts'

export const sessionColumns: ListPresentation<SessionLine> = {
  columns: [
    {
      key: 'code',
      label: pageWords.code,
      sort: 'code',
      cell: (row) => <Code>{row.code}</Code>,
      csv: (row) => row.code,
    },
    {
      key: 'dates',
      label: pageWords.dates,
      sort: 'starts',
      cell: (row, { lang }) => <PeriodText lang={lang} from={row.starts} to={row.ends} />,
      csv: (row) => `${row.starts} – ${row.ends}`,
    },
    { key: 'place', label: pageWords.place, cell: (row, { t }) => t(row.place) },
    { key: 'taken', label: pageWords.taken, sort: 'taken', numeric: true, cell: (row) => row.taken },
    { key: 'capacity', label: pageWords.capacity, sort: 'capacity', numeric: true, cell: (row) => row.capacity },
    {
      key: 'state',
      label: pageWords.state,
      sort: 'state',
      cell: (row, { t }) => <Tag tone={sessionTone[row.state]} text={t(sessionWords[row.state])} />,
      csv: (row, { t }) => t(sessionWords[row.state]),
    },
  ],
  filters: [
    { key: 'q', label: pageWords.searchSession, kind: 'text' },
    {
      key: 'state',
      label: pageWords.state,
      kind: 'select',
      options: sessionStates.map((value) => ({ value, label: sessionWords[value] })),
    },
  ],
  href: (row, lang) => sessionHref(row.id, lang),
  empty: { title: pageWords.noSessions, text: pageWords.noSessionsText },
}
