import { Code, DayText, Nothing, Tag } from '#platform/web/components/index.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import type { TraineeLine } from '../views/trainees.ts'
import { traineeHref } from '../vocabulary.ts'
import { assignmentWords, seatWords } from '../words.ts'
import { pageWords, stageWords } from '../words-pages.ts'
import { assignmentTone, seatTone } from './tones.ts'

const ofModules = (row: TraineeLine) => `${row.passed} / ${row.modules}`

export const traineeColumns: ListPresentation<TraineeLine> = {
  columns: [
    { key: 'officer', label: pageWords.officer, sort: 'officer', cell: (row) => row.officer },
    {
      key: 'code',
      label: pageWords.candidacy,
      sort: 'code',
      cell: (row) => <Code>{row.code}</Code>,
      csv: (row) => row.code,
    },
    { key: 'posting', label: pageWords.posting, long: true, cell: (row, { t }) => t(row.posting) },
    {
      key: 'modules',
      label: pageWords.modules,
      sort: 'modules',
      cell: (row) => (row.modules > 0 ? ofModules(row) : <Nothing />),
      csv: ofModules,
    },
    {
      key: 'assignment',
      label: pageWords.assignment,
      cell: (row, { t }) =>
        row.assignment ? (
          <Tag tone={assignmentTone[row.assignment]} text={t(assignmentWords[row.assignment])} />
        ) : (
          <Nothing />
        ),
      csv: (row, { t }) => (row.assignment ? t(assignmentWords[row.assignment]) : null),
    },
    {
      key: 'session',
      label: pageWords.pdt,
      cell: (row, { t }) =>
        row.session && row.seatState ? (
          <>
            <Code>{row.session}</Code> <Tag tone={seatTone[row.seatState]} text={t(seatWords[row.seatState])} />
          </>
        ) : (
          <Nothing />
        ),
      csv: (row, { t }) => (row.session && row.seatState ? `${row.session} (${t(seatWords[row.seatState])})` : null),
    },
    {
      key: 'departure',
      label: pageWords.departure,
      sort: 'departure',
      cell: (row, { lang }) => <DayText lang={lang} day={row.departure} short />,
      csv: (row) => row.departure,
    },
  ],
  filters: [
    { key: 'q', label: pageWords.search, kind: 'text' },
    {
      key: 'stage',
      label: pageWords.stage,
      kind: 'select',
      options: Object.entries(stageWords).map(([value, label]) => ({ value, label })),
    },
  ],
  href: (row, lang) => traineeHref(row.id, lang),
  empty: { title: pageWords.emptyTitle, text: pageWords.emptyText },
}
