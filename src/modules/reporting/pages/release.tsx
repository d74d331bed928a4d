import { DataTable, Offers, Section, Tag } from '#platform/web/components/index.ts'
import { formatNumber } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { OneRelease } from '../views/desk.ts'
import type { ReleaseTables } from '../vocabulary.ts'
import { dimensionWords, releaseStateWords, releaseWords, valueWords } from '../words-of-releases.ts'
import { UpToTable, yearCells, yearColumns } from './release-tables.tsx'
import { tones } from './tones.ts'

type T = PageProps<unknown>['t']
type Lang = PageProps<unknown>['lang']

/** One release before it is public, as the public will read it; and after. */
export function ReleasePage({ data, lang, t, offers, csrf }: PageProps<OneRelease>) {
  const { release } = data
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      <p>
        <Tag tone={tones[release.state]} text={t(releaseStateWords[release.state]!)} />{' '}
        {sentence(releaseWords.byOn, { name: release.proposedByName, day: release.proposedOn }, lang)}
        {release.releasedByName &&
          ` → ${sentence(releaseWords.byOn, { name: release.releasedByName, day: release.releasedOn }, lang)}`}
      </p>
      <Section title={t(releaseWords.note)}>
        <p>{t(release.note)}</p>
      </Section>
      <Section title={t(releaseWords.public)}>
        <DataTable
          lang={lang}
          caption={t(releaseWords.public)}
          captionHidden
          phone="scroll"
          columns={yearColumns(t)}
          rows={release.tables.years.map((one) => ({ key: String(one.year), cells: yearCells(one, lang, t) }))}
        />
        <UpToTable tables={release.tables} lang={lang} t={t} />
        <Breakdowns tables={release.tables} lang={lang} t={t} />
      </Section>
    </>
  )
}

/** Every cell of every table: whoever releases has looked at them. */
function Breakdowns({ tables, lang, t }: { tables: ReleaseTables; lang: Lang; t: T }) {
  return (
    <>
      {(['mission', 'service', 'sex', 'post'] as const).map((dimension) => {
        const values = [...new Set(tables.years.flatMap((year) => year.parts[dimension].map(({ value }) => value)))]
        return (
          <DataTable
            key={dimension}
            lang={lang}
            caption={t(dimensionWords[dimension]!)}
            phone="scroll"
            columns={[
              { key: 'year', label: t(releaseWords.year) },
              ...values.map((value) => ({
                key: value,
                label: valueWords[value] ? t(valueWords[value]) : value,
                numeric: true,
              })),
            ]}
            rows={tables.years.map((year) => ({
              key: String(year.year),
              cells: [
                String(year.year),
                ...values.map((value) => {
                  const part = year.parts[dimension].find((one) => one.value === value)
                  return part === undefined
                    ? '–'
                    : part.n === null
                      ? t(releaseWords.keptBack)
                      : formatNumber(lang, part.n)
                }),
              ],
            }))}
          />
        )
      })}
    </>
  )
}
