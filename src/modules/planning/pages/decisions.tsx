import type { Language } from '#kernel/language.ts'
import { Code, DayText, Nothing, Tag, type Tone } from '#platform/web/components/index.ts'
import { countryName, joinWords } from '#platform/web/format.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import type { DecisionList } from '../views/decisions.ts'
import { requestHref } from '../vocabulary/addresses.ts'
import { type DecisionStanding, decisionStandings } from '../vocabulary/figures.ts'
import { standingWords, figureWords as words } from '../words-of-figures.ts'

type Line = DecisionList['rows'][number]

const tone: Record<DecisionStanding, Tone> = {
  'in-force': 'good',
  coming: 'info',
  ended: 'neutral',
  deferred: 'warning',
  declined: 'bad',
}

/** The conditions of a decision in one line. */
export function conditionsText(
  one: Pick<Line, 'max_tour_months' | 'armed' | 'language' | 'countries' | 'duty_place' | 'conditions' | 'names'>,
  lang: Language,
): string {
  const places = [
    ...(one.countries ?? []).map((code) => countryName(lang, code, one.names)),
    ...(one.duty_place ? [one.duty_place] : []),
  ]
  return [
    one.max_tour_months && words.upToMonths[lang].replace('{number}', String(one.max_tour_months)),
    one.armed !== null && (one.armed ? words.armed : words.unarmed)[lang],
    one.language && (one.language === 'en' ? words.inEnglish : words.inFrench)[lang],
    places.length > 0 && words.onlyIn[lang].replace('{places}', joinWords(lang, places)),
    one.conditions,
  ]
    .filter(Boolean)
    .join('; ')
}

const figure = (key: 'number' | 'used' | 'free') => ({
  key,
  label: words[key],
  sort: key,
  numeric: true,
  cell: (row: Line) => row[key] ?? <Nothing />,
  csv: (row: Line) => row[key],
})

export const decisionColumns: ListPresentation<Line> = {
  columns: [
    { key: 'code', label: words.code, sort: 'code', cell: (row) => <Code>{row.code}</Code>, csv: (row) => row.code },
    { key: 'subject', label: words.subject, sort: 'subject', long: true, cell: (row) => row.subject },
    {
      key: 'level',
      label: words.level,
      sort: 'level',
      cell: (row, { t }) => t(row.level === 'ministerial' ? words.ministers : words.officials),
    },
    {
      key: 'standing',
      label: words.standing,
      cell: (row, { t }) => <Tag tone={tone[row.standing]} text={t(standingWords[row.standing])} />,
      csv: (row, { t }) => t(standingWords[row.standing]),
    },
    figure('number'),
    figure('used'),
    figure('free'),
    {
      key: 'ends',
      label: words.ends,
      sort: 'ends',
      cell: (row, { lang }) => <DayText lang={lang} day={row.ends} short />,
      csv: (row) => row.ends,
    },
    { key: 'starts', label: words.starts, csvOnly: true, cell: (row) => row.starts, csv: (row) => row.starts },
    {
      key: 'conditions',
      label: words.conditions,
      long: true,
      cell: (row, { lang }) => conditionsText(row, lang) || <Nothing />,
      csv: (row, { lang }) => conditionsText(row, lang),
    },
  ],
  filters: [
    { key: 'q', label: words.search, kind: 'text' },
    {
      key: 'standing',
      label: words.standing,
      kind: 'select',
      options: decisionStandings.map((value) => ({ value, label: standingWords[value] })),
    },
    {
      key: 'ending',
      label: words.ending,
      kind: 'select',
      options: [
        { value: '30', label: words.days30 },
        { value: '90', label: words.days90 },
        { value: '180', label: words.days180 },
      ],
    },
    {
      key: 'level',
      label: words.level,
      kind: 'select',
      options: [
        { value: 'ministerial', label: words.ministers },
        { value: 'ancillary', label: words.officials },
      ],
    },
  ],
  href: (row, lang) => requestHref(row.request_id, lang),
  empty: { title: words.emptyTitle, text: words.emptyText },
}
