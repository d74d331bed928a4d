import type { Language, Localized } from '#kernel/language.ts'
import { DayText, Nothing, Tag } from '#platform/web/components/index.ts'
import type { ListPresentation } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { BoardLine } from '../rules/board-line.ts'
import { boardStates, personReadinessHref } from '../vocabulary.ts'
import { boardStateWords } from '../words.ts'
import { ownerWords } from '../words-owners.ts'
import { pageWords } from '../words-pages.ts'

const standingOptions = Object.entries(pageWords.standingWords).map(([value, label]) => ({ value, label }))
const owner = (duty: string): Localized => ownerWords[duty] ?? { en: duty, fr: duty }

export const boardColumns: ListPresentation<BoardLine> = {
  columns: [
    { key: 'name', label: pageWords.officer, sort: 'name', cell: (row) => row.name },
    { key: 'service', label: pageWords.service, cell: (row) => row.service },
    { key: 'mission', label: pageWords.mission, sort: 'mission', cell: (row) => row.mission },
    { key: 'state', label: pageWords.state, csvOnly: true, cell: (row, { t }) => t(boardStateWords[row.state]) },
    {
      key: 'departure',
      label: pageWords.departure,
      sort: 'departure',
      cell: (row, { lang, t }) => (
        <>
          <DayText lang={lang} day={row.departure} short />{' '}
          <span class="hint block">{t(boardStateWords[row.state])}</span>
        </>
      ),
      csv: (row) => row.departure,
    },
    {
      key: 'gates',
      label: pageWords.gates,
      sort: 'gates',
      cell: (row, { lang }) => (
        <Tag tone={row.clear ? 'good' : 'bad'} text={sentence(pageWords.gatesOf, { ...counted(row) }, lang)} />
      ),
      csv: (row, { lang }) => sentence(pageWords.gatesOf, { ...counted(row) }, lang),
    },
    {
      key: 'blocker',
      label: pageWords.blocker,
      long: true,
      cell: (row, { t }) =>
        row.blocker ? (
          <>
            {t(row.blocker.label)} <span class="hint block">{t(owner(row.blocker.owner))}</span>
          </>
        ) : (
          <Nothing />
        ),
      csv: (row, { t }) => (row.blocker ? t(row.blocker.label) : ''),
    },
    {
      key: 'owner',
      label: pageWords.has,
      csvOnly: true,
      cell: (row, { t }) => (row.blocker ? t(owner(row.blocker.owner)) : <Nothing />),
      csv: (row, { t }) => (row.blocker ? t(owner(row.blocker.owner)) : ''),
    },
    {
      key: 'next',
      label: pageWords.next,
      long: true,
      cell: (row, { t }) => (row.blocker ? t(row.blocker.next) : <Nothing />),
      csv: (row, { t }) => (row.blocker ? t(row.blocker.next) : ''),
    },
    {
      key: 'fails',
      label: pageWords.fails,
      sort: 'fails',
      long: true,
      cell: (row, { lang, t }) =>
        row.fails ? (
          <>
            <DayText lang={lang} day={row.fails.on} short /> <span class="hint block">{t(row.fails.label)}</span>
          </>
        ) : (
          <Nothing />
        ),
      csv: (row) => row.fails?.on ?? '',
    },
  ],
  filters: [
    { key: 'q', label: pageWords.search, kind: 'text' },
    { key: 'mission', label: pageWords.missionCode, kind: 'text' },
    {
      key: 'state',
      label: pageWords.state,
      kind: 'select',
      options: boardStates.map((value) => ({ value, label: boardStateWords[value] })),
    },
    { key: 'standing', label: pageWords.standing, kind: 'select', options: standingOptions },
  ],
  href: (row, lang: Language) => personReadinessHref(row.id, lang),
  empty: { title: pageWords.nobody, text: pageWords.nobodyText },
}

const counted = ({ cleared, gates }: BoardLine) => ({ cleared, gates })
