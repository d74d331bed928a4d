import type { Language } from '#kernel/language.ts'
import { lastDay } from '#kernel/period.ts'
import {
  Callout,
  Code,
  Columns,
  DataTable,
  DayText,
  Details,
  EmptyState,
  Offers,
  PeriodText,
  Prose,
  Section,
  SummaryList,
} from '#platform/web/components/index.ts'
import { formatDay } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { MissionResults, OneIndicator } from '../views/indicators.ts'
import { indicatorHref, type Measured, missionResultsHref, type Unit } from '../vocabulary.ts'
import { betterWords, frequencyWords, unitWords, indicatorWords as words } from '../words-of-indicators.ts'
import { IndicatorChart } from './chart.tsx'
import { StateTag, valueText } from './indicator-list.tsx'

/** The results framework of a mission. */
export function MissionResultsPage({ data, lang, t, offers, csrf }: PageProps<MissionResults>) {
  return (
    <>
      <Offers offers={offers.filter(({ subjectId }) => subjectId === data.id)} csrf={csrf} />
      {data.indicators.length === 0 && <EmptyState title={t(words.none)} text={t(words.noneText)} />}
      {data.indicators.map((one) => {
        const { baseline, target, latest, state, percent } = one.progress
        return (
          <Section
            key={one.id}
            title={t(one.name)}
            framed
            aside={<StateTag state={state} lang={lang} />}
            intro={t(one.definition)}
          >
            {state === 'no-baseline' && (
              <Callout lang={lang} tone="warning" title={t(words.noBaselineTitle)}>
                <p>{t(words.noBaselineText)}</p>
              </Callout>
            )}
            <SummaryList
              columns={2}
              rows={[
                { key: t(words.objective), value: one.objective ? t(one.objective) : t(words.noObjective) },
                {
                  key: t(words.baseline),
                  value: baseline && dated(valueText(baseline.value, one.unit, lang), baseline.measuredOn, lang),
                },
                {
                  key: t(words.latest),
                  value: latest && dated(valueText(latest.value, one.unit, lang), lastDay(latest.period), lang),
                },
                {
                  key: t(words.target),
                  value: target && dated(valueText(target.value, one.unit, lang), target.dueOn, lang),
                },
                { key: t(words.way), value: percent === null ? null : valueText(percent * 100, 'percent', lang) },
              ]}
            />
            <IndicatorChart lang={lang} indicator={one} progress={one.progress} />
            <Values
              lang={lang}
              unit={one.unit}
              values={one.values.filter((each) => each.standing)}
              caption={t(one.name)}
            />
            <p>
              <a href={indicatorHref(one.id, lang)}>
                {t(words.indicator)} <Code>{one.code}</Code>
              </a>
            </p>
            <Offers
              offers={offers.filter(({ subjectId }) => subjectId === one.id)}
              csrf={csrf}
              label={t(one.name)}
              quiet
            />
          </Section>
        )
      })}
    </>
  )
}

/** A value and its day. */
const dated = (value: string, day: string | null, lang: Language): string =>
  day === null ? value : `${value} (${formatDay(lang, day, 'short')})`

interface ValuesProps {
  lang: Language
  unit: Unit
  values: readonly Measured[]
  caption: string
  acts?: (id: string, label: string) => preact.ComponentChildren
}

const Values = ({ lang, unit, values, caption, acts }: ValuesProps) => (
  <DataTable
    lang={lang}
    caption={`${words.values[lang]} · ${caption}`}
    captionHidden
    empty={{ title: words.noValues[lang] }}
    columns={[
      { key: 'period', label: words.period[lang] },
      { key: 'value', label: words.value[lang], numeric: true },
      { key: 'source', label: words.source[lang], long: true },
      { key: 'by', label: words.by[lang] },
      ...(acts ? [{ key: 'acts', label: '' }] : []),
    ]}
    rows={values.map((one) => ({
      key: one.id,
      cells: [
        <PeriodText key="period" lang={lang} from={one.period.from} to={lastDay(one.period)} />,
        valueText(one.value, unit, lang),
        <>
          {one.source}
          {one.note && <span class="hint block">{one.note}</span>}
        </>,
        one.byName,
        ...(acts ? [acts(one.id, one.period.from)] : []),
      ],
    }))}
  />
)

