import type { Language, Localized } from '#kernel/language.ts'
import { Code, DayText, Nothing, NumberText, Tag, type Tone } from '#platform/web/components/index.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import type { MissionLine, MissionsList } from '../views/list.ts'
import { activitiesPath, linksPath, specialisedPath } from '../vocabulary/record.ts'
import { type MissionStatus, missionHref, missionKinds, missionStatuses } from '../vocabulary.ts'
import { armedWords, kindWords, languageWords, pageWords, statusWords } from '../words.ts'
import { recordWords } from '../words-of-record.ts'
import { fillIn, placesText } from './country-name.ts'

export const statusTone: Record<MissionStatus, Tone> = {
  prospect: 'info',
  approved: 'info',
  planned: 'info',
  active: 'good',
  suspended: 'warning',
  drawdown: 'warning',
  closed: 'neutral',
  archived: 'neutral',
  ended: 'neutral',
  'not-listed': 'neutral',
}

export const StatusTag = ({ status, lang }: { status: MissionStatus; lang: Language }) => (
  <Tag tone={statusTone[status]} text={statusWords[status][lang]} />
)

export const optionsOf = <T extends string>(values: readonly T[], words: Record<T, Localized>) =>
  values.map((value) => ({ value, label: words[value] }))

/** The number on the day, the group's where it is shared, or that none is published. */
function authorizedText(row: MissionLine, lang: Language): string {
  if (row.authorized !== null) return String(row.authorized)
  if (row.group_name && row.group_authorized !== null)
    return `${row.group_authorized} (${fillIn(pageWords.sharedWith, lang, { group: row.group_name[lang] })})`
  return pageWords.notPublished[lang]
}

export const missionColumns: ListPresentation<MissionLine> = {
  columns: [
    { key: 'name', label: pageWords.name, sort: 'name', long: true, cell: (row, { t }) => t(row.name) },
    {
      key: 'code',
      label: pageWords.code,
      sort: 'code',
      cell: (row) => <Code>{row.code}</Code>,
      csv: (row) => row.code,
    },
    { key: 'kind', label: pageWords.kind, csvOnly: true, cell: (row, { t }) => t(kindWords[row.kind]) },
    {
      key: 'host',
      label: pageWords.host,
      long: true,
      cell: (row, { lang, t }) => (
        <>
          {placesText(lang, row.host_countries, row.duty, row.countries)}{' '}
          <span class="hint block">{t(kindWords[row.kind])}</span>
        </>
      ),
      csv: (row, { lang }) => placesText(lang, row.host_countries, row.duty, row.countries),
    },
    {
      key: 'status',
      label: pageWords.status,
      sort: 'status',
      cell: (row, { lang }) => <StatusTag status={row.status} lang={lang} />,
      csv: (row, { t }) => t(statusWords[row.status]),
    },
    {
      key: 'language',
      label: pageWords.language,
      cell: (row, { t }) => (row.language ? t(languageWords[row.language]) : <Nothing />),
    },
    {
      key: 'armed',
      label: pageWords.armed,
      cell: (row, { t }) => (row.armed === null ? <Nothing /> : t(row.armed ? armedWords.armed : armedWords.unarmed)),
    },
    {
      key: 'since',
      label: pageWords.since,
      sort: 'since',
      cell: (row, { lang }) => <DayText lang={lang} day={row.since} short />,
      csv: (row) => row.since,
    },
    {
      key: 'authorized',
      label: pageWords.authorized,
      sort: 'authorized',
      numeric: true,
      cell: (row, { lang }) => authorizedText(row, lang),
    },
    {
      key: 'filled',
      label: pageWords.filled,
      sort: 'filled',
      numeric: true,
      cell: (row, { lang }) => <NumberText lang={lang} value={row.filled} />,
      csv: (row) => row.filled,
    },
    {
      key: 'reserved',
      label: pageWords.reserved,
      sort: 'reserved',
      numeric: true,
      cell: (row, { lang }) => <NumberText lang={lang} value={row.reserved} />,
      csv: (row) => row.reserved,
    },
  ],
  filters: [
    { key: 'q', label: pageWords.search, kind: 'text' },
    { key: 'status', label: pageWords.status, kind: 'select', options: optionsOf(missionStatuses, statusWords) },
    { key: 'kind', label: pageWords.kind, kind: 'select', options: optionsOf(missionKinds, kindWords) },
    {
      key: 'activity',
      label: recordWords.activity,
      kind: 'select',
      optionsIn: (data: MissionsList) => data.activities.map(({ code, name }) => ({ value: code, label: name })),
    },
    { key: 'as-at', label: pageWords.asAt, kind: 'day' },
  ],
  href: (row, lang) => missionHref(row.id, lang),
  beside: [
    { path: specialisedPath, label: recordWords.specialised },
    { path: activitiesPath, label: recordWords.byActivity },
    { path: linksPath, label: recordWords.linkList },
  ],
  empty: { title: pageWords.emptyTitle, text: pageWords.emptyText },
}
