import { addDays } from '#kernel/calendar.ts'
import type { Language } from '#kernel/language.ts'
import {
  Code,
  DayText,
  Nothing,
  Offers,
  SummaryList,
  type SummaryRow,
  Tag,
  type Tone,
} from '#platform/web/components/index.ts'
import type { ListPresentation, PageProps } from '#platform/web/page-binding.ts'
import type { GuideRequestLine, GuideRequestsData } from '../views/guide-requests.ts'
import { type GuideRequest, type GuideState, guideRequestHref, guideStates, ways } from '../vocabulary.ts'
import { guideStateWords, reasonWords, guidePageWords as words } from '../words-of-guides.ts'

const tones: Record<GuideState, Tone> = { received: 'info', sent: 'good', 'not-possible': 'neutral' }
export const GuideStateTag = ({ state, lang }: { state: GuideState; lang: Language }) => (
  <Tag tone={tones[state]} text={guideStateWords[state][lang]} />
)

export const guideRequestColumns: ListPresentation<GuideRequestLine> = {
  columns: [
    { key: 'code', label: words.code, sort: 'code', cell: (row) => <Code>{row.code}</Code>, csv: (row) => row.code },
    {
      key: 'guide',
      label: words.guide,
      long: true,
      cell: (row, { lang, t }) => (
        <>
          {row.title ? t(row.title) : <Nothing />} {row.repeats && <Tag tone="warning" text={words.repeat[lang]} />}
        </>
      ),
      csv: (row, { t }) => (row.title ? t(row.title) : null),
    },
    { key: 'language', label: words.language, cell: (row, { t }) => t(words.languages[row.language]) },
    { key: 'way', label: words.way, cell: (row, { t }) => t(words.ways[row.way]) },
    {
      key: 'asker',
      label: words.asker,
      cell: (row, { t }) => (row.askedAs ? t(words.askers[row.askedAs]) : t(words.notSaid)),
    },
    {
      key: 'asked',
      label: words.askedOn,
      sort: 'asked',
      cell: (row, { lang }) => <DayText lang={lang} day={row.askedOn} short />,
      csv: (row) => row.askedOn,
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
      cell: (row, { lang }) => <GuideStateTag state={row.state} lang={lang} />,
      csv: (row, { t }) => t(guideStateWords[row.state]),
    },
    {
      key: 'done',
      label: words.doneOn,
      sort: 'done',
      cell: (row, { lang }) => (row.doneOn ? <DayText lang={lang} day={row.doneOn} short /> : <Nothing />),
      csv: (row) => row.doneOn,
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
        { value: 'overdue', label: words.overdue },
        ...guideStates.filter((one) => one !== 'received').map((value) => ({ value, label: guideStateWords[value] })),
      ],
    },
    {
      key: 'guide',
      label: words.guide,
      kind: 'select',
      optionsIn: ({ guides }: GuideRequestsData) => guides.map(({ code, title }) => ({ value: code, label: title })),
    },
    {
      key: 'way',
      label: words.way,
      kind: 'select',
      options: ways.map((value) => ({ value, label: words.ways[value] })),
    },
  ],
  href: (row, lang) => guideRequestHref(row.id, lang),
  empty: { title: words.emptyTitle, text: words.emptyText },
}

/** One request: what is to be sent where, and what became of it. */
export function GuideRequestPage({ data, lang, t, offers, csrf, today }: PageProps<{ request: GuideRequest }>) {
  const { request } = data
  const day = (one: string | null) => one && <DayText lang={lang} day={one} />
  const late = request.state === 'received' && request.dueOn < today
  const rows: SummaryRow[] = [
    { key: t(words.guide), value: request.title ? t(request.title) : request.guide },
    { key: t(words.language), value: t(words.languages[request.language]) },
    { key: t(words.way), value: t(words.ways[request.way]) },
    ...(request.email ? [{ key: t(words.email), value: request.email }] : []),
    ...(request.postal ? [{ key: t(words.postal), value: <Lines text={request.postal} /> }] : []),
    { key: t(words.asker), value: request.askedAs ? t(words.askers[request.askedAs]) : t(words.notSaid) },
    { key: t(words.askedOn), value: day(request.askedOn) },
    {
      key: t(words.dueOn),
      value: (
        <>
          {day(request.dueOn)} {late && <Tag tone="bad" text={t(words.late)} />}
        </>
      ),
    },
    ...(request.repeats ? [{ key: t(words.repeats), value: <Code>{request.repeats}</Code> }] : []),
    ...(request.doneOn ? [{ key: t(words.doneOn), value: day(request.doneOn) }] : []),
    ...(request.link ? [{ key: t(words.link), value: request.link }] : []),
    ...(request.reason ? [{ key: t(words.reason), value: t(reasonWords[request.reason]) }] : []),
    ...(request.erasedOn ? [{ key: t(words.erasedOn), value: day(request.erasedOn) }] : []),
    ...(request.doneOn && !request.erasedOn
      ? [{ key: t(words.erasedBy), value: day(addDays(request.doneOn, request.keptDays)) }]
      : []),
  ]
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      <SummaryList rows={rows} />
    </>
  )
}

/** An address as it was typed, line by line. */
const Lines = ({ text }: { text: string }) => (
  <div>
    {text.split('\n').map((line, i) => (
      <div key={`${i} ${line}`}>{line}</div>
    ))}
  </div>
)
