import { Code, DayText, Nothing, PeriodText, UnverifiedValue } from '#platform/web/components/index.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import type { StrengthRow } from '../views/strength.ts'
import { strengthScopes } from '../vocabulary.ts'
import { pageWords } from '../words.ts'
import { lifePageWords as w } from '../words-of-life-pages.ts'
import { scopeWords } from '../words-of-scopes.ts'
import { SourceText } from './fact-text.tsx'
import { optionsOf } from './list.tsx'

const basisOf = (row: StrengthRow) =>
  row.decision_code ? w.decided : row.measure === 'policy-cap' ? w.cover : w.observed

/** The numbers of a mission, each with its period, what it rests on, and how many were there at most. */
export const strengthColumns: ListPresentation<StrengthRow> = {
  columns: [
    {
      key: 'scope',
      label: w.scope,
      sort: 'scope',
      cell: (row, { t }) => `${t(scopeWords[row.scope])} · ${t(row.name)}`,
    },
    { key: 'number', label: pageWords.number, sort: 'number', numeric: true, cell: (row) => row.number },
    {
      key: 'from',
      label: pageWords.holds,
      sort: 'from',
      cell: (row, { lang }) => <PeriodText lang={lang} from={row.from} to={row.until} />,
      csv: (row) => row.from,
    },
    {
      key: 'until',
      label: pageWords.holds,
      csvOnly: true,
      cell: (row) => row.until,
      csv: (row) => row.until,
    },
    {
      key: 'most',
      label: w.there,
      sort: 'most',
      numeric: true,
      cell: (row) => row.most ?? <Nothing />,
      csv: (row) => row.most,
    },
    { key: 'basis', label: w.basis, cell: (row, { t }) => t(basisOf(row)) },
    {
      key: 'source',
      label: pageWords.source,
      cell: (row, { lang }) =>
        row.decision_href ? (
          <a href={row.decision_href[lang]}>
            <Code>{row.decision_code}</Code>
          </a>
        ) : (
          <>
            <SourceText source={row.source} lang={lang} /> {!row.verified && <UnverifiedValue lang={lang} />}
          </>
        ),
      csv: (row) => row.decision_code ?? [row.source.id, row.source.ref].filter(Boolean).join(' '),
    },
    {
      key: 'printed',
      label: pageWords.asPrinted,
      cell: (row, { lang }) => row.as_printed?.[lang] ?? row.as_printed?.en ?? row.as_printed?.fr ?? <Nothing />,
      csv: (row, { lang }) => row.as_printed?.[lang] ?? row.as_printed?.en ?? row.as_printed?.fr ?? '',
    },
    {
      key: 'recorded',
      label: w.recorded,
      sort: 'recorded',
      cell: (row, { lang }) => <DayText lang={lang} day={row.recorded_on} short />,
      csv: (row) => row.recorded_on,
    },
    {
      key: 'replaced',
      label: w.replaced,
      csvOnly: true,
      cell: (row) => row.replaced_on,
      csv: (row) => row.replaced_on,
    },
  ],
  filters: [
    { key: 'q', label: pageWords.search, kind: 'text' },
    { key: 'scope', label: w.scope, kind: 'select', options: optionsOf(strengthScopes, scopeWords) },
    { key: 'as-at', label: pageWords.asAt, kind: 'day' },
    { key: 'known-at', label: w.knownAt, kind: 'day' },
  ],
  empty: { title: w.noNumbers, text: w.noNumbersText },
}
