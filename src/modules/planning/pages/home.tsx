import type { Day } from '#kernel/calendar.ts'
import {
  DataTable,
  DayText,
  EmptyState,
  NumberText,
  Section,
  Stat,
  StatGrid,
  Tag,
} from '#platform/web/components/index.ts'
import { formatDay } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { HomeEffect, HomeEffectOfService } from '../views/home.ts'
import { homeOfServiceHref, type LeavesWith, type ServiceMonths } from '../vocabulary/home.ts'
import { homeWords as words } from '../words-of-home.ts'

type T = PageProps<object>['t']
type Lang = PageProps<object>['lang']

/** The first day on which more are away or planned than the service lets be abroad. */
const overFrom = (one: ServiceMonths): Day | null =>
  one.months.find((month) => month.cap !== null && month.away + month.planned > month.cap)?.day ?? null

/** Services that are or will be beyond their number, then those with most away. */
const worstFirst = (services: readonly ServiceMonths[]): ServiceMonths[] =>
  [...services].sort(
    (a, b) => Number(overFrom(b) !== null) - Number(overFrom(a) !== null) || b.months[0]!.away - a.months[0]!.away,
  )

function CapTag({ one, lang, t }: { one: ServiceMonths; lang: Lang; t: T }) {
  const over = overFrom(one)
  if (over) return <Tag tone="bad" text={t(words.over).replace('{day}', formatDay(lang, over, 'short'))} />
  return one.months.some((month) => month.cap !== null) ? (
    <Tag tone="good" text={t(words.within)} />
  ) : (
    <Tag tone="neutral" text={t(words.noCap)} />
  )
}

const capText = (cap: number | null, t: T) => (cap === null ? t(words.notSaid) : cap)

/** Every service with its numbers; each leads to its own page. */
export function HomePage({ data, lang, t, query }: PageProps<HomeEffect>) {
  if (data.services.length === 0) return <EmptyState title={t(words.emptyTitle)} text={t(words.emptyText)} />
  const asAt = query['as-at'] ? `?as-at=${data.asAt}` : ''
  return (
    <DataTable
      lang={lang}
      caption={t(words.title)}
      captionHidden
      columns={[
        { key: 'service', label: t(words.service), long: true },
        { key: 'now', label: t(words.now), numeric: true },
        { key: 'planned', label: t(words.planned), numeric: true },
        { key: 'most', label: t(words.most), numeric: true },
        { key: 'cap', label: t(words.cap), numeric: true },
        { key: 'state', label: t(words.state) },
      ]}
      rows={worstFirst(data.services).map((one) => ({
        key: one.serviceId,
        href: `${homeOfServiceHref(one.serviceId, lang)}${asAt}`,
        cells: [
          t(one.name),
          one.months[0]!.away,
          one.months[0]!.planned,
          Math.max(...one.months.map((month) => month.away + month.planned)),
          capText(one.months[0]!.cap, t),
          <CapTag key="state" one={one} lang={lang} t={t} />,
        ],
      }))}
      foot={[
        t(words.together),
        ...(['away', 'planned'] as const).map((key) => (
          <NumberText key={key} lang={lang} value={data.services.reduce((sum, one) => sum + one.months[0]![key], 0)} />
        )),
        '',
        '',
        '',
      ]}
    />
  )
}

const labelOf = ({ kind, label }: LeavesWith, t: T): string =>
  kind === 'leadership'
    ? t(words.leads)
    : kind === 'language'
      ? t(label === 'fr' ? words.french : words.english)
      : t(label as { en: string; fr: string })

/** One service: by month, what leaves with them, and for its own people who they are. */
export function HomeOfServicePage({ data, lang, t }: PageProps<HomeEffectOfService>) {
  const { service, leaves } = data
  const officers = (data as Partial<HomeEffectOfService>).officers
  const [today] = service.months
  return (
    <>
      <StatGrid>
        <Stat lang={lang} value={today!.away} label={t(words.now)} />
        <Stat lang={lang} value={today!.planned} label={t(words.planned)} />
        {today!.cap !== null && <Stat lang={lang} value={today!.cap} label={t(words.capNow)} />}
      </StatGrid>
      <p>
        <CapTag one={service} lang={lang} t={t} />
      </p>
      <Section title={t(words.byMonth)}>
        <DataTable
          lang={lang}
          caption={t(words.byMonth)}
          captionHidden
          phone="figures"
          columns={[
            { key: 'day', label: t(words.month) },
            { key: 'away', label: t(words.now), numeric: true },
            { key: 'planned', label: t(words.planned), numeric: true },
            { key: 'cap', label: t(words.cap), numeric: true },
          ]}
          rows={service.months.map((month) => ({
            key: month.day,
            cells: [
              <DayText key="day" lang={lang} day={month.day} short />,
              month.away,
              month.planned,
              capText(month.cap, t),
            ],
          }))}
        />
      </Section>
      <Section title={t(words.leaves)} intro={t(words.leavesIntro)}>
        <DataTable
          lang={lang}
          caption={t(words.leaves)}
          captionHidden
          columns={[
            { key: 'what', label: t(words.what), long: true },
            { key: 'kind', label: t(words.kind) },
            { key: 'number', label: t(words.number), numeric: true },
            { key: 'back', label: t(words.back) },
          ]}
          rows={leaves.map((one) => ({
            key: `${one.kind} ${JSON.stringify(one.label)}`,
            cells: [
              labelOf(one, t),
              t(words[one.kind]),
              one.number,
              <DayText key="back" lang={lang} day={one.back} short />,
            ],
          }))}
          empty={{ title: t(words.emptyTitle) }}
        />
      </Section>
      {officers && (
        <Section title={t(words.officers)}>
          <DataTable
            lang={lang}
            caption={t(words.officers)}
            captionHidden
            columns={[
              { key: 'name', label: t(words.officer) },
              { key: 'mission', label: t(words.mission) },
              { key: 'from', label: t(words.from) },
              { key: 'back', label: t(words.until) },
              { key: 'state', label: t(words.state) },
            ]}
            rows={officers.map((one) => ({
              key: one.deploymentId,
              cells: [
                one.name,
                one.mission,
                <DayText key="from" lang={lang} day={one.from} short />,
                <DayText key="back" lang={lang} day={one.back} short />,
                t(one.planned ? words.plannedYet : words.there),
              ],
            }))}
            empty={{ title: t(words.emptyTitle) }}
          />
        </Section>
      )}
    </>
  )
}
