import { lastDay, parseRangeText } from '#kernel/period.ts'
import {
  Callout,
  Code,
  DataTable,
  DayText,
  Nothing,
  Offers,
  PeriodText,
  Section,
  SummaryList,
  Tag,
} from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { PositionFile } from '../views/position.ts'
import { missionHref, type Position, positionHref } from '../vocabulary.ts'
import { armedWords, languageWords, pageWords, placeStateWords } from '../words.ts'
import { postPageWords, streamWords } from '../words-of-posts.ts'
import { dutyText, fillIn } from './country-name.ts'
import { SourceText } from './fact-text.tsx'
import { placeTone, rankText } from './positions.tsx'

/** One position: what it asks for and when it is held, never by whom. */
export function PositionPage({ data, lang, t, offers, csrf }: PageProps<PositionFile>) {
  const { position } = data
  return (
    <>
      {position.restricted && (
        <Callout lang={lang} tone="warning" title={t(postPageWords.restricted)}>
          {t(postPageWords.restrictedNote)}
        </Callout>
      )}
      <Offers offers={offers} csrf={csrf} />
      <SummaryList
        rows={[
          { key: t(pageWords.code), value: <Code>{position.code}</Code> },
          {
            key: t(pageWords.mission),
            value: <a href={missionHref(position.missionId, lang)}>{t(data.missionName)}</a>,
          },
          { key: t(postPageWords.stream), value: position.stream ? t(streamWords[position.stream]) : <Nothing /> },
          {
            key: t(postPageWords.roles),
            value: data.roleNames.length > 0 ? data.roleNames.map(t).join(', ') : t(postPageWords.noRole),
          },
          ...(position.leadership ? [{ key: t(pageWords.leadership), value: t(postPageWords.leadershipPost) }] : []),
          { key: t(pageWords.language), value: t(languageWords[position.language]) },
          { key: t(pageWords.armed), value: t(position.armed ? armedWords.armed : armedWords.unarmed) },
          { key: t(pageWords.rank), value: rankText({ rank_from: position.rankFrom, rank_to: position.rankTo }) },
          ...(position.hostNumber
            ? [{ key: t(postPageWords.hostNumber), value: <Code>{position.hostNumber}</Code> }]
            : []),
          ...(position.hostLevel || position.hostRank !== null
            ? [{ key: t(postPageWords.hostLevel), value: hostText(position, lang) }]
            : []),
          {
            key: t(postPageWords.dutyLocation),
            value: position.dutyLocation ? dutyText(lang, position.dutyLocation, null) : t(postPageWords.asTheMission),
          },
          { key: t(pageWords.tour), value: fillIn(pageWords.months, lang, { count: position.tourMonths }) },
          {
            key: t(pageWords.exists),
            value: <PeriodText lang={lang} from={position.valid.from} to={lastDay(position.valid)} />,
          },
          { key: t(pageWords.source), value: <SourceText lang={lang} source={position.source} /> },
          ...(position.movedFrom
            ? [
                {
                  key: t(postPageWords.movedFrom),
                  value: <a href={positionHref(position.movedFrom, lang)}>{t(postPageWords.another)}</a>,
                },
              ]
            : []),
        ]}
      />
      <Section title={t(pageWords.held)} intro={t(pageWords.heldIntro)}>
        <DataTable
          lang={lang}
          caption={t(pageWords.held)}
          captionHidden
          columns={[
            { key: 'period', label: t(pageWords.held) },
            { key: 'state', label: t(pageWords.state) },
          ]}
          empty={{ title: t(pageWords.nobody) }}
          rows={data.held.map((one) => {
            const period = parseRangeText(one.period)
            return {
              key: one.period,
              cells: [
                <PeriodText key="period" lang={lang} from={period?.from ?? null} to={period && lastDay(period)} />,
                <Tag key="state" tone={placeTone[one.state]} text={t(placeStateWords[one.state])} />,
              ],
            }
          })}
        />
      </Section>
      <History data={data} lang={lang} t={t} />
    </>
  )
}

const hostText = ({ hostLevel, hostRank }: Position, lang: PageProps<PositionFile>['lang']): string =>
  [hostLevel, hostRank === null ? null : fillIn(postPageWords.hostRank, lang, { level: hostRank })]
    .filter(Boolean)
    .join(' · ')

/** Each change, the latest first, with what of the post was otherwise before. */
function History({ data, lang, t }: Pick<PageProps<PositionFile>, 'data' | 'lang' | 't'>) {
  return (
    <Section title={t(postPageWords.history)} intro={t(postPageWords.historyIntro)}>
      <DataTable
        lang={lang}
        caption={t(postPageWords.history)}
        captionHidden
        columns={[
          { key: 'change', label: t(postPageWords.change) },
          { key: 'day', label: t(postPageWords.onDay) },
          { key: 'before', label: t(postPageWords.before), long: true },
          { key: 'why', label: t(postPageWords.why) },
          { key: 'by', label: t(postPageWords.by) },
        ]}
        empty={{ title: t(postPageWords.noHistory) }}
        rows={data.history.map((one, index) => ({
          key: one.id,
          cells: [
            t(postPageWords.changes[one.change]),
            <DayText key="day" lang={lang} day={one.onDay} short />,
            one.was === null
              ? '—'
              : differences(one.was as unknown as Position, after(data, index), lang, t).join('; ') || '—',
            one.reason ?? <Nothing key="why" />,
            one.byName,
          ],
        }))}
      />
    </Section>
  )
}

/** What the post was after the change: before the next one, or as it is now. */
const after = (data: PositionFile, index: number): Position =>
  (index === 0 ? data.position : (data.history[index - 1]?.was as unknown as Position | null)) ?? data.position

/** What was otherwise, in words: its name and the value that no longer holds. */
function differences(
  was: Position,
  is: Position,
  lang: PageProps<PositionFile>['lang'],
  t: PageProps<PositionFile>['t'],
): string[] {
  const said = (one: Position): [string, string][] => [
    [t(pageWords.title), one.title[lang]],
    [t(pageWords.language), t(languageWords[one.language])],
    [t(pageWords.armed), t(one.armed ? armedWords.armed : armedWords.unarmed)],
    [t(pageWords.rank), `${one.rankFrom ?? '…'}–${one.rankTo ?? '…'}`],
    [t(pageWords.tour), fillIn(pageWords.months, lang, { count: one.tourMonths })],
    [t(pageWords.leadership), one.leadership ? t(postPageWords.leadershipPost) : '—'],
    [t(postPageWords.stream), one.stream ? t(streamWords[one.stream]) : '—'],
    [t(postPageWords.roles), one.roles.join(', ') || '—'],
    [t(postPageWords.hostNumber), one.hostNumber ?? '—'],
    [t(postPageWords.hostLevel), hostText(one, lang) || '—'],
    [
      t(postPageWords.dutyLocation),
      one.dutyLocation ? dutyText(lang, one.dutyLocation, null) : t(postPageWords.asTheMission),
    ],
    [t(postPageWords.restricted), one.restricted ? t(postPageWords.restricted) : '—'],
    [t(pageWords.exists), `${one.valid.from} – ${one.valid.to ?? '…'}`],
  ]
  const now = new Map(said(is))
  return said(was)
    .filter(([name, value]) => now.get(name) !== value)
    .map(([name, value]) => (lang === 'fr' ? `${name} : ${value}` : `${name}: ${value}`))
}