/** One indicator: what it means, where it started, where it shall get to, every value, and what was superseded. */
export function IndicatorPage({ data, lang, t, offers, csrf }: PageProps<OneIndicator>) {
  const { indicator, progress } = data
  const own = offers.filter(({ subjectId }) => subjectId === indicator.id)
  const gone = [...indicator.values.filter((one) => !one.standing)]
  const oldBaselines = indicator.baselines.filter((one) => !one.standing)
  const acts = (id: string, label: string) => (
    <Offers offers={offers.filter(({ subjectId }) => subjectId === id)} csrf={csrf} label={label} quiet />
  )
  return (
    <>
      <Offers offers={own} csrf={csrf} />
      {progress.state === 'no-baseline' && (
        <Callout lang={lang} tone="warning" title={t(words.noBaselineTitle)}>
          <p>{t(words.noBaselineText)}</p>
        </Callout>
      )}
      <Columns
        main={
          <>
            <Prose>
              <p>{t(indicator.definition)}</p>
            </Prose>
            <Section title={t(words.values)}>
              <IndicatorChart lang={lang} indicator={indicator} progress={progress} />
              <Values
                lang={lang}
                unit={indicator.unit}
                values={indicator.values.filter((one) => one.standing)}
                caption={t(indicator.name)}
                {...(offers.some(({ name }) => name === 'results.correct-value') ? { acts } : {})}
              />
              {gone.length + oldBaselines.length > 0 && (
                <Details summary={t(words.earlier)}>
                  {oldBaselines.map((one) => (
                    <p key={one.id}>
                      {t(words.baseline)} {valueText(one.value, indicator.unit, lang)} (
                      <DayText lang={lang} day={one.measuredOn} short />, {one.source}, {one.byName})
                    </p>
                  ))}
                  <Values lang={lang} unit={indicator.unit} values={gone} caption={t(words.earlier)} />
                </Details>
              )}
            </Section>
          </>
        }
        side={
          <SummaryList
            rows={[
              {
                key: t(words.mission),
                value:
                  indicator.missionId && data.missionName ? (
                    <a href={missionResultsHref(indicator.missionId, lang)}>{t(data.missionName)}</a>
                  ) : (
                    t(words.programme)
                  ),
              },
              { key: t(words.objective), value: data.objective ? t(data.objective) : t(words.noObjective) },
              { key: t(words.unit), value: t(unitWords[indicator.unit]) },
              { key: t(words.direction), value: t(betterWords[indicator.better]) },
              { key: t(words.frequency), value: t(frequencyWords[indicator.frequency]) },
              {
                key: t(words.baseline),
                value: progress.baseline && (
                  <>
                    {valueText(progress.baseline.value, indicator.unit, lang)}
                    <span class="hint block">
                      <DayText lang={lang} day={progress.baseline.measuredOn} short />, {progress.baseline.source}
                    </span>
                  </>
                ),
              },
              {
                key: t(words.target),
                value:
                  indicator.targets.length === 0
                    ? null
                    : indicator.targets.map((one) => (
                        <div key={one.id}>
                          {valueText(one.value, indicator.unit, lang)}{' '}
                          <span class="hint">
                            {t(words.due)} <DayText lang={lang} day={one.dueOn} short />
                          </span>
                        </div>
                      )),
              },
              {
                key: t(words.way),
                value: progress.percent === null ? null : valueText(progress.percent * 100, 'percent', lang),
              },
              ...(indicator.retiredOn
                ? [{ key: t(words.state), value: sentence(words.retired, { day: indicator.retiredOn }, lang) }]
                : []),
            ]}
          />
        }
      />
    </>
  )
}
