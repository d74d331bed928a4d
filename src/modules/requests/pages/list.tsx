import type { Language, Localized } from '#kernel/language.ts'
import { Code, DayText, Nothing, Tag } from '#platform/web/components/index.ts'
import { countryName, formatNumber } from '#platform/web/format.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import type { RequestLine, RequestsFound } from '../views/list.ts'
import {
  decisionLevels,
  outcomes,
  type RequestState,
  requesterKinds,
  requestHref,
  requestStates,
} from '../vocabulary.ts'
import { levelWords, outcomeWords, pageWords, requesterKindWords, stateWords } from '../words.ts'
import { intakePageWords } from '../words-of-intake-pages.ts'
import { DeadlineTag } from './deadline.tsx'
import { stateTone } from './tones.ts'

export const StateTag = ({ state, lang }: { state: RequestState; lang: Language }) => (
  <Tag tone={stateTone[state]} text={stateWords[state][lang]} />
)

const countryCalled = (row: RequestLine, lang: Language): string | null =>
  row.country_name?.[lang] ?? (row.host_country ? countryName(lang, row.host_country, null) : null)

/** Under the title of the list: how long its requests took, in the middle. */
export function listIntro({ medians }: RequestsFound, lang: Language): string {
  const said = (text: Localized, count: number, days: number | null) =>
    days === null ? [] : [text[lang].replace('{count}', String(count)).replace('{days}', formatNumber(lang, days))]
  return [
    pageWords.listIntro[lang],
    ...said(intakePageWords.medianAcknowledge, medians.acknowledged, medians.toAcknowledge),
    ...said(intakePageWords.medianDecision, medians.decided, medians.toDecision),
  ].join(' ')
}

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
    { key: 'subject', label: pageWords.subject, sort: 'subject', long: true, cell: (row) => row.subject },
    { key: 'requester', label: pageWords.requester, sort: 'requester', cell: (row) => row.requester },
    {
      key: 'kind',
      label: pageWords.requesterKind,
      csvOnly: true,
      cell: (row, { t }) => t(requesterKindWords[row.requester_kind]),
    },
    {
      key: 'country',
      label: intakePageWords.country,
      sort: 'country',
      cell: (row, { lang }) => countryCalled(row, lang) ?? <Nothing />,
      csv: (row, { lang }) => countryCalled(row, lang),
    },
    { key: 'note', label: intakePageWords.noteReference, csvOnly: true, cell: (row) => row.note_reference },
    { key: 'noteDated', label: intakePageWords.noteDated, csvOnly: true, cell: (row) => row.note_dated },
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
      cell: (row, { lang }) => (
        <>
          <DayText lang={lang} day={row.answer_by} short /> <DeadlineTag days={row.days_left} lang={lang} />
        </>
      ),
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
    {
      key: 'days-to-acknowledge',
      label: intakePageWords.daysToAcknowledge,
      csvOnly: true,
      numeric: true,
      cell: (row) => row.days_to_acknowledge,
      csv: (row) => row.days_to_acknowledge,
    },
    {
      key: 'days-to-decision',
      label: intakePageWords.daysToDecision,
      sort: 'decision',
      numeric: true,
      cell: (row) => row.days_to_decision ?? <Nothing />,
      csv: (row) => row.days_to_decision,
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
    { key: 'country', label: intakePageWords.country, kind: 'text' },
    { key: 'due-from', label: intakePageWords.dueFrom, kind: 'day' },
    { key: 'due-until', label: intakePageWords.dueUntil, kind: 'day' },
    { key: 'outcome', label: pageWords.decision, kind: 'select', options: options(outcomes, outcomeWords) },
    { key: 'level', label: pageWords.level, kind: 'select', options: options(decisionLevels, levelWords) },
  ],
  href: (row, lang: Language) => requestHref(row.id, lang),
  empty: { title: pageWords.emptyTitle, text: pageWords.emptyText },
}
