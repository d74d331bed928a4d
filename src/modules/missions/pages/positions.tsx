import { Code, DayText, Nothing, Tag, type Tone } from '#platform/web/components/index.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import type { PositionLine } from '../views/positions.ts'
import { streams } from '../vocabulary/posts.ts'
import { type PlaceState, placeStates, positionHref } from '../vocabulary.ts'
import { armedWords, languageWords, pageWords, placeStateWords } from '../words.ts'
import { postPageWords, streamWords } from '../words-of-posts.ts'
import { fillIn } from './country-name.ts'
import { optionsOf } from './list.tsx'

export const placeTone: Record<PlaceState, Tone> = {
  filled: 'good',
  reserved: 'info',
  vacating: 'warning',
  vacant: 'warning',
  proposed: 'neutral',
  authorised: 'info',
  frozen: 'neutral',
  abolished: 'neutral',
}

export const rankText = (row: { rank_from: number | null; rank_to: number | null }) =>
  row.rank_from === null && row.rank_to === null ? <Nothing /> : `${row.rank_from ?? 1}–${row.rank_to ?? '…'}`

export const positionColumns: ListPresentation<PositionLine> = {
  columns: [
    {
      key: 'title',
      label: pageWords.title,
      sort: 'title',
      long: true,
      cell: (row, { t }) =>
        row.leadership || row.restricted ? (
          <>
            {t(row.title)} {row.leadership && <Tag tone="info" text={t(pageWords.leadership)} />}{' '}
            {row.restricted && <Tag tone="warning" text={t(postPageWords.restricted)} />}
          </>
        ) : (
          t(row.title)
        ),
      csv: (row, { t }) => t(row.title),
    },
    {
      key: 'code',
      label: pageWords.code,
      sort: 'code',
      cell: (row) => <Code>{row.code}</Code>,
      csv: (row) => row.code,
    },
    { key: 'mission', label: pageWords.mission, sort: 'mission', cell: (row, { t }) => t(row.mission_name) },
    {
      key: 'state',
      label: pageWords.state,
      sort: 'state',
      cell: (row, { t }) => <Tag tone={placeTone[row.state]} text={t(placeStateWords[row.state])} />,
      csv: (row, { t }) => t(placeStateWords[row.state]),
    },
    {
      key: 'until',
      label: pageWords.until,
      sort: 'until',
      cell: (row, { lang }) => <DayText lang={lang} day={row.held_until} short />,
      csv: (row) => row.held_until,
    },
    {
      key: 'roles',
      label: postPageWords.roles,
      cell: (row, { t }) => (row.roles.length > 0 ? row.roles.map(t).join(', ') : <Nothing />),
      csv: (row, { t }) => row.roles.map(t).join(', '),
    },
    {
      key: 'stream',
      label: postPageWords.stream,
      csvOnly: true,
      cell: (row, { t }) => (row.stream ? t(streamWords[row.stream]) : ''),
    },
    {
      key: 'leadership',
      label: pageWords.leadership,
      csvOnly: true,
      cell: (row, { t }) => (row.leadership ? t(pageWords.leadership) : ''),
    },
    { key: 'language', label: pageWords.language, cell: (row, { t }) => t(languageWords[row.language]) },
    {
      key: 'armed',
      label: pageWords.armed,
      cell: (row, { t }) => t(row.armed ? armedWords.armed : armedWords.unarmed),
    },
    {
      key: 'tour',
      label: pageWords.tour,
      sort: 'tour',
      cell: (row, { lang }) => fillIn(pageWords.months, lang, { count: row.tour_months }),
      csv: (row) => row.tour_months,
    },
  ],
  filters: [
    { key: 'q', label: pageWords.search, kind: 'text' },
    { key: 'mission', label: pageWords.mission, kind: 'text' },
    { key: 'state', label: pageWords.state, kind: 'select', options: optionsOf(placeStates, placeStateWords) },
    { key: 'stream', label: postPageWords.stream, kind: 'select', options: optionsOf(streams, streamWords) },
    { key: 'role', label: postPageWords.role, kind: 'text' },
    {
      key: 'language',
      label: pageWords.language,
      kind: 'select',
      options: optionsOf(['en', 'fr'] as const, languageWords),
    },
    {
      key: 'armed',
      label: pageWords.armed,
      kind: 'select',
      options: optionsOf(['armed', 'unarmed'] as const, armedWords),
    },
    {
      key: 'leadership',
      label: pageWords.leadership,
      kind: 'select',
      options: optionsOf(['yes', 'no'] as const, postPageWords),
    },
    { key: 'as-at', label: pageWords.asAt, kind: 'day' },
  ],
  href: (row, lang) => positionHref(row.id, lang),
  empty: { title: pageWords.noPositions, text: pageWords.noPositionsText },
}

/** The same positions within their mission: its name and code stand above them. */
export const positionsOfMissionColumns: ListPresentation<PositionLine> = {
  ...positionColumns,
  columns: positionColumns.columns.filter((column) => column.key !== 'mission'),
  filters: (positionColumns.filters ?? []).filter((filter) => filter.key !== 'mission'),
}
