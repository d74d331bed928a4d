import type { Language } from '#kernel/language.ts'
import {
  Callout,
  DayText,
  Details,
  InstantText,
  Nothing,
  Offers,
  SummaryList,
  Tag,
  UnverifiedValue,
} from '#platform/web/components/index.ts'
import type { ListPresentation, PageProps } from '#platform/web/page-binding.ts'
import type { SeatEntry, SeatLine } from '../views/memberships.ts'
import { membershipHref, membershipRoles } from '../vocabulary/exchanges.ts'
import { membershipRoleWords, exchangePageWords as words } from '../words-of-exchanges.ts'

const called = (row: SeatLine, lang: Language) => row.name?.[lang] ?? row.organisation

export const membershipColumns: ListPresentation<SeatLine> = {
  columns: [
    {
      key: 'organisation',
      label: words.organisation,
      sort: 'organisation',
      long: true,
      cell: (row, { lang }) => called(row, lang),
    },
    { key: 'body', label: words.body, cell: (row, { t }) => t(row.body) },
    { key: 'role', label: words.role, sort: 'role', cell: (row, { t }) => t(membershipRoleWords[row.role]) },
    {
      key: 'since',
      label: words.since,
      sort: 'since',
      cell: (row, { lang }) => <DayText lang={lang} day={row.since} short />,
      csv: (row) => row.since,
    },
    {
      key: 'until',
      label: words.until,
      sort: 'until',
      cell: (row, { lang }) => <DayText lang={lang} day={row.until} short />,
      csv: (row) => row.until,
    },
    { key: 'held', label: words.heldBy, cell: (row) => row.held_by ?? <Nothing />, csv: (row) => row.held_by },
    {
      key: 'source',
      label: words.source,
      cell: (row, { lang }) => (
        <>
          {row.source} {!row.verified && <UnverifiedValue lang={lang} />}
        </>
      ),
      csv: (row) => row.source,
    },
  ],
  filters: [
    { key: 'q', label: words.search, kind: 'text' },
    {
      key: 'role',
      label: words.role,
      kind: 'select',
      options: membershipRoles.map((value) => ({ value, label: membershipRoleWords[value] })),
    },
    { key: 'all', label: words.which, kind: 'select', options: [{ value: 'all', label: words.allOfThem }] },
  ],
  href: (row, lang) => membershipHref(row.id, lang),
  empty: { title: words.noSeats, text: words.noSeatsText },
}

/** One seat, and how it was recorded before. */
export function MembershipPage(props: PageProps<{ seat: SeatEntry; earlier: SeatEntry[] }>) {
  const { data, lang, t, offers, csrf } = props
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      {data.seat.superseded && <Callout lang={lang} tone="warning" title={t(words.superseded)} />}
      <Entry {...props} entry={data.seat} />
      {data.earlier.length > 0 && (
        <Details summary={t(words.earlierEntries)}>
          {data.earlier.map((entry) => (
            <Entry key={entry.id} {...props} entry={entry} />
          ))}
        </Details>
      )}
    </>
  )
}

const Entry = ({ entry, lang, t }: Pick<PageProps<object>, 'lang' | 't'> & { entry: SeatEntry }) => (
  <SummaryList
    rows={[
      { key: t(words.organisation), value: entry.organisation },
      { key: t(words.body), value: t(entry.body) },
      { key: t(words.role), value: <Tag text={t(membershipRoleWords[entry.role])} /> },
      { key: t(words.since), value: <DayText lang={lang} day={entry.since} /> },
      { key: t(words.until), value: entry.until && <DayText lang={lang} day={entry.until} /> },
      { key: t(words.heldBy), value: entry.heldBy },
      {
        key: t(words.source),
        value: (
          <>
            {entry.source} {!entry.verified && <UnverifiedValue lang={lang} />}
          </>
        ),
      },
      {
        key: t(words.recorded),
        value: (
          <>
            <InstantText lang={lang} iso={entry.recordedAt} timeZone="America/Toronto" />
            {entry.by && `, ${entry.by}`}
          </>
        ),
      },
    ]}
  />
)
