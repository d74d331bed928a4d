import { lastDay, parseRangeText } from '#kernel/period.ts'
import { Code, DataTable, Offers, PeriodText, Section, SummaryList, Tag } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { PositionFile } from '../views/position.ts'
import { missionHref } from '../vocabulary.ts'
import { armedWords, languageWords, pageWords, placeStateWords } from '../words.ts'
import { fillIn } from './country-name.ts'
import { SourceText } from './fact-text.tsx'
import { placeTone, rankText } from './positions.tsx'

/** One position: what it asks for and when it is held, never by whom. */
export function PositionPage({ data, lang, t, offers, csrf }: PageProps<PositionFile>) {
  const { position } = data
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      <SummaryList
        rows={[
          { key: t(pageWords.code), value: <Code>{position.code}</Code> },
          {
            key: t(pageWords.mission),
            value: <a href={missionHref(position.missionId, lang)}>{t(data.missionName)}</a>,
          },
          { key: t(pageWords.language), value: t(languageWords[position.language]) },
          { key: t(pageWords.armed), value: t(position.armed ? armedWords.armed : armedWords.unarmed) },
          { key: t(pageWords.rank), value: rankText({ rank_from: position.rankFrom, rank_to: position.rankTo }) },
          { key: t(pageWords.tour), value: fillIn(pageWords.months, lang, { count: position.tourMonths }) },
          {
            key: t(pageWords.exists),
            value: <PeriodText lang={lang} from={position.valid.from} to={lastDay(position.valid)} />,
          },
          { key: t(pageWords.source), value: <SourceText lang={lang} source={position.source} /> },
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
    </>
  )
}
