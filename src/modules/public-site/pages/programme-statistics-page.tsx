import { DataTable, DayText, Details, EmptyState, Section } from '#platform/web/components/index.ts'
import { formatPartialDate } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { ProgrammeStatistics, ReleasedStatistics, ReleasedTable } from '../views/statistics.ts'
import { datasetHref, programmeStatisticsHref, unPoliceHref } from '../vocabulary/statistics.ts'
import { statisticsWords as words } from '../words-of-statistics.ts'
import { atLeastText, cellText, saidText } from './number-texts.ts'
import { SourceText } from './source-text.tsx'

type Props = PageProps<ProgrammeStatistics>

/** A release of the programme's own statistics. */
export function ProgrammeStatisticsPage({ data, lang, t }: Props) {
  const { shown, releases } = data
  if (!shown)
    return (
      <EmptyState title={t(words.programmeNone)} text={t(words.programmeNoneText)}>
        <a href={unPoliceHref(lang)}>{t(words.unTitle)}</a>
      </EmptyState>
    )
  const { release } = shown
  return (
    <>
      <p>
        <strong>
          {sentence(words.release, { number: release.number, asAt: release.asAt, day: release.releasedOn }, lang)}
        </strong>
        . {t(release.note)}
      </p>
      {release.number !== releases[0]!.number && (
        <p>
          {sentence(words.releaseOld, { number: release.number }, lang)}{' '}
          <a href={programmeStatisticsHref(lang)}>{t(words.toNewest)}</a>
        </p>
      )}
      <Section title={t(words.years)} id="years">
        <DataTable
          lang={lang}
          caption={t(words.years)}
          captionHidden
          phone="figures"
          columns={[
            { key: 'year', label: t(words.year) },
            { key: 'deployments', label: t(words.deployments), numeric: true },
            { key: 'missions', label: t(words.missions), numeric: true },
            { key: 'countries', label: t(words.countries), numeric: true },
          ]}
          rows={shown.years.map((one) => ({
            key: String(one.year),
            cells: [String(one.year), cellText(one.total, lang), one.missions, one.countries],
          }))}
        />
      </Section>
      {shown.tables.map((table) => (
        <ByYear
          key={table.dimension}
          table={table}
          hidden={shown.hidden && table.dimension === 'mission'}
          lang={lang}
          t={t}
        />
      ))}
      <Since shown={shown} lang={lang} t={t} />
      <Section title={t(words.benefit)} intro={sentence(words.benefitIntro, { day: release.asAt }, lang)} id="benefit">
        <Measures caption={t(words.benefit)} rows={shown.benefit} lang={lang} t={t} />
        <h3>{t(words.answersTitle)}</h3>
        <Measures caption={t(words.answersTitle)} rows={shown.answers} lang={lang} t={t} />
      </Section>
      <Details summary={t(words.howProtected)}>
        <p>{t(words.protection)}</p>
        <p>{t(words.notNow)}</p>
      </Details>
      <Section title={t(words.download)} id="download">
        <p>
          <a href={`${datasetHref('programme-statistics', lang)}/csv?release=${release.number}`}>{t(words.csv)}</a>
          {' · '}
          <a href={`${datasetHref('programme-statistics', lang)}/json?release=${release.number}`}>{t(words.json)}</a>
          {' · '}
          <a href={datasetHref('programme-statistics', lang)}>{t(words.dictionary)}</a>
        </p>
      </Section>
      <Section title={t(words.releases)} id="releases">
        <DataTable
          lang={lang}
          caption={t(words.releases)}
          captionHidden
          columns={[
            { key: 'number', label: t(words.releaseNumber) },
            { key: 'asAt', label: t(words.countedTo) },
            { key: 'day', label: t(words.releasedOn) },
            { key: 'note', label: t(words.note), long: true },
          ]}
          rows={releases.map((one) => ({
            key: String(one.number),
            href: `${programmeStatisticsHref(lang)}?release=${one.number}`,
            cells: [
              String(one.number),
              <DayText key="asAt" lang={lang} day={one.asAt} />,
              <DayText key="day" lang={lang} day={one.releasedOn} />,
              t(one.note),
            ],
          }))}
        />
      </Section>
    </>
  )
}

type Part = Pick<Props, 'lang' | 't'>

/** Years down, values across: few columns; where there are many (missions) values go down and years across. */
function ByYear({ table, hidden, lang, t }: Part & { table: ReleasedTable; hidden: boolean }) {
  const years = table.rows.map(({ year }) => year)
  return (
    <Section title={t(table.title)} id={table.dimension}>
      {hidden && <p>{t(words.hiddenMissions)}</p>}
      <DataTable
        lang={lang}
        caption={t(table.title)}
        captionHidden
        phone="scroll"
        columns={[
          { key: 'value', label: t(table.title), long: true },
          ...years.map((year) => ({ key: String(year), label: String(year), numeric: true })),
        ]}
        rows={table.columns.map(({ value, label }, place) => ({
          key: value,
          cells: [t(label), ...table.rows.map(({ cells }) => cellText(cells[place], lang))],
        }))}
      />
    </Section>
  )
}

function Since({ shown, lang, t }: Part & { shown: ReleasedStatistics }) {
  const { baseline } = shown
  return (
    <Section title={t(words.sinceBeginning)} id="since">
      {baseline && (
        <p>
          {sentence(
            words.baselineText,
            { observed: formatPartialDate(lang, baseline.observed), number: saidText(baseline, lang) },
            lang,
          )}{' '}
          <SourceText source={baseline.source} lang={lang} />
        </p>
      )}
      <Measures caption={t(words.sinceBeginning)} rows={shown.upTo} lang={lang} t={t} />
      <p>
        {sentence(words.recordsBegin, { year: String(shown.firstYear) }, lang)} {baseline && t(words.noDoubleCount)}
      </p>
    </Section>
  )
}

const Measures = ({
  caption,
  rows,
  lang,
  t,
}: Part & { caption: string; rows: readonly { label: { en: string; fr: string }; n: number | null }[] }) => (
  <DataTable
    lang={lang}
    caption={caption}
    captionHidden
    phone="figures"
    columns={[
      { key: 'measure', label: t(words.measure), long: true },
      { key: 'number', label: t(words.number), numeric: true },
    ]}
    rows={rows.map(({ label, n }) => ({ key: label.en, cells: [t(label), atLeastText(n, lang)] }))}
  />
)
