import { DataTable, DayText, EmptyState, Section } from '#platform/web/components/index.ts'
import { formatDay, formatNumber } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { UnPoliceData } from '../views/statistics.ts'
import { datasetHref } from '../vocabulary/statistics.ts'
import { stateWords, statisticsWords as words } from '../words-of-statistics.ts'
import { percentText } from './number-texts.ts'
import { SourceText } from './source-text.tsx'
import { TotalChart, WomenChart } from './un-charts.tsx'

/** The series as two pictures, and as tables that say the same. */
export function UnPolicePage({ data, lang, t, url, query }: PageProps<UnPoliceData>) {
  const { months, version, versions } = data
  if (!version || months.length === 0) return <EmptyState title={t(words.unNone)} text={t(words.unNoneText)} />
  const path = url.split('?')[0] ?? url
  const old = version.number !== versions[0]!.number
  const hrefOf = (change: Record<string, string>) => {
    const next = new URLSearchParams({ ...(query.version ? { version: query.version } : {}), ...change })
    return next.size > 0 ? `${path}?${next}` : path
  }
  return (
    <>
      {old && (
        <p>
          {sentence(words.versionOld, { number: version.number }, lang)} <a href={path}>{t(words.toNewest)}</a>
        </p>
      )}
      <Section title={t(words.chartTotal)} id="total">
        <TotalChart lang={lang} months={months} breaks={data.breaks} />
      </Section>
      <Section title={t(words.chartWomen)} id="women">
        <WomenChart lang={lang} months={months} targets={data.targets} />
      </Section>
      <Targets data={data} lang={lang} t={t} />
      <Section title={t(words.byYear)} id="years">
        <DataTable
          lang={lang}
          caption={t(words.byYear)}
          captionHidden
          phone="scroll"
          columns={[
            { key: 'year', label: t(words.year) },
            { key: 'lowest', label: t(words.lowest), numeric: true },
            { key: 'highest', label: t(words.highest), numeric: true },
            { key: 'last', label: t(words.lastInYear) },
            { key: 'number', label: t(words.total), numeric: true },
            { key: 'women', label: t(words.womenShare), numeric: true },
            { key: 'reported', label: t(words.reported), numeric: true },
          ]}
          rows={data.years.map((one) => ({
            key: one.year,
            href: `${hrefOf({ year: one.year })}#months`,
            cells: [
              one.year,
              one.lowest ?? '–',
              one.highest ?? '–',
              <DayText key="last" lang={lang} day={one.last?.month} />,
              one.last?.total ?? '–',
              percentText(one.last?.share ?? null, lang),
              one.reported,
            ],
          }))}
        />
      </Section>
      <Months data={data} lang={lang} t={t} />
      <Section title={t(words.gaps)} intro={t(words.gapsIntro)} id="gaps">
        <DataTable
          lang={lang}
          caption={t(words.gaps)}
          captionHidden
          columns={[
            { key: 'from', label: t(words.from) },
            { key: 'through', label: t(words.through) },
            { key: 'months', label: t(words.months), numeric: true },
            { key: 'what', label: t(words.what), long: true },
          ]}
          rows={data.gaps.map((one) => ({
            key: one.from,
            cells: [
              <DayText key="from" lang={lang} day={one.from} />,
              <DayText key="to" lang={lang} day={one.to} />,
              one.months,
              t(stateWords[one.state]!),
            ],
          }))}
        />
      </Section>
      <Section title={t(words.breaks)} id="breaks">
        <ul>
          {data.breaks.map((one) => (
            <li key={one.month}>
              <strong>
                <DayText lang={lang} day={one.month} />
              </strong>{' '}
              {t(one.text)} <SourceText source={one.source} lang={lang} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t(words.download)} id="download">
        <p>
          <a href={`${datasetHref('un-police', lang)}/csv`}>{t(words.csv)}</a>
          {' · '}
          <a href={`${datasetHref('un-police', lang)}/json`}>{t(words.json)}</a>
          {' · '}
          <a href={datasetHref('un-police', lang)}>{t(words.dictionary)}</a>
        </p>
        <h3>{t(words.versions)}</h3>
        <ul>
          {versions.slice(0, 12).map((one, place) => (
            <li key={one.number}>
              <a
                href={place === 0 ? path : `${path}?version=${one.number}`}
                aria-current={one.number === version.number ? 'page' : undefined}
              >
                {sentence(words.versionOf, { number: one.number, day: formatDay(lang, one.publishedOn) }, lang)}
              </a>{' '}
              {place === 0 && <span class="hint">({t(words.newest)})</span>}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

type Part = Pick<PageProps<UnPoliceData>, 'data' | 'lang' | 't'>

/** What the United Nations wants of a year, and what there was in it. */
function Targets({ data, lang, t }: Part) {
  return (
    <Section title={t(words.targets)} intro={t(words.targetsIntro)} id="targets">
      <DataTable
        lang={lang}
        caption={t(words.targets)}
        captionHidden
        columns={[
          { key: 'year', label: t(words.targetYear) },
          { key: 'target', label: t(words.target), numeric: true },
          { key: 'whom', label: t(words.ofWhom), long: true },
          { key: 'then', label: t(words.inThatYear) },
          { key: 'source', label: t(words.sourceColumn), long: true },
        ]}
        rows={data.targets.map((one) => {
          const then = data.months.findLast(({ month, share }) => month.startsWith(String(one.year)) && share !== null)
          return {
            key: String(one.year),
            cells: [
              String(one.year),
              percentText(one.percent * 10, lang),
              t(one.name),
              then ? percentText(then.share, lang) : t(words.noFigureThen),
              <SourceText key="source" source={one.source} lang={lang} />,
            ],
          }
        })}
      />
    </Section>
  )
}

/** One year, month by month and mission by mission. */
function Months({ data, lang, t }: Part) {
  const { year } = data
  if (year === null) return null
  const own = data.months.filter(({ month }) => month.startsWith(year))
  const missions = [...new Set(own.flatMap((one) => one.missions.map(({ mission }) => mission)))].sort()
  const title = sentence(words.monthsOf, { year }, lang)
  const n = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : formatNumber(lang, value)
  return (
    <Section title={title} id="months">
      <DataTable
        lang={lang}
        caption={title}
        captionHidden
        phone="scroll"
        columns={[
          { key: 'month', label: t(words.month) },
          { key: 'total', label: t(words.total), numeric: true },
          { key: 'women', label: t(words.women), numeric: true },
          { key: 'share', label: t(words.womenShare), numeric: true },
          { key: 'all', label: t(words.allWomen), numeric: true },
          ...missions.map((mission) => ({ key: mission, label: mission, numeric: true })),
          { key: 'state', label: t(words.state), long: true },
        ]}
        rows={own.map((one) => ({
          key: one.month,
          cells: [
            <DayText key="month" lang={lang} day={one.month} />,
            n(one.total),
            n(one.female),
            percentText(one.share, lang),
            percentText(one.allShare, lang),
            ...missions.map((mission) => {
              const there = one.missions.find((other) => other.mission === mission)
              return there ? n(there.total) : one.state === 'by-mission' && !one.partly ? '0' : '–'
            }),
            one.partly ? t(words.partly) : t(stateWords[one.state]!),
          ],
        }))}
      />
    </Section>
  )
}
