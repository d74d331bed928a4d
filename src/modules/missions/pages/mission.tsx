import {
  Code,
  DataTable,
  DayText,
  Details,
  Offers,
  Section,
  StrengthLegend,
  SummaryList,
  Tag,
  UnverifiedValue,
} from '#platform/web/components/index.ts'
import { formatDay } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { BoardRow } from '../rules/board.ts'
import type { MissionFile } from '../views/one.ts'
import { POSITIONS_ON_THE_PAGE } from '../vocabulary/posts.ts'
import { type Attribute, type Fact, positionHref } from '../vocabulary.ts'
import { armedWords, attributeWords, kindWords, pageWords, placeStateWords } from '../words.ts'
import { turnWords } from '../words-of-life-cycle.ts'
import { postPageWords } from '../words-of-posts.ts'
import { fillIn, placesText } from './country-name.ts'
import { factText, SourceText } from './fact-text.tsx'
import { MonthsTable } from './figures.tsx'
import { FactHistory, NumbersTable } from './history.tsx'
import { ChainPart, KindPart, LifePart, PhasesPart } from './life-cycle.tsx'
import { NextStep } from './next-step.tsx'
import { placeTone } from './positions.tsx'
import { ProtectedNotice } from './protected-notice.tsx'
import { RecordParts } from './record-parts.tsx'

/** What a mission is opened for, before its facts are changed. */
const ahead = new Set(['missions.open-positions', 'missions.propose-positions', 'missions.create-team'])

const turnNames = new Set(Object.keys(turnWords).map((turn) => `missions.${turn}-mission`))

/** One mission on a day: its facts with source, its strength by month, its positions. */
export function MissionPage(props: PageProps<MissionFile>) {
  const { data, lang, t, offers, csrf } = props
  const { mission } = data
  const first = offers.filter((offer) => ahead.has(offer.name))
  const turns = offers.filter((offer) => turnNames.has(offer.name))
  const phases = offers.filter((offer) => ['missions.open-phase', 'missions.end-phase'].includes(offer.name))
  const changes = offers.filter((offer) => ![...first, ...turns, ...phases].includes(offer))
  return (
    <>
      <ProtectedNotice {...props} />
      <NextStep {...props} />
      <Offers offers={first} csrf={csrf} quiet={data.next != null} />
      <LifePart {...props} turns={turns} />
      <Section title={t(pageWords.facts)} intro={fillIn(pageWords.onTheDay, lang, { day: formatDay(lang, data.asAt) })}>
        <SummaryList
          rows={[
            { key: t(pageWords.kind), value: t(kindWords[mission.kind]) },
            {
              key: t(pageWords.host),
              value: placesText(lang, mission.hostCountries, mission.dutyLocation, data.countries),
            },
            ...factRows(props),
            { key: t(pageWords.tour), value: fillIn(pageWords.months, lang, { count: mission.tourMonths }) },
            ...(data.group ? [{ key: t(pageWords.group), value: t(data.group.name) }] : []),
            {
              key: t(pageWords.tracesTo),
              value: data.decision ? (
                <a href={data.decision.href}>
                  <Code>{data.decision.code}</Code>
                </a>
              ) : (
                t(pageWords.beforeTheRecord)
              ),
            },
          ]}
        />
        <Details summary={t(pageWords.history)}>
          <FactHistory lang={lang} t={t} facts={data.facts} called={data.countries} />
        </Details>
        {changes.length > 0 && (
          <Details summary={t(pageWords.recordChange)}>
            <Offers offers={changes} csrf={csrf} />
          </Details>
        )}
      </Section>
      <RecordParts {...props} />
      <Section title={t(pageWords.strengthOnTheDay)}>
        <StrengthLegend lang={lang} />
        {data.row.months.some((month) => month.authorized !== null || month.filled + month.reserved > 0) ||
        !data.group ? (
          <Months {...props} name={t(mission.name)} row={data.row} />
        ) : null}
        <Details summary={t(pageWords.numbers)}>
          <NumbersTable lang={lang} t={t} strengths={data.strengths} />
        </Details>
      </Section>
      {data.group && (
        <Section title={fillIn(pageWords.sharedStrength, lang, { group: t(data.group.name) })}>
          <Months {...props} name={t(data.group.name)} row={data.group.row} />
        </Section>
      )}
      <PhasesPart {...props} offers={phases} />
      <KindPart {...props} />
      <ChainPart {...props} />
      <Positions {...props} />
    </>
  )
}

/** The day's figures stand open, the months that follow under them. */
function Months({ lang, t, name, row }: PageProps<MissionFile> & { name: string; row: BoardRow }) {
  return (
    <>
      <MonthsTable lang={lang} caption={name} row={{ ...row, months: row.months.slice(0, 1) }} />
      <Details summary={t(pageWords.strengthByMonth)}>
        <MonthsTable lang={lang} caption={`${t(pageWords.strengthByMonth)} · ${name}`} row={row} />
      </Details>
    </>
  )
}

const shown: readonly Attribute[] = ['language', 'armed', 'duty-location', 'since', 'aliases', 'summary']

function factRows({ data, lang, t }: PageProps<MissionFile>) {
  return shown.flatMap((attribute) => {
    const facts: Fact[] =
      attribute === 'since'
        ? data.mission.since
        : [data.mission.facts[attribute] as Fact | undefined].flatMap((one) => one ?? [])
    if (facts.length === 0) return []
    return [
      {
        key: t(attributeWords[attribute] ?? pageWords.value),
        value: facts.map((fact) => (
          <div key={fact.id}>
            {factText(fact, lang, data.countries)} {!fact.verified && <UnverifiedValue lang={lang} />}{' '}
            <SourceText source={fact.source} lang={lang} />
          </div>
        )),
      },
    ]
  })
}

function Positions({ data, lang, t }: PageProps<MissionFile>) {
  const positions = (data as Partial<MissionFile>).positions
  if (!positions) return null
  const table = (
    <DataTable
      lang={lang}
      caption={t(pageWords.positions)}
      captionHidden
      columns={[
        { key: 'title', label: t(pageWords.title) },
        { key: 'code', label: t(pageWords.code) },
        { key: 'state', label: t(pageWords.state) },
        { key: 'until', label: t(pageWords.until) },
        { key: 'tour', label: t(pageWords.tour) },
        { key: 'armed', label: t(pageWords.armed) },
      ]}
      empty={{ title: t(pageWords.noPositions), text: t(pageWords.noPositionsText) }}
      rows={positions.map((row) => ({
        key: row.id,
        href: positionHref(row.id, lang),
        cells: [
          t(row.title),
          <Code key="code">{row.code}</Code>,
          <Tag key="state" tone={placeTone[row.state]} text={t(placeStateWords[row.state])} />,
          <DayText key="until" lang={lang} day={row.held_until} short />,
          fillIn(pageWords.months, lang, { count: row.tour_months }),
          t(row.armed ? armedWords.armed : armedWords.unarmed),
        ],
      }))}
    />
  )
  return (
    <Section
      title={t(pageWords.positions)}
      intro={
        positions.length < POSITIONS_ON_THE_PAGE
          ? t(pageWords.positionsIntro)
          : fillIn(postPageWords.firstOnly, lang, { count: POSITIONS_ON_THE_PAGE })
      }
    >
      {positions.length > 0 ? (
        <Details summary={fillIn(pageWords.positionsCount, lang, { count: positions.length })}>{table}</Details>
      ) : (
        table
      )}
    </Section>
  )
}
