import type { Language, Localized } from '#kernel/language.ts'
import { Code, DayText, Nothing, Tag } from '#platform/web/components/index.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import type { RequestLine } from '../views/list.ts'
import {
  decisionLevels,
  outcomes,
  type RequestState,
  requesterKinds,
  requestHref,
  requestStates,
} from '../vocabulary.ts'
import { levelWords, outcomeWords, pageWords, requesterKindWords, stateWords } from '../words.ts'
import { stateTone } from './tones.ts'

export const StateTag = ({ state, lang }: { state: RequestState; lang: Language }) => (
  <Tag tone={stateTone[state]} text={stateWords[state][lang]} />
)

const options = <T extends string>(values: readonly T[], words: Record<T, Localized>) =>
  values.map((value) => ({ value, label: words[value] }))

export const requestColumns: ListPresentation<RequestLine> = {
  columns: [
    {
      key: 'code',
      label: pageWords.number,
      sort: 'code',
      cell: (row) => <Code>{row.code}</Code>,
      csv: (row) => row.code,
    },
    { key: 'subject', label: pageWords.subject, sort: 'subject', cell: (row) => row.subject },
    { key: 'requester', label: pageWords.requester, sort: 'requester', cell: (row) => row.requester },
    {
      key: 'received',
      label: pageWords.received,
      sort: 'received',
      cell: (row, { lang }) => <DayText lang={lang} day={row.received_on} short />,
      csv: (row) => row.received_on,
    },
    {
      key: 'due',
      label: pageWords.answerBy,
      sort: 'due',
      cell: (row, { lang }) => <DayText lang={lang} day={row.answer_by} short />,
      csv: (row) => row.answer_by,
    },
    {
      key: 'state',
      label: pageWords.state,
      sort: 'state',
      cell: (row, { lang }) => <StateTag state={row.state} lang={lang} />,
      csv: (row, { t }) => t(stateWords[row.state]),
    },
    {
      key: 'decision',
      label: pageWords.decision,
      cell: (row, { t }) => (row.outcome ? t(outcomeWords[row.outcome]) : <Nothing />),
      csv: (row, { t }) => (row.outcome ? t(outcomeWords[row.outcome]) : ''),
    },
    {
      key: 'number',
      label: pageWords.granted,
      sort: 'number',
      numeric: true,
      cell: (row) => row.number ?? <Nothing />,
      csv: (row) => row.number,
    },
  ],
  filters: [
    { key: 'q', label: pageWords.search, kind: 'text' },
    { key: 'state', label: pageWords.state, kind: 'select', options: options(requestStates, stateWords) },
    {
      key: 'kind',
      label: pageWords.requesterKind,
      kind: 'select',
      options: options(requesterKinds, requesterKindWords),
    },
    { key: 'outcome', label: pageWords.decision, kind: 'select', options: options(outcomes, outcomeWords) },
    { key: 'level', label: pageWords.level, kind: 'select', options: options(decisionLevels, levelWords) },
  ],
  href: (row, lang: Language) => requestHref(row.id, lang),
  empty: { title: pageWords.emptyTitle, text: pageWords.emptyText },
}
