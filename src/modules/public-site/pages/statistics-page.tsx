import { Cards, DataTable, Details, Section, Stat, StatGrid, Tag } from '#platform/web/components/index.ts'
import { formatDay, formatMonth, formatNumber, formatPartialDate } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { StatisticsData } from '../views/statistics.ts'
import type { Statement } from '../vocabulary/statistics.ts'
import { openDataHref, programmeStatisticsHref, unPoliceHref } from '../vocabulary/statistics.ts'
import { openDataWords } from '../words-of-open-data.ts'
import { questionWords, targetWords } from '../words-of-questions.ts'
import { kindWords } from '../words-of-services.ts'
import { statisticsWords as words } from '../words-of-statistics.ts'
import { atLeastText, cellText, percentText, saidText } from './number-texts.ts'
import { SourceText } from './source-text.tsx'

type Props = PageProps<StatisticsData>

interface Answer {
  code: string
  value: string | null
  /** Fills the places of the question's unit and definition. */
  params?: Record<string, string | number>
  asAt: string | null
  source?: Statement['source'] | 'own' | 'register'
  verified?: boolean
  href: string
}

/** The usual questions with their answers: a table to find one, then each with its definition. */
export function StatisticsPage({ data, lang, t }: Props) {
  const answers = answersOf(data, lang)
  return (
    <>
      <DataTable
        lang={lang}
        caption={t(words.answers)}
        captionHidden
        columns={[
          { key: 'question', label: t(words.question), long: true },
          { key: 'answer', label: t(words.answer) },
          { key: 'asAt', label: t(words.asAtColumn) },
        ]}
        rows={answers.map((one) => ({
          key: one.code,
          ...(one.value === null ? {} : { href: `#${one.code}` }),
          cells: [t(questionWords[one.code]!.question), one.value ?? t(words.noAnswer), one.asAt ?? '–'],
        }))}
      />
      {answers
        .filter(({ value }) => value !== null)
        .map((one) => (
          <AnswerSection key={one.code} answer={one} lang={lang} t={t} />
        ))}
      <Section title={t(words.more)}>
        <Cards
          items={[
            { title: t(words.unTitle), href: unPoliceHref(lang) },
            { title: t(words.programmeTitle), href: programmeStatisticsHref(lang) },
            { title: t(openDataWords.title), href: openDataHref(lang) },
          ]}
        />
      </Section>
      <Details summary={t(words.howProtected)} open>
        <p>{t(words.notNow)}</p>
        <p>{t(words.protection)}</p>
      </Details>
    </>
  )
}

function AnswerSection({ answer, lang, t }: Pick<Props, 'lang' | 't'> & { answer: Answer }) {
  const { question, unit, definition } = questionWords[answer.code]!
  const params = answer.params ?? {}
  return (
    <Section title={t(question)} id={answer.code} framed>
      <StatGrid>
        <Stat lang={lang} value={answer.value!} label={sentence(unit, params, lang)} note={answer.asAt ?? ''} />
      </StatGrid>
      <p>{sentence(definition, params, lang)}</p>
      <p>
        <a href={answer.href}>{t(words.toTable)}</a>
        {' · '}
        {answer.source === 'own' || answer.source === 'register' ? (
          <span class="hint">{t(answer.source === 'own' ? words.ownSource : words.register)}</span>
        ) : (
          <SourceText source={answer.source ?? {}} lang={lang} />
        )}{' '}
        {answer.verified === false && <Tag tone="warning" text={t(words.unverified)} />}
      </p>
    </Section>
  )
}

function answersOf(data: StatisticsData, lang: Props['lang']): Answer[] {
  const { statements, recorded, services, released, un } = data
  const programme = programmeStatisticsHref(lang)
  const year = released?.years[0]
  const part = (dimension: string, value: string) => {
    const table = released?.tables.find((one) => one.dimension === dimension)
    return table?.rows[0]?.cells[table.columns.findIndex((one) => one.value === value)]
  }
  const said = (code: string, one: Statement | null, params: Record<string, string | number> = {}): Answer => ({
    code,
    value: one ? saidText(one, lang) : null,
    params,
    asAt: one ? formatPartialDate(lang, one.observed) : null,
    ...(one ? { source: one.source, verified: one.verified } : {}),
    href: `${openDataHref(lang)}/programme-statements`,
  })
  const ofYear = (code: string, value: string | null, anchor: string): Answer => ({
    code,
    value: year ? value : null,
    params: { year: String(year?.year ?? '') },
    asAt: released ? formatDay(lang, released.release.asAt) : null,
    source: 'own',
    href: `${programme}#${anchor}`,
  })
  const women = part('sex', 'female')
  const womenShare =
    women === null || women === undefined || !year || year.total === null
      ? null
      : Math.round((women * 1000) / year.total)
  const n = (measure: string) =>
    [...(released?.upTo ?? []), ...(released?.benefit ?? [])].find((one) => one.measure === measure)?.n ?? null
  const list = new Intl.ListFormat(lang === 'en' ? 'en-CA' : 'fr-CA', { type: 'conjunction' })
  const share = un.withSex
  return [
    said('officers', statements.officers),
    {
      ...ofYear('officers-since', atLeastText(n('officers'), lang), 'since'),
      params: { additions: atLeastText(n('additions'), lang) },
    },
    said('missions', statements.missions, { recorded: formatNumber(lang, recorded.operations) }),
    said('countries', statements.countries, { recorded: formatNumber(lang, recorded.countries) }),
    {
      code: 'services',
      value: services.total > 0 ? formatNumber(lang, services.total) : null,
      params: {
        kinds: list.format(
          services.kinds.map(
            ({ kind, count }) => `${kindWords[kind]![lang].toLowerCase()} ${formatNumber(lang, count)}`,
          ),
        ),
      },
      asAt: formatDay(lang, data.asAt),
      source: 'own',
      href: lang === 'en' ? '/en/participating-services' : '/fr/services-participants',
    },
    ofYear('deployments', cellText(year?.total, lang), 'years'),
    ofYear('women', womenShare === null ? cellText(null, lang) : percentText(womenShare, lang), 'sex'),
    {
      ...ofYear('leadership', atLeastText(n('leadership'), lang), 'since'),
      params: { from: String(released?.firstYear ?? '') },
    },
    {
      code: 'un',
      value: un.last ? formatNumber(lang, un.last.total!) : null,
      asAt: un.last ? formatMonth(lang, un.last.month) : null,
      source: un.source,
      href: unPoliceHref(lang),
    },
    {
      code: 'un-women',
      value: share ? percentText(share.share, lang) : null,
      params: {
        all: share?.allShare ? percentText(share.allShare, lang) : '–',
        target: un.target
          ? sentence(
              targetWords.some,
              { percent: percentText(un.target.percent * 10, lang), year: String(un.target.year) },
              lang,
            )
          : targetWords.none[lang],
      },
      asAt: share ? formatMonth(lang, share.month) : null,
      source: share?.source ?? {},
      href: `${unPoliceHref(lang)}#women`,
    },
    {
      ...ofYear('benefit', atLeastText(n('broughtHome'), lang), 'benefit'),
      params: { returned: atLeastText(n('returned'), lang), used: atLeastText(n('usedAtHome'), lang) },
    },
  ]
}
