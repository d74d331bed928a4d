import { Code, DayText, Nothing, PeriodText } from '#platform/web/components/index.ts'
import { formatNumber } from '#platform/web/format.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import type { EvaluationLine, RecommendationLine } from '../views/evaluations.ts'
import { evaluationHref, evaluationKinds, evaluationStates, ownerDuties, recommendationStates } from '../vocabulary.ts'
import {
  answerWords,
  evaluationStateWords,
  kindWords,
  recommendationStateWords,
  evaluationWords as words,
} from '../words-of-evaluation.ts'
import { ownerOptions } from '../words-of-plan.ts'
import { EvaluationTag, owner, StateTag } from './evaluation-tags.tsx'

const options = <T extends string>(values: readonly T[], named: Record<string, { en: string; fr: string }>) =>
  values.map((value) => ({ value, label: named[value] ?? { en: value, fr: value } }))

export const evaluationColumns: ListPresentation<EvaluationLine> = {
  columns: [
    { key: 'title', label: words.title, sort: 'title', long: true, cell: (row, { t }) => t(row.title) },
    { key: 'code', label: words.code, sort: 'code', cell: (row) => <Code>{row.code}</Code>, csv: (row) => row.code },
    { key: 'kind', label: words.kind, cell: (row, { t }) => t(kindWords[row.kind]) },
    {
      key: 'mission',
      label: words.scope,
      sort: 'mission',
      cell: (row, { t }) => t(row.mission ?? words.programme),
    },
    {
      key: 'period',
      label: words.period,
      sort: 'begins',
      cell: (row, { lang }) => <PeriodText lang={lang} from={row.begins} to={row.ends} />,
      csv: (row) => `${row.begins}/${row.ends}`,
    },
    {
      key: 'reported',
      label: words.reportedOn,
      sort: 'reported',
      cell: (row, { lang }) => <DayText lang={lang} day={row.reported_on} short />,
      csv: (row) => row.reported_on,
    },
    {
      key: 'recommendations',
      label: words.recommendations,
      numeric: true,
      cell: (row, { lang }) => formatNumber(lang, row.recommendations),
      csv: (row) => row.recommendations,
    },
    {
      key: 'open',
      label: words.open,
      sort: 'open',
      numeric: true,
      cell: (row, { lang }) => formatNumber(lang, row.open),
      csv: (row) => row.open,
    },
    {
      key: 'state',
      label: words.state,
      sort: 'state',
      cell: (row, { lang }) => <EvaluationTag state={row.state} lang={lang} />,
      csv: (row, { t }) => t(evaluationStateWords[row.state]),
    },
  ],
  filters: [
    { key: 'q', label: words.search, kind: 'text' },
    { key: 'kind', label: words.kind, kind: 'select', options: options(evaluationKinds, kindWords) },
    { key: 'state', label: words.state, kind: 'select', options: options(evaluationStates, evaluationStateWords) },
  ],
  href: (row, lang) => evaluationHref(row.id, lang),
  empty: { title: words.emptyTitle, text: words.noEvaluations },
}

export const recommendationColumns: ListPresentation<RecommendationLine> = {
  columns: [
    {
      key: 'code',
      label: words.code,
      sort: 'code',
      cell: (row) => <Code>{`${row.code} · ${row.number}`}</Code>,
      csv: (row) => `${row.code} ${row.number}`,
    },
    { key: 'text', label: words.recommendation, long: true, cell: (row, { t }) => t(row.value) },
    { key: 'mission', label: words.scope, sort: 'mission', cell: (row, { t }) => t(row.mission ?? words.programme) },
    {
      key: 'answer',
      label: words.response,
      cell: (row, { t }) => (row.answer ? t(answerWords[row.answer]) : <Nothing />),
      csv: (row, { t }) => (row.answer ? t(answerWords[row.answer]) : null),
    },
    {
      key: 'action',
      label: words.action,
      csvOnly: true,
      cell: (row, { t }) => (row.action ? t(row.action) : ''),
    },
    { key: 'owner', label: words.owner, sort: 'owner', cell: (row, { lang }) => owner(row.owner_duty, lang) },
    {
      key: 'due',
      label: words.due,
      sort: 'due',
      cell: (row, { lang }) => <DayText lang={lang} day={row.due_on} short />,
      csv: (row) => row.due_on,
    },
    {
      key: 'state',
      label: words.state,
      sort: 'state',
      cell: (row, { lang }) => <StateTag state={row.state} lang={lang} />,
      csv: (row, { t }) => t(recommendationStateWords[row.state]),
    },
    {
      key: 'closed',
      label: words.closedOn,
      sort: 'closed',
      cell: (row, { lang }) => <DayText lang={lang} day={row.closed_on} short />,
      csv: (row) => row.closed_on,
    },
    { key: 'evidence', label: words.evidence, csvOnly: true, cell: (row) => row.evidence ?? '' },
  ],
  filters: [
    { key: 'q', label: words.search, kind: 'text' },
    {
      key: 'state',
      label: words.state,
      kind: 'select',
      options: options(recommendationStates, recommendationStateWords),
    },
    { key: 'owner', label: words.owner, kind: 'select', options: options(ownerDuties, ownerOptions) },
  ],
  href: (row, lang) => `${evaluationHref(row.evaluation_id, lang)}#r${row.number}`,
  empty: { title: words.emptyTitle, text: words.emptyText },
}
