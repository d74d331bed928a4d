import { addDays } from '#kernel/calendar.ts'
import type { Language } from '#kernel/language.ts'
import {
  Code,
  DataTable,
  DayText,
  EmptyState,
  Filters,
  Nothing,
  Offers,
  SummaryList,
  type SummaryRow,
  Tag,
} from '#platform/web/components/index.ts'
import { formatNumber } from '#platform/web/format.ts'
import type { ListPresentation, PageProps } from '#platform/web/page-binding.ts'
import type { FiguresData, InterestLine, InterestsData } from '../views/interests.ts'
import { type CourseInterest, genders, interestHref } from '../vocabulary.ts'
import { genderHeads, interestStateWords, outcomeWords, interestPageWords as words } from '../words-of-interests.ts'

export const InterestTag = ({ state, lang }: { state: CourseInterest['state']; lang: Language }) => (
  <Tag tone={state === 'received' ? 'info' : 'good'} text={interestStateWords[state][lang]} />
)

export const interestColumns: ListPresentation<InterestLine> = {
  columns: [
    { key: 'code', label: words.code, sort: 'code', cell: (row) => <Code>{row.code}</Code>, csv: (row) => row.code },
    { key: 'name', label: words.name, sort: 'name', cell: (row, { t }) => row.name ?? t(words.erased) },
    { key: 'rank', label: words.rank, cell: (row) => row.rank ?? <Nothing />, csv: (row) => row.rank },
    {
      key: 'course',
      label: words.course,
      long: true,
      cell: (row, { t }) => (row.title ? t(row.title) : <Nothing />),
      csv: (row, { t }) => (row.title ? t(row.title) : null),
    },
    {
      key: 'said',
      label: words.saidOn,
      sort: 'said',
      cell: (row, { lang }) => <DayText lang={lang} day={row.saidOn} short />,
      csv: (row) => row.saidOn,
    },
    {
      key: 'due',
      label: words.dueOn,
      sort: 'due',
      cell: (row, { lang, t }) => (
        <>
          <DayText lang={lang} day={row.dueOn} short /> {row.overdue && <Tag tone="bad" text={t(words.late)} />}
        </>
      ),
      csv: (row) => row.dueOn,
    },
    {
      key: 'state',
      label: words.state,
      sort: 'state',
      cell: (row, { lang }) => <InterestTag state={row.state} lang={lang} />,
      csv: (row, { t }) => t(interestStateWords[row.state]),
    },
    {
      key: 'outcome',
      label: words.outcome,
      cell: (row, { t }) => (row.outcome ? t(outcomeWords[row.outcome]) : <Nothing />),
      csv: (row, { t }) => (row.outcome ? t(outcomeWords[row.outcome]) : null),
    },
  ],
  filters: [
    { key: 'q', label: words.search, kind: 'text' },
    {
      key: 'state',
      label: words.state,
      kind: 'select',
      options: [
        { value: 'open', label: words.open },
        { value: 'answered', label: interestStateWords.answered },
      ],
    },
    {
      key: 'course',
      label: words.course,
      kind: 'select',
      optionsIn: ({ courses }: InterestsData) => courses.map(({ code, name }) => ({ value: code, label: name })),
    },
  ],
  href: (row, lang) => interestHref(row.id, lang),
  empty: { title: words.emptyTitle, text: words.emptyText },
}

/** One expression of interest, for the contact that it was told to. */
export function InterestPage({ data, lang, t, offers, csrf, today }: PageProps<{ interest: CourseInterest }>) {
  const { interest } = data
  const day = (one: string) => <DayText lang={lang} day={one} />
  const late = interest.state === 'received' && interest.dueOn < today
  const rows: SummaryRow[] = [
    { key: t(words.course), value: interest.title ? t(interest.title) : interest.course },
    { key: t(words.audience), value: t(words.audiences[interest.audience]) },
    { key: t(words.service), value: t(interest.serviceName) },
    ...(interest.erasedOn
      ? [{ key: t(words.erasedOn), value: day(interest.erasedOn) }]
      : [
          { key: t(words.name), value: interest.name },
          { key: t(words.rank), value: interest.rank },
          { key: t(words.email), value: <a href={`mailto:${interest.email}`}>{interest.email}</a> },
        ]),
    { key: t(words.saidOn), value: day(interest.saidOn) },
    {
      key: t(words.dueOn),
      value: (
        <>
          {day(interest.dueOn)} {late && <Tag tone="bad" text={t(words.late)} />}
        </>
      ),
    },
    ...(interest.doneOn ? [{ key: t(words.doneOn), value: day(interest.doneOn) }] : []),
    ...(interest.outcome ? [{ key: t(words.outcome), value: t(outcomeWords[interest.outcome]) }] : []),
    ...(interest.doneOn && !interest.erasedOn
      ? [{ key: t(words.erasedBy), value: day(addDays(interest.doneOn, interest.keptDays)) }]
      : []),
  ]
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      <SummaryList rows={rows} />
    </>
  )
}

/** How many women and men said interest; what would point at somebody is left out, and said to be. */
export function FiguresPage({ data, lang, t, url }: PageProps<FiguresData>) {
  const number = (count: number | null | undefined) =>
    count === null || count === undefined ? <span class="hint">{t(words.keptBack)}</span> : formatNumber(lang, count)
  const path = url.split('?')[0] ?? url
  return (
    <>
      <Filters
        lang={lang}
        action={path}
        clearHref={path}
        filters={[
          {
            name: 'year',
            label: t(words.year),
            kind: 'select',
            value: String(data.year),
            options: data.years.map((year) => ({ value: String(year), label: String(year) })),
          },
        ]}
      />
      {data.nobody ? (
        <EmptyState title={t(words.noFigures)} text={t(words.noFiguresText)} />
      ) : (
        <DataTable
          lang={lang}
          caption={`${t(words.figures)}, ${data.year}`}
          columns={[
            { key: 'course', label: t(words.course) },
            ...genders.map((gender) => ({ key: gender, label: t(genderHeads[gender]), numeric: true })),
            { key: 'all', label: t(words.all), numeric: true },
          ]}
          rows={data.rows.map((row) => ({
            key: row.code,
            cells: [row.name ? t(row.name) : row.code, ...row.counts.map(number), number(row.total)],
          }))}
          foot={[t(words.all), ...data.total.counts.map(number), number(data.total.total)]}
          phone="figures"
        />
      )}
    </>
  )
}
