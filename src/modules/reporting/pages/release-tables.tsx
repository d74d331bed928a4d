import { DataTable } from '#platform/web/components/index.ts'
import { formatNumber } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { ReleaseTables } from '../vocabulary.ts'
import { measureWords, releaseWords } from '../words-of-releases.ts'

type T = PageProps<unknown>['t']
type Lang = PageProps<unknown>['lang']

export const yearColumns = (t: T) => [
  { key: 'year', label: t(releaseWords.year) },
  { key: 'deployments', label: t(releaseWords.deployments), numeric: true },
  { key: 'missions', label: t(releaseWords.missions), numeric: true },
  { key: 'countries', label: t(releaseWords.countries), numeric: true },
  { key: 'women', label: t(releaseWords.women), numeric: true },
  { key: 'leadership', label: t(releaseWords.leadership), numeric: true },
]

export function yearCells(one: ReleaseTables['years'][number], lang: Lang, t: T) {
  const n = (value: number | null | undefined) =>
    value === null || value === undefined ? t(releaseWords.keptBack) : formatNumber(lang, value)
  const part = (of: 'sex' | 'post', value: string) => one.parts[of].find((other) => other.value === value)?.n
  return [
    String(one.year),
    n(one.total),
    one.missions,
    one.countries,
    n(part('sex', 'female')),
    n(part('post', 'leadership')),
  ]
}

export function UpToTable({ tables, lang, t }: { tables: ReleaseTables; lang: Lang; t: T }) {
  const { upTo, asAt } = tables
  const caption = sentence(releaseWords.upTo, { day: asAt }, lang)
  return (
    <DataTable
      lang={lang}
      caption={caption}
      phone="figures"
      columns={[
        { key: 'measure', label: t(releaseWords.measure), long: true },
        { key: 'count', label: t(releaseWords.count), numeric: true },
      ]}
      rows={(['officers', 'additions', 'returned', 'broughtHome', 'usedAtHome', 'answered'] as const).map(
        (measure) => ({
          key: measure,
          cells: [
            t(measureWords[measure]!),
            upTo[measure] === null
              ? t(releaseWords.fewer)
              : upTo[measure] === 0
                ? 0
                : sentence(releaseWords.atLeast, { n: formatNumber(lang, upTo[measure]) }, lang),
          ],
        }),
      )}
    />
  )
}
