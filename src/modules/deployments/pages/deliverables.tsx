import type { Day } from '#kernel/calendar.ts'
import type { Language } from '#kernel/language.ts'
import {
  Code,
  DataTable,
  DayText,
  Nothing,
  Offers,
  SummaryList,
  Tag,
  type Tone,
} from '#platform/web/components/index.ts'
import type { ListPresentation, PageProps } from '#platform/web/page-binding.ts'
import type {
  DeliverableFile,
  DeliverableLine,
  DeliverablePageData,
  DeliverablesOfPost,
} from '../views/deliverables.ts'
import { deliverableHref, deliverableKinds, positionHref } from '../vocabulary/posts.ts'
import {
  deliverableKindWords as kindWords,
  deliverableStateWords as stateWords,
  deliverablePageWords as words,
} from '../words-of-deliverables.ts'

const tone: Record<keyof typeof stateWords, Tone> = {
  planned: 'info',
  overdue: 'bad',
  delivered: 'good',
  dropped: 'neutral',
}

const stateOn = (one: DeliverableFile, today: Day) =>
  one.state === 'planned' && one.dueOn < today ? 'overdue' : one.state

const shown = (row: DeliverableLine) => (row.late ? 'overdue' : row.state)

export const deliverableColumns: ListPresentation<DeliverableLine> = {
  columns: [
    { key: 'title', label: words.title, sort: 'title', long: true, cell: (row, { t }) => t(row.title) },
    { key: 'kind', label: words.kind, sort: 'kind', cell: (row, { t }) => t(kindWords[row.kind]) },
    {
      key: 'due',
      label: words.due,
      sort: 'due',
      cell: (row, { lang }) => <DayText lang={lang} day={row.dueOn} short />,
      csv: (row) => row.dueOn,
    },
    {
      key: 'state',
      label: words.state,
      sort: 'state',
      cell: (row, { t }) => <Tag tone={tone[shown(row)]} text={t(stateWords[shown(row)])} />,
      csv: (row, { t }) => t(stateWords[shown(row)]),
    },
    {
      key: 'settled',
      label: words.settled,
      cell: (row, { lang }) => <DayText lang={lang} day={row.settledOn} short />,
      csv: (row) => row.settledOn,
    },
    { key: 'position', label: words.position, sort: 'position', cell: (row, { t }) => t(row.positionTitle) },
    {
      key: 'mission',
      label: words.mission,
      sort: 'mission',
      cell: (row) => <Code>{row.missionCode}</Code>,
      csv: (row) => row.missionCode,
    },
  ],
  filters: [
    { key: 'q', label: words.search, kind: 'text' },
    { key: 'mission', label: words.mission, kind: 'text' },
    {
      key: 'kind',
      label: words.kind,
      kind: 'select',
      options: deliverableKinds.map((value) => ({ value, label: kindWords[value] })),
    },
    {
      key: 'state',
      label: words.state,
      kind: 'select',
      options: (['planned', 'overdue', 'delivered', 'dropped'] as const).map((value) => ({
        value,
        label: stateWords[value],
      })),
    },
  ],
  href: (row, lang) => deliverableHref(row.id, lang),
  empty: { title: words.emptyTitle, text: words.emptyText },
}

/** What one post is to hand in. */
export function DeliverablesOfPostPage({ data, lang, t, offers, csrf, today }: PageProps<DeliverablesOfPost>) {
  return (
    <>
      <Offers offers={offers.filter((one) => one.subjectId === data.position.id)} csrf={csrf} />
      <DataTable
        lang={lang}
        caption={t(words.list)}
        captionHidden
        columns={[
          { key: 'title', label: t(words.title), long: true },
          { key: 'kind', label: t(words.kind) },
          { key: 'due', label: t(words.due) },
          { key: 'state', label: t(words.state) },
          { key: 'settled', label: t(words.settled) },
          { key: 'by', label: t(words.by) },
        ]}
        empty={{ title: t(words.emptyTitle) }}
        rows={data.deliverables.map((one) => ({
          key: one.id,
          href: deliverableHref(one.id, lang),
          cells: [
            t(one.title),
            t(kindWords[one.kind]),
            <DayText key="due" lang={lang} day={one.dueOn} short />,
            <Tag key="state" tone={tone[stateOn(one, today)]} text={t(stateWords[stateOn(one, today)])} />,
            <DayText key="settled" lang={lang} day={one.settledOn} short />,
            one.settledByName ?? <Nothing key="by" />,
          ],
        }))}
      />
    </>
  )
}

/** One deliverable, with its file. */
export function DeliverablePage({ data, lang, t, offers, csrf, today, opens }: PageProps<DeliverablePageData>) {
  const { deliverable: one } = data
  const state = stateOn(one, today)
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      <SummaryList
        rows={[
          { key: t(words.kind), value: t(kindWords[one.kind]) },
          { key: t(words.position), value: postLink(one, lang, t, opens) },
          { key: t(words.mission), value: <Code>{one.missionCode}</Code> },
          { key: t(words.due), value: <DayText lang={lang} day={one.dueOn} /> },
          { key: t(words.state), value: <Tag tone={tone[state]} text={t(stateWords[state])} /> },
          ...(one.settledOn
            ? [
                { key: t(words.settled), value: <DayText lang={lang} day={one.settledOn} /> },
                { key: t(words.by), value: one.settledByName ?? <Nothing /> },
              ]
            : []),
          ...(one.note ? [{ key: t(words.note), value: one.note }] : []),
          ...(one.attachmentId
            ? [
                {
                  key: t(words.file),
                  value: <a href={`/files/${one.attachmentId}`}>{one.fileName ?? t(words.file)}</a>,
                },
              ]
            : []),
        ]}
      />
    </>
  )
}

function postLink(one: DeliverableFile, lang: Language, t: PageProps<object>['t'], opens: PageProps<object>['opens']) {
  const href = positionHref(one.positionId, lang)
  return opens(href) ? <a href={href}>{t(one.positionTitle)}</a> : t(one.positionTitle)
}
