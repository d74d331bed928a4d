import { lastDay } from '#kernel/period.ts'
import { DayText, Offers, PeriodText, SummaryList, Tag } from '#platform/web/components/index.ts'
import type { ListPresentation, PageProps } from '#platform/web/page-binding.ts'
import type { LinkFile, LinkLine } from '../views/links.ts'
import { linkHref } from '../vocabulary/links.ts'
import { missionHref } from '../vocabulary.ts'
import { pageWords } from '../words.ts'
import { linkStateWords, recordWords } from '../words-of-record.ts'
import { optionsOf } from './list.tsx'

const tones = { works: 'good', broken: 'warning', 'not-checked': 'neutral' } as const

export const linkColumns: ListPresentation<LinkLine> = {
  columns: [
    { key: 'title', label: recordWords.link, sort: 'title', long: true, cell: (row, { t }) => t(row.title) },
    { key: 'mission', label: recordWords.mission, sort: 'mission', long: true, cell: (row, { t }) => t(row.mission) },
    {
      key: 'department',
      label: recordWords.department,
      cell: (row, { t }) => (row.department ? t(row.department) : ''),
    },
    { key: 'address', label: recordWords.address, csvOnly: true, cell: (row, { t }) => t(row.address) },
    {
      key: 'state',
      label: recordWords.state,
      sort: 'state',
      cell: (row, { t }) => <Tag tone={tones[row.state]} text={t(linkStateWords[row.state])} />,
      csv: (row, { t }) => t(linkStateWords[row.state]),
    },
    {
      key: 'published',
      label: recordWords.publishedOn,
      cell: (row, { lang, t }) =>
        row.published_on ? <DayText lang={lang} day={row.published_on} short /> : t(recordWords.notPublished),
      csv: (row) => row.published_on,
    },
    {
      key: 'last-ok',
      label: recordWords.lastOk,
      sort: 'lastOk',
      cell: (row, { lang }) => <DayText lang={lang} day={row.last_ok_on} short />,
      csv: (row) => row.last_ok_on,
    },
  ],
  filters: [
    { key: 'q', label: pageWords.search, kind: 'text' },
    {
      key: 'state',
      label: recordWords.state,
      kind: 'select',
      options: optionsOf(['works', 'broken', 'not-checked'] as const, linkStateWords),
    },
  ],
  href: (row, lang) => linkHref(row.id, lang),
  empty: { title: recordWords.noLinks, text: recordWords.noLinksText },
}

/** One link: where it leads in each language, and what the checks found. */
export function LinkPage({ data, lang, t, offers, csrf, opens }: PageProps<LinkFile>) {
  const { link } = data
  const state = link.brokenSince ? 'broken' : link.lastOkOn ? 'works' : 'not-checked'
  const mission = link.missionId ? missionHref(link.missionId, lang) : null
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      <SummaryList
        rows={[
          {
            key: t(recordWords.mission),
            value: mission && opens(mission) ? <a href={mission}>{t(data.mission)}</a> : t(data.mission),
          },
          { key: t(recordWords.department), value: link.department ? t(link.department) : link.organisation },
          {
            key: t(recordWords.addressEn),
            value: (
              <a href={link.address.en} lang="en-CA">
                {link.address.en}
              </a>
            ),
          },
          {
            key: t(recordWords.addressFr),
            value: (
              <a href={link.address.fr} lang="fr-CA">
                {link.address.fr}
              </a>
            ),
          },
          {
            key: t(recordWords.holds),
            value: <PeriodText lang={lang} from={link.valid.from} to={lastDay(link.valid)} />,
          },
          { key: t(recordWords.state), value: <Tag tone={tones[state]} text={t(linkStateWords[state])} /> },
          {
            key: t(recordWords.publishedOn),
            value: link.publishedOn ? <DayText lang={lang} day={link.publishedOn} /> : t(recordWords.notPublished),
          },
          { key: t(recordWords.lastOk), value: <DayText lang={lang} day={link.lastOkOn} /> },
          ...(link.brokenSince
            ? [{ key: t(recordWords.brokenSince), value: <DayText lang={lang} day={link.brokenSince} /> }]
            : []),
          ...(link.answer ? [{ key: t(recordWords.answer), value: link.answer }] : []),
        ]}
      />
    </>
  )
}
