import {
  Callout,
  Code,
  Columns,
  DayText,
  Nothing,
  Offers,
  Prose,
  Section,
  SummaryList,
  Tag,
} from '#platform/web/components/index.ts'
import type { ListPresentation, PageProps } from '#platform/web/page-binding.ts'
import type { LiaisonPage as Data, LiaisonLine } from '../views/liaison.ts'
import { liaisonEntryHref, liaisonKinds } from '../vocabulary/liaison.ts'
import { liaisonKindWords, liaisonPageWords as words } from '../words-of-liaison.ts'

export const liaisonColumns: ListPresentation<LiaisonLine> = {
  columns: [
    { key: 'code', label: words.number, sort: 'code', cell: (row) => <Code>{row.code}</Code>, csv: (row) => row.code },
    {
      key: 'on',
      label: words.on,
      sort: 'on',
      cell: (row, { lang }) => <DayText lang={lang} day={row.on_day} short />,
      csv: (row) => row.on_day,
    },
    {
      key: 'kind',
      label: words.kind,
      sort: 'kind',
      cell: (row, { t }) => (
        <>
          {t(liaisonKindWords[row.kind])} {row.corrected && <Tag tone="warning" text={t(words.corrected)} />}
        </>
      ),
    },
    { key: 'subject', label: words.subject, sort: 'subject', long: true, cell: (row) => row.subject },
    { key: 'counterpart', label: words.counterpart, sort: 'counterpart', cell: (row) => row.counterpart },
    {
      key: 'note',
      label: words.note,
      cell: (row) => row.note_reference ?? <Nothing />,
      csv: (row) => row.note_reference,
    },
    {
      key: 'dated',
      label: words.noteDated,
      cell: (row, { lang }) => <DayText lang={lang} day={row.note_dated} short />,
      csv: (row) => row.note_dated,
    },
    {
      key: 'request',
      label: words.request,
      cell: (row) => (row.request_code ? <Code>{row.request_code}</Code> : <Nothing />),
      csv: (row) => row.request_code,
    },
  ],
  filters: [
    { key: 'q', label: words.search, kind: 'text' },
    {
      key: 'kind',
      label: words.kind,
      kind: 'select',
      options: liaisonKinds.map((value) => ({ value, label: liaisonKindWords[value] })),
    },
    {
      key: 'forwarded',
      label: words.forwardedOrNot,
      kind: 'select',
      options: [
        { value: 'forwarded', label: words.forwarded },
        { value: 'not-forwarded', label: words.notForwarded },
      ],
    },
  ],
  href: (row, lang) => liaisonEntryHref(row.id, lang),
  empty: { title: words.emptyTitle, text: words.emptyText },
}

/** One entry: what was said, the note, and the request that it became. */
export function LiaisonPage({ data, lang, t, offers, csrf, opens }: PageProps<Data>) {
  const { entry } = data
  const name = entry.by ?? t(words.one)
  const { forwarded } = entry
  const leads = data.requestHref !== null && opens(data.requestHref)
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      {entry.correctedById && (
        <Callout lang={lang} tone="warning" title={t(words.correctedBy)}>
          <p>
            <a href={liaisonEntryHref(entry.correctedById, lang)}>{entry.correctedByCode}</a>
          </p>
        </Callout>
      )}
      <Columns
        main={
          <Section title={t(words.said)}>
            <Prose>
              {entry.text.split(/\n{2,}/).map((paragraph, index) => (
                <p key={index}>{paragraph}</p>
              ))}
            </Prose>
          </Section>
        }
        side={
          <SummaryList
            rows={[
              { key: t(words.kind), value: t(liaisonKindWords[entry.kind]) },
              { key: t(words.on), value: <DayText lang={lang} day={entry.on} /> },
              { key: t(words.counterpart), value: entry.counterpart },
              { key: t(words.post), value: entry.position && t(entry.position.title) },
              { key: t(words.note), value: entry.noteReference },
              { key: t(words.noteDated), value: entry.noteDated && <DayText lang={lang} day={entry.noteDated} /> },
              {
                key: t(words.file),
                value: entry.attachmentId && <a href={`/files/${entry.attachmentId}`}>{t(words.open)}</a>,
              },
              ...(forwarded
                ? [
                    {
                      key: t(words.request),
                      value: leads ? <a href={data.requestHref!}>{forwarded.code}</a> : <Code>{forwarded.code}</Code>,
                    },
                    { key: t(words.forwardedOn), value: <DayText lang={lang} day={forwarded.on} /> },
                  ]
                : []),
              ...(entry.correctsId
                ? [
                    {
                      key: t(words.corrects),
                      value: <a href={liaisonEntryHref(entry.correctsId, lang)}>{entry.correctsCode}</a>,
                    },
                  ]
                : []),
              {
                key: t(words.by),
                value: entry.authorDuty === 'contingent-commander' ? name : t(words.onBehalf).replace('{name}', name),
              },
            ]}
          />
        }
      />
    </>
  )
}
