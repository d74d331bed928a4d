import type { Language } from '#kernel/language.ts'
import {
  Callout,
  DataTable,
  Details,
  EmptyState,
  Filters,
  Prose,
  Section,
  Stat,
  StatGrid,
} from '#platform/web/components/index.ts'
import { formatNumber } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { RepresentationOn, Throughput } from '../views/throughput.ts'
import { type StageTime, stages } from '../vocabulary/throughput.ts'
import {
  dimensionWords,
  stageDefinitions,
  stageWords,
  valueWords,
  throughputWords as words,
} from '../words-of-throughput.ts'

/** The figures of a stage for a mission and a year; undefined: all of them. */
const find = (times: readonly StageTime[], stage: string, mission: string | null, year: number | null) =>
  times.find(
    (one) =>
      one.stage === stage &&
      (mission === null ? !one.ofMission : one.ofMission && one.missionId === mission) &&
      (year === null ? !one.ofYear : one.ofYear && one.fiscalYear === year),
  )

const figure = (value: number | null | undefined, lang: Language, known: boolean) =>
  value === null || value === undefined ? (known ? words.hidden[lang] : '–') : formatNumber(lang, value)

/** How long each stage takes: for what is chosen, then by year and by mission. */
export function ThroughputPage({ data, lang, t, url }: PageProps<Throughput>) {
  const { times, mission, year } = data
  if (times.length === 0) return <EmptyState title={t(words.nothing)} text={t(words.nothingText)} />
  const path = url.split('?')[0] ?? url
  const cell = (one: StageTime | undefined) =>
    one === undefined
      ? '–'
      : one.n === null || one.median === null
        ? t(words.hidden)
        : `${formatNumber(lang, one.median)} (${formatNumber(lang, one.n)})`
  const shown = stages.filter((stage) => times.some((one) => one.stage === stage))
  const matrix = (
    caption: string,
    first: string,
    lines: { key: string; label: string; at(stage: string): StageTime | undefined }[],
  ) => (
    <DataTable
      lang={lang}
      caption={caption}
      captionHidden
      phone="scroll"
      columns={[
        { key: 'of', label: first },
        ...shown.map((stage) => ({ key: stage, label: t(stageWords[stage]), numeric: true })),
      ]}
      rows={lines.map((line) => ({
        key: line.key,
        cells: [line.label, ...shown.map((stage) => cell(line.at(stage)))],
      }))}
    />
  )
  return (
    <>
      <Filters
        lang={lang}
        action={path}
        clearHref={path}
        filters={[
          {
            kind: 'select',
            name: 'mission',
            label: t(words.mission),
            value: mission ?? undefined,
            options: data.missions.map((one) => ({ value: one.id, label: t(one.name) })),
          },
          {
            kind: 'select',
            name: 'year',
            label: t(words.year),
            value: year === null ? undefined : String(year),
            options: data.years.map((one) => ({ value: String(one.year), label: t(one.label) })),
          },
        ]}
      />
      {data.suppressed && <Callout lang={lang} tone="info" title={t(words.suppressed)} />}
      <DataTable
        lang={lang}
        caption={t(words.title)}
        captionHidden
        phone="figures"
        columns={[
          { key: 'stage', label: t(words.stage), long: true },
          { key: 'n', label: t(words.number), numeric: true },
          { key: 'median', label: t(words.median), numeric: true },
          { key: 'p90', label: t(words.p90), numeric: true },
        ]}
        rows={stages.map((stage) => {
          const one = find(times, stage, mission, year)
          return {
            key: stage,
            cells: [
              t(stageWords[stage]),
              ...[one?.n, one?.median, one?.p90].map((value) => figure(value, lang, one !== undefined)),
            ],
          }
        })}
      />
      <p class="csv-link">
        <a href={`${path}/${lang === 'en' ? 'file' : 'fichier'}`} download>
          {t(words.download)}
        </a>
      </p>
      <Section title={t(words.byYear)} intro={t(words.inCells)}>
        {matrix(
          t(words.byYear),
          t(words.year),
          data.years.map((one) => ({
            key: String(one.year),
            label: t(one.label),
            at: (stage) => find(times, stage, mission, one.year),
          })),
        )}
      </Section>
      <Section title={t(words.byMission)} intro={t(words.inCells)}>
        {matrix(
          t(words.byMission),
          t(words.mission),
          data.missions.map((one) => ({
            key: one.id,
            label: t(one.name),
            at: (stage) => find(times, stage, one.id, year),
          })),
        )}
      </Section>
      <Details summary={t(words.definitions)}>
        <Prose>
          <p>{t(words.definitionIntro)}</p>
        </Prose>
        <DataTable
          lang={lang}
          caption={t(words.definitions)}
          captionHidden
          columns={[
            { key: 'stage', label: t(words.stage) },
            { key: 'definition', label: t(words.definition), long: true },
          ]}
          rows={stages.map((stage) => ({ key: stage, cells: [t(stageWords[stage]), t(stageDefinitions[stage])] }))}
        />
      </Details>
    </>
  )
}

/** How varied the officers are, in counts that point at nobody. */
export function RepresentationPage({ data, lang, t }: PageProps<RepresentationOn>) {
  const title = (dimension: string) => t(dimensionWords[dimension] ?? { en: dimension, fr: dimension })
  const nameOf = (one: RepresentationOn['dimensions'][number]['shares'][number]) =>
    t(one.label ?? valueWords[one.value] ?? { en: one.value, fr: one.value })
  return (
    <>
      {data.total === null || data.dimensions.length === 0 ? (
        <EmptyState title={t(words.tooFew)} text={t(words.tooFewText)} />
      ) : (
        <>
          <StatGrid>
            <Stat lang={lang} value={data.total} label={t(words.total)} />
          </StatGrid>
          {data.dimensions.map(({ dimension, shares }) => (
            <Section key={dimension} title={title(dimension)}>
              {shares.every((one) => one.n === null) ? (
                <p>{sentence(words.allHidden, { groups: shares.map((one) => nameOf(one)).join(', ') }, lang)}</p>
              ) : (
                <DataTable
                  lang={lang}
                  caption={title(dimension)}
                  captionHidden
                  columns={[
                    { key: 'value', label: t(words.value) },
                    { key: 'n', label: t(words.number), numeric: true },
                    { key: 'share', label: t(words.share), numeric: true },
                  ]}
                  rows={shares.map((one) => ({
                    key: one.value,
                    cells: [
                      nameOf(one),
                      figure(one.n, lang, true),
                      one.percent === null ? '–' : lang === 'fr' ? `${one.percent}\u00a0%` : `${one.percent}%`,
                    ],
                  }))}
                />
              )}
            </Section>
          ))}
        </>
      )}
      <Callout lang={lang} tone="info" title={t(words.suppressed)} />
      <Details summary={t(words.definitions)} open>
        <Prose>
          <p>{t(words.representationDefinition)}</p>
        </Prose>
      </Details>
    </>
  )
}
