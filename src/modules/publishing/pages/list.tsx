import { Code, DayText, Nothing, Tag } from '#platform/web/components/index.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import type { PublicationLine } from '../views/publications.ts'
import { completenesses, publicationHref, publicationKinds, type VersionState, versionStates } from '../vocabulary.ts'
import { completenessWords, kindWords, stateWords } from '../words-of-kinds.ts'
import { deskWords as words } from '../words-of-pages.ts'

const options = <T extends string>(values: readonly T[], named: Record<T, { en: string; fr: string }>) =>
  values.map((value) => ({ value, label: named[value] }))

const tones: Partial<Record<VersionState, 'info' | 'good' | 'warning' | 'bad'>> = {
  'in-translation': 'info',
  'in-review': 'info',
  reviewed: 'good',
  scheduled: 'good',
  published: 'good',
  withdrawn: 'warning',
}
export const StateTag = ({ state, lang }: { state: VersionState; lang: 'en' | 'fr' }) => (
  <Tag tone={tones[state] ?? 'neutral'} text={stateWords[state][lang]} />
)

export const publicationColumns: ListPresentation<PublicationLine> = {
  columns: [
    {
      key: 'title',
      label: words.title,
      sort: 'title',
      long: true,
      cell: (row, { lang, t }) => t(row.title) || row.title[lang === 'en' ? 'fr' : 'en'] || row.code,
      csv: (row, { lang }) => row.title[lang],
    },
    { key: 'kind', label: words.kind, sort: 'kind', cell: (row, { t }) => t(kindWords[row.kind]) },
    { key: 'code', label: words.code, cell: (row) => <Code>{row.code}</Code>, csv: (row) => row.code },
    {
      key: 'working',
      label: words.working,
      sort: 'working',
      cell: (row, { lang }) => (row.working ? <StateTag state={row.working} lang={lang} /> : <Nothing />),
      csv: (row, { t }) => (row.working ? t(stateWords[row.working]) : null),
    },
    {
      key: 'languages',
      label: words.languages,
      sort: 'languages',
      cell: (row, { t }) => (
        <Tag tone={row.languages === 'both' ? 'neutral' : 'warning'} text={t(completenessWords[row.languages])} />
      ),
      csv: (row, { t }) => t(completenessWords[row.languages]),
    },
    {
      key: 'out',
      label: words.onSite,
      cell: (row, { t }) => t(words.out[row.out]),
    },
    {
      key: 'published',
      label: words.publishedOn,
      sort: 'published',
      cell: (row, { lang }) => <DayText lang={lang} day={row.published_on} short />,
      csv: (row) => row.published_on,
    },
    {
      key: 'changed',
      label: words.changedOn,
      sort: 'changed',
      cell: (row, { lang }) => <DayText lang={lang} day={row.changed_on} short />,
      csv: (row) => row.changed_on,
    },
  ],
  filters: [
    { key: 'q', label: words.search, kind: 'text' },
    { key: 'kind', label: words.kind, kind: 'select', options: options(publicationKinds, kindWords) },
    { key: 'state', label: words.state, kind: 'select', options: options(versionStates, stateWords) },
    { key: 'languages', label: words.languages, kind: 'select', options: options(completenesses, completenessWords) },
  ],
  href: (row, lang) => publicationHref(row.id, lang),
  empty: { title: words.none, text: words.noneText },
}
