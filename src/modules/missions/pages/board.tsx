import { lastDay } from '#kernel/period.ts'
import {
  Callout,
  Code,
  DataTable,
  DayText,
  PeriodText,
  Section,
  StrengthLegend,
  StrengthMatrix,
  Tag,
} from '#platform/web/components/index.ts'
import { formatDay } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { BoardMonth } from '../rules/board.ts'
import type { Board, NamedRow } from '../views/board.ts'
import { missionHref, positionHref } from '../vocabulary.ts'
import { pageWords, placeStateWords } from '../words.ts'
import { fillIn } from './country-name.ts'
import { DayTable, MonthsTable } from './figures.tsx'

/** Authorized, filled, reserved, vacant and over: the programme, groups and missions, on a day and by month. */
export function BoardPage({ data, lang, t }: PageProps<Board>) {
  const nameOf = (row: NamedRow) => (row.name ? t(row.name) : row.code)
  const note = (row: NamedRow) =>
    row.sharedWith ? fillIn(pageWords.sharedWith, lang, { group: t(row.sharedWith) }) : undefined
  const alone = data.missions.filter((row) => !data.groups.some((group) => group.id === row.groupId))
  const rows = [
    ...data.groups.flatMap((group) => [group, ...data.missions.filter((row) => row.groupId === group.id)]),
    ...alone,
  ]
  const labelOf = (row: NamedRow) =>
    row.scope === 'group' ? fillIn(pageWords.sharedRow, lang, { name: nameOf(row) }) : `${nameOf(row)} · ${row.code}`
  const shortOf = (row: NamedRow) => (row.scope === 'group' ? labelOf(row) : row.code)
  const counted = rows.filter((row) => row.months.some((month) => cellOf(month) !== null))
  const onTheDay = fillIn(pageWords.onTheDay, lang, { day: formatDay(lang, data.asAt) })
  return (
    <>
      <Over data={data} lang={lang} t={t} />
      <Section title={onTheDay} id="day">
        <StrengthLegend lang={lang} />
        <DayTable
          lang={lang}
          caption={onTheDay}
          rows={[
            ...(data.programme ? [{ label: t(pageWords.programme), figures: data.programme.now }] : []),
            ...rows.map((row) => ({
              label: labelOf(row),
              note: note(row),
              figures: row.now,
              href: row.scope === 'mission' && row.id ? missionHref(row.id, lang) : undefined,
            })),
          ]}
        />
      </Section>
      {counted.length > 0 && (
        <Section title={t(pageWords.strengthByMonth)} id="months">
          <StrengthMatrix
            lang={lang}
            caption={t(pageWords.strengthByMonth)}
            rowsLabel={t(pageWords.scope)}
            months={data.months}
            rows={counted.map((row) => ({
              label: shortOf(row),
              cells: row.months.map(cellOf),
              href: row.scope === 'mission' && row.id ? missionHref(row.id, lang) : undefined,
            }))}
          />
        </Section>
      )}
      {data.programme && (
        <Section title={t(pageWords.programme)} id="programme">
          <MonthsTable lang={lang} caption={t(pageWords.programme)} row={data.programme} />
        </Section>
      )}
      <Successors data={data} lang={lang} t={t} />
    </>
  )
}

const cellOf = ({ authorized, filled, reserved }: BoardMonth) =>
  authorized === null && filled + reserved === 0 ? null : { authorized, filled, reserved }

type Part = Pick<PageProps<Board>, 'data' | 'lang' | 't'>

function Over({ data, lang, t }: Part) {
  const over = (data as Partial<Board>).over ?? []
  if (over.length === 0) return null
  return (
    <Callout lang={lang} tone="problem" title={t(pageWords.overTitle)}>
      <p>{t(pageWords.overText)}</p>
      {over.map((scope) => (
        <DataTable
          key={t(scope.name)}
          lang={lang}
          caption={t(scope.name)}
          columns={[
            { key: 'position', label: t(pageWords.position) },
            { key: 'mission', label: t(pageWords.mission) },
            { key: 'state', label: t(pageWords.state) },
            { key: 'period', label: t(pageWords.held) },
          ]}
          rows={scope.places.map((place) => ({
            key: place.id,
            href: positionHref(place.positionId, lang),
            cells: [
              `${place.positionCode} · ${t(place.positionTitle)}`,
              t(place.missionName),
              <Tag key="state" tone="warning" text={t(placeStateWords[place.state])} />,
              <PeriodText key="period" lang={lang} from={place.period.from} to={lastDay(place.period)} />,
            ],
          }))}
        />
      ))}
    </Callout>
  )
}

function Successors({ data, lang, t }: Part) {
  const due = (data as Partial<Board>).successors ?? []
  if (due.length === 0) return null
  return (
    <Section title={t(pageWords.successors)} intro={t(pageWords.successorsIntro)} id="successors">
      <DataTable
        lang={lang}
        caption={t(pageWords.successors)}
        captionHidden
        columns={[
          { key: 'position', label: t(pageWords.position) },
          { key: 'code', label: t(pageWords.code) },
          { key: 'ends', label: t(pageWords.endsOn) },
          { key: 'due', label: t(pageWords.dueOn) },
        ]}
        rows={due.map((one) => ({
          key: one.positionId,
          href: positionHref(one.positionId, lang),
          cells: [
            t(one.title),
            <Code key="code">{one.code}</Code>,
            <DayText key="ends" lang={lang} day={one.ends} short />,
            <DayText key="due" lang={lang} day={one.due} short />,
          ],
        }))}
      />
    </Section>
  )
}
