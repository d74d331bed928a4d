import { Code, DataTable, Nothing, Tag, type Tone } from '#platform/web/components/index.ts'
import type { ListPresentation, PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { RankedLine, Ranks, Roles } from '../views/roles-and-ranks.ts'
import { type Difference, differences, positionsHref, rankedPath, serviceKinds } from '../vocabulary/posts.ts'
import { deploymentHref } from '../vocabulary.ts'
import { differenceWords, rolePageWords, serviceKindWords, rankPageWords as words } from '../words-of-ranks.ts'

/** Above, at and below their own rank, by service; each number leads to the officers. */
export function RanksPage({ data, lang, t }: PageProps<Ranks>) {
  const list = (o: Record<string, string>) =>
    `/${lang}${rankedPath[lang]}?${new URLSearchParams({ ...o, 'as-at': data.asAt })}`
  const cell = (count: number, o: Record<string, string>) => (count === 0 ? 0 : <a href={list(o)}>{count}</a>)
  const total = (one: Difference) => data.services.reduce((sum, { counts }) => sum + counts[one], 0)
  return (
    <>
      <p>
        <a href={list({})}>{t(words.allOfThem)}</a>
      </p>
      <DataTable
        lang={lang}
        caption={t(words.title)}
        captionHidden
        phone="figures"
        columns={[
          { key: 'service', label: t(words.service) },
          ...differences.map((one) => ({ key: one, label: t(differenceWords[one]), numeric: true })),
        ]}
        empty={{ title: t(words.emptyTitle) }}
        rows={data.services.map(({ service, counts }) => ({
          key: service,
          cells: [service, ...differences.map((one) => cell(counts[one], { service, difference: one }))],
        }))}
        foot={[t(words.all), ...differences.map((one) => cell(total(one), { difference: one }))]}
      />
    </>
  )
}

const tone: Record<Difference, Tone> = { above: 'warning', at: 'good', below: 'info', unknown: 'neutral' }

const differenceText = (row: RankedLine, lang: 'en' | 'fr'): string => {
  const difference = differenceWords[row.difference][lang]
  if (row.steps === 0) return difference
  return sentence(row.steps === 1 ? words.step : words.steps, { difference, steps: row.steps }, lang)
}

const asked = (row: RankedLine): string | null =>
  row.hostRank !== null
    ? [row.hostLevel, row.hostRank].filter((one) => one !== null).join(' · ')
    : row.rankFrom === null && row.rankTo === null
      ? null
      : `${row.rankFrom ?? '…'}–${row.rankTo ?? '…'}`

const homeText = (row: RankedLine, lang: 'en' | 'fr'): string | null =>
  row.homeRank && sentence(words.level, { rank: row.homeRank[lang], level: row.homeRankLevel ?? '…' }, lang)

export const rankedColumns: ListPresentation<RankedLine> = {
  columns: [
    { key: 'name', label: words.officer, sort: 'name', cell: (row) => row.name },
    { key: 'service', label: words.service, sort: 'service', cell: (row) => row.service },
    {
      key: 'home',
      label: words.homeRank,
      sort: 'home',
      cell: (row, { lang }) => homeText(row, lang) ?? <Nothing />,
      csv: (row, { lang }) => homeText(row, lang),
    },
    { key: 'position', label: words.position, long: true, cell: (row, { t }) => t(row.position) },
    { key: 'asked', label: words.asked, cell: (row) => asked(row) ?? <Nothing />, csv: asked },
    {
      key: 'difference',
      label: words.difference,
      sort: 'difference',
      cell: (row, { lang }) => <Tag tone={tone[row.difference]} text={differenceText(row, lang)} />,
      csv: (row, { lang }) => differenceText(row, lang),
    },
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
    { key: 'service', label: words.service, kind: 'text' },
    { key: 'mission', label: words.mission, kind: 'text' },
    {
      key: 'difference',
      label: words.difference,
      kind: 'select',
      options: differences.map((value) => ({ value, label: differenceWords[value] })),
    },
    { key: 'as-at', label: words.asAt, kind: 'day' },
  ],
  href: (row, lang) => deploymentHref(row.id, lang),
  empty: { title: words.emptyTitle, text: words.emptyText },
}

/** Roles with their posts and the officers in them by type of service; each role leads to its posts. */
export function RolesPage({ data, lang, t, opens }: PageProps<Roles>) {
  const posts = (code: string) => `${positionsHref(lang)}?${new URLSearchParams({ role: code })}`
  return (
    <DataTable
      lang={lang}
      caption={t(rolePageWords.title)}
      captionHidden
      phone="figures"
      columns={[
        { key: 'role', label: t(rolePageWords.role), long: true },
        { key: 'stream', label: t(rolePageWords.stream) },
        { key: 'posts', label: t(rolePageWords.posts), numeric: true },
        { key: 'held', label: t(rolePageWords.held), numeric: true },
        ...serviceKinds.map((kind) => ({ key: kind, label: t(serviceKindWords[kind]), numeric: true })),
      ]}
      rows={data.roles.map((one) => ({
        key: one.code,
        ...(opens(posts(one.code)) ? { href: posts(one.code) } : {}),
        cells: [
          one.sensitive ? (
            <>
              {t(one.name)} <Tag tone="warning" text={t(rolePageWords.sensitive)} />
            </>
          ) : (
            t(one.name)
          ),
          t(one.streamName),
          one.posts,
          one.held,
          ...serviceKinds.map((kind) => one.officers[kind]),
        ],
      }))}
    />
  )
}
