import { lastDay } from '#kernel/period.ts'
import { Callout, Code, DataTable, EmptyState, PeriodText, Section } from '#platform/web/components/index.ts'
import { countryName, joinWords } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { MissionDecisions } from '../views/mission-decisions.ts'
import { conditionKindWords as kinds, figureWords as words } from '../words-of-figures.ts'
import { conditionsText } from './decisions.tsx'

type Binding = MissionDecisions['holding'][number]

/** The decisions that bind a mission on a day, each condition in the end, and the decisions that do not hold then. */
export function MissionDecisionsPage({ data, lang, t }: PageProps<MissionDecisions>) {
  const { holding, others, binds, countries } = data
  const table = (list: readonly Binding[], caption: string) => (
    <DataTable
      lang={lang}
      caption={caption}
      captionHidden
      columns={[
        { key: 'code', label: t(words.code) },
        { key: 'number', label: t(words.number), numeric: true },
        { key: 'valid', label: t(words.period) },
        { key: 'conditions', label: t(words.conditions), long: true },
      ]}
      rows={list.map((one) => ({
        key: one.id,
        cells: [
          <Code key="code">{one.code}</Code>,
          one.number,
          one.valid && <PeriodText key="valid" lang={lang} from={one.valid.from} to={lastDay(one.valid)} />,
          conditionsText(
            {
              max_tour_months: one.maxTourMonths,
              armed: one.armed,
              language: one.language,
              countries: one.countries === null ? null : [...one.countries],
              duty_place: one.dutyPlace,
              conditions: null,
              names: countries,
            },
            lang,
          ) || t(words.noneSaid),
        ],
      }))}
    />
  )
  const said = (list: readonly { value: unknown; code: string }[], text: (value: never) => string) => {
    const values = [...new Set(list.map((one) => text(one.value as never)))]
    return values.length === 0 ? null : { value: values, codes: list.map((one) => one.code) }
  }
  const rows = [
    {
      name: kinds.months,
      one: binds.tourMonths && {
        value: [t(words.months).replace('{number}', String(binds.tourMonths.value))],
        codes: binds.tourMonths.codes,
      },
    },
    { name: kinds.armed, one: said(binds.armed, (armed: boolean) => t(armed ? words.armed : words.unarmed)) },
    {
      name: kinds.language,
      one: said(binds.language, (language: string) => t(language === 'en' ? words.inEnglish : words.inFrench)),
    },
    {
      name: kinds.countries,
      one: binds.countries && {
        value: [
          joinWords(
            lang,
            binds.countries.value.map((code) => countryName(lang, code, countries)),
          ),
        ],
        codes: binds.countries.codes,
      },
    },
    { name: kinds.place, one: said(binds.dutyPlace, (place: string) => place) },
  ].filter((row) => row.one)
  const contradiction = rows.some((row) => row.one!.value.length > 1 || row.one!.value[0] === '')
  return (
    <>
      {holding.length === 0 ? (
        <EmptyState title={t(words.noneHolds)} text={t(words.noneHoldsText)} />
      ) : (
        <Section title={t(words.holds)}>{table(holding, t(words.holds))}</Section>
      )}
      {holding.length > 1 && (
        <Section title={t(words.binds)} intro={t(words.bindsIntro)}>
          {contradiction && (
            <Callout lang={lang} tone="warning" title={t(words.binds)}>
              <p>{t(words.contradict)}</p>
            </Callout>
          )}
          <DataTable
            lang={lang}
            caption={t(words.binds)}
            captionHidden
            columns={[
              { key: 'condition', label: t(words.condition) },
              { key: 'value', label: t(words.binds) },
              { key: 'codes', label: t(words.saidBy) },
            ]}
            rows={rows.map(({ name, one }) => ({
              key: name.en,
              cells: [t(name), one!.value.join(' / '), one!.codes.join(', ')],
            }))}
          />
        </Section>
      )}
      {others.length > 0 && <Section title={t(words.doesNot)}>{table(others, t(words.doesNot))}</Section>}
    </>
  )
}
