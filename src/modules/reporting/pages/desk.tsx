import {
  Code,
  Command,
  DataTable,
  DayText,
  EmptyState,
  Offers,
  Section,
  Stat,
  StatGrid,
  Tag,
  type Tone,
} from '#platform/web/components/index.ts'
import { formatNumber } from '#platform/web/format.ts'
import { ListBody } from '#platform/web/list-page.tsx'
import type { ListPresentation, PageBinding, PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { OneImport, OneRelease, StatisticsDesk } from '../views/desk.ts'
import {
  type ImportReport,
  importHref,
  type RefusedRow,
  type ReleaseState,
  type ReleaseTables,
  releaseHref,
} from '../vocabulary.ts'
import { layoutWords, noticeWords, refusedWords, deskWords as words } from '../words-of-imports.ts'
import {
  dimensionWords,
  fateWords,
  measureWords,
  releaseStateWords,
  releaseWords,
  valueWords,
} from '../words-of-releases.ts'

const tones: Record<ReleaseState, Tone> = { proposed: 'info', released: 'good', 'given-up': 'neutral' }
type T = PageProps<unknown>['t']
type Lang = PageProps<unknown>['lang']

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

const yearColumns = (t: T) => [
  { key: 'year', label: t(releaseWords.year) },
  { key: 'deployments', label: t(releaseWords.deployments), numeric: true },
  { key: 'missions', label: t(releaseWords.missions), numeric: true },
  { key: 'countries', label: t(releaseWords.countries), numeric: true },
  { key: 'women', label: t(releaseWords.women), numeric: true },
  { key: 'leadership', label: t(releaseWords.leadership), numeric: true },
]

function yearCells(one: ReleaseTables['years'][number], lang: Lang, t: T) {
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

function UpToTable({ tables, lang, t }: { tables: ReleaseTables; lang: Lang; t: T }) {
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

const whyText = (row: RefusedRow, lang: Lang): string => sentence(refusedWords[row.code]!, row.params, lang)

export const refusedColumns: ListPresentation<RefusedRow> = {
  columns: [
    {
      key: 'line',
      label: words.line,
      sort: 'line',
      numeric: true,
      cell: (row, { t }) => (row.line === 0 ? t(words.wholeMonth) : row.line),
    },
    { key: 'why', label: words.why, sort: 'code', long: true, cell: (row, { lang }) => whyText(row, lang) },
    {
      key: 'printed',
      label: words.printed,
      long: true,
      cell: (row) => <Code>{row.printed}</Code>,
      csv: (row) => row.printed,
    },
  ],
  empty: { title: words.noneRefused, text: words.noneRefusedText },
}

/** One import: its figures, what was noticed, and every row that was not taken. */
export function ImportPage(props: PageProps<OneImport>) {
  const { data, lang, t } = props
  const figures: [string, number][] = (
    [
      [words.rows, 'rowsRead'],
      [words.taken, 'rowsTaken'],
      [words.aside, 'rowsAside'],
      [words.refused, 'rowsRefused'],
      [words.monthsNew, 'monthsNew'],
      [words.monthsCorrected, 'monthsCorrected'],
      [words.monthsSame, 'monthsSame'],
    ] as const satisfies readonly (readonly [unknown, keyof ImportReport])[]
  ).map(([label, key]) => [t(label), data.report[key]])
  return (
    <>
      <StatGrid>
        {figures.map(([label, value]) => (
          <Stat key={label} lang={lang} label={label} value={value} />
        ))}
      </StatGrid>
      {data.report.notices.length > 0 && (
        <Section title={t(words.notices)}>
          <ul>
            {data.report.notices.map((one) => (
              <li key={JSON.stringify(one)}>{sentence(noticeWords[one.code]!, one.params, lang)}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t(words.refusedRows)}>
        {data.rows.length === 0 && data.page === 1 ? (
          <EmptyState title={t(words.noneRefused)} text={t(words.noneRefusedText)} />
        ) : (
          <ListBody
            binding={{ list: refusedColumns } as PageBinding}
            {...(props as unknown as PageProps<Record<string, unknown>>)}
          />
        )}
      </Section>
    </>
  )
}

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
