import { Code, DayText, Nothing, NumberText, Tag } from '#platform/web/components/index.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import type { PostingLine } from '../views/list.ts'
import { postingStates } from '../vocabulary.ts'
import { stateWords } from '../words.ts'
import { postingHref } from '../words-of-addresses.ts'
import { pageWords } from '../words-of-pages.ts'
import { stateTone } from './tones.ts'

export const languageWords = { en: pageWords.english, fr: pageWords.french }

export const postingColumns: ListPresentation<PostingLine> = {
  columns: [
    {
      key: 'code',
      label: pageWords.number,
      sort: 'code',
      cell: (row) => <Code>{row.code}</Code>,
      csv: (row) => row.code,
    },
    {
      key: 'title',
      label: pageWords.title,
      sort: 'title',
      cell: (row, { t }) => t(row.title) || <Nothing />,
      csv: (row, { t }) => t(row.title),
    },
    {
      key: 'mission',
      label: pageWords.mission,
      sort: 'mission',
      cell: (row, { t }) => t(row.mission),
      csv: (row, { t }) => t(row.mission),
    },
    {
      key: 'language',
      label: pageWords.language,
      cell: (row, { t }) => (row.language ? t(languageWords[row.language]) : <Nothing />),
      csv: (row, { t }) => (row.language ? t(languageWords[row.language]) : ''),
    },
    {
      key: 'places',
      label: pageWords.places,
      sort: 'places',
      numeric: true,
      cell: (row, { lang }) => <NumberText lang={lang} value={row.places} />,
      csv: (row) => row.places,
    },
    {
      key: 'departure',
      label: pageWords.departure,
      sort: 'departure',
      cell: (row, { lang }) => <DayText lang={lang} day={row.plannedDeparture} short />,
      csv: (row) => row.plannedDeparture,
    },
    {
      key: 'closes',
      label: pageWords.closes,
      sort: 'closes',
      cell: (row, { lang }) => <DayText lang={lang} day={row.closesOn} short />,
      csv: (row) => row.closesOn,
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
    { key: 'q', label: { en: 'Title or number', fr: 'Titre ou numéro' }, kind: 'text' },
    { key: 'mission', label: pageWords.mission, kind: 'text' },
    {
      key: 'state',
      label: pageWords.state,
      kind: 'select',
      options: postingStates.map((value) => ({ value, label: stateWords[value] })),
    },
    {
      key: 'language',
      label: pageWords.language,
      kind: 'select',
      options: (['en', 'fr'] as const).map((value) => ({ value, label: languageWords[value] })),
    },
  ],
  href: (row, lang) => postingHref(row.id, lang),
  empty: { title: pageWords.noneTitle, text: pageWords.noneText },
}
