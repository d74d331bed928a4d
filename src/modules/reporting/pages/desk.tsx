import { Command, DataTable, DayText, Offers, Section, Tag } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { StatisticsDesk } from '../views/desk.ts'
import { importHref, releaseHref } from '../vocabulary.ts'
import { layoutWords, deskWords as words } from '../words-of-imports.ts'
import { fateWords, releaseStateWords, releaseWords } from '../words-of-releases.ts'
import { UpToTable, yearCells, yearColumns } from './release-tables.tsx'
import { tones } from './tones.ts'

/** Imports, releases, and what the next one would say. */
export function DeskPage({ data, lang, t, offers, csrf }: PageProps<StatisticsDesk>) {
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      <p>
        <a href={lang === 'en' ? '/en/statistics' : '/fr/statistiques'}>{t(words.publicPages)}</a>
      </p>
      <Section title={t(releaseWords.releases)}>
        <DataTable
          lang={lang}
          caption={t(releaseWords.releases)}
          captionHidden
          empty={{ title: t(releaseWords.none), text: t(releaseWords.noneText) }}
          columns={[
            { key: 'number', label: t(releaseWords.number) },
            { key: 'asAt', label: t(releaseWords.asAt) },
            { key: 'state', label: t(releaseWords.state) },
            { key: 'proposed', label: t(releaseWords.proposed) },
            { key: 'released', label: t(releaseWords.released) },
          ]}
          rows={data.releases.map((one) => ({
            key: one.id,
            href: releaseHref(one.id, lang),
            cells: [
              String(one.number),
              <DayText key="asAt" lang={lang} day={one.asAt} />,
              <Tag key="state" tone={tones[one.state]} text={t(releaseStateWords[one.state]!)} />,
              sentence(releaseWords.byOn, { name: one.proposedByName, day: one.proposedOn }, lang),
              one.releasedByName
                ? sentence(releaseWords.byOn, { name: one.releasedByName, day: one.releasedOn }, lang)
                : '–',
            ],
          }))}
        />
      </Section>
      {data.next !== undefined && (
        <Section title={t(releaseWords.next)}>
          {data.next === null ? (
            <p>{t(releaseWords.nothingNext)}</p>
          ) : (
            <>
              <p>{sentence(releaseWords.nextIntro, { day: data.next.tables.asAt }, lang)}</p>
              <DataTable
                lang={lang}
                caption={t(releaseWords.next)}
                captionHidden
                columns={[
                  ...yearColumns(t),
                  { key: 'cells', label: t(releaseWords.cells), numeric: true },
                  { key: 'fate', label: t(releaseWords.fate), long: true },
                ]}
                rows={data.next.years.map(({ counted, fate }) => ({
                  key: String(counted.year),
                  cells: [
                    ...yearCells(counted, lang, t),
                    Object.values(counted.parts)
                      .flat()
                      .filter(({ n }) => n === null).length,
                    t(fateWords[fate]!),
                  ],
                }))}
              />
              <UpToTable tables={data.next.tables} lang={lang} t={t} />
            </>
          )}
        </Section>
      )}
      <Section title={t(words.imports)} intro={t(words.howTo)}>
        <p>
          <Command>contingent import un-contributions FILE.csv --report refused.csv</Command>
        </p>
        <DataTable
          lang={lang}
          caption={t(words.series)}
          phone="figures"
          empty={{ title: t(words.noSeries) }}
          columns={[
            { key: 'series', label: t(words.layout) },
            { key: 'months', label: t(words.months), numeric: true },
            { key: 'first', label: t(words.first) },
            { key: 'last', label: t(words.last) },
          ]}
          rows={data.series.map((one) => ({
            key: one.series,
            cells: [
              t(layoutWords[one.series]!),
              one.months,
              <DayText key="first" lang={lang} day={one.first} />,
              <DayText key="last" lang={lang} day={one.last} />,
            ],
          }))}
        />
        <DataTable
          lang={lang}
          caption={t(words.imports)}
          captionHidden
          empty={{ title: t(words.noSeries) }}
          columns={[
            { key: 'file', label: t(words.file), long: true },
            { key: 'day', label: t(words.day) },
            { key: 'layout', label: t(words.layout) },
            { key: 'new', label: t(words.monthsNew), numeric: true },
            { key: 'corrected', label: t(words.monthsCorrected), numeric: true },
            { key: 'refused', label: t(words.refused), numeric: true },
          ]}
          rows={data.imports.map((one) => ({
            key: one.id,
            href: importHref(one.id, lang),
            cells: [
              one.fileName,
              <DayText key="day" lang={lang} day={one.importedOn} short />,
              t(layoutWords[one.layout]!),
              one.monthsNew,
              one.monthsCorrected,
              one.rowsRefused,
            ],
          }))}
        />
      </Section>
    </>
  )
}
