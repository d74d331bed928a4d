import {
  Callout,
  Code,
  Columns,
  DayText,
  Offers,
  PeriodText,
  Section,
  SummaryList,
  TaskList,
} from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { PackageFile } from '../views/package.ts'
import type { Item, Terms } from '../vocabulary.ts'
import { packageHref } from '../vocabulary.ts'
import { pageWords } from '../words-pages.ts'

/** One version of a package: the terms it states, its points with their days, what to acknowledge. */
export function PackagePage(props: PageProps<PackageFile>) {
  const { data, lang, t, offers, csrf, today } = props
  const { package: one, items } = data
  return (
    <>
      <Replaced {...props} />
      <Acknowledge {...props} />
      <Columns
        main={
          <Section title={t(pageWords.points)}>
            <TaskList
              lang={lang}
              counted
              items={items.map((item) => ({
                title: t(item.title),
                status: item.doneOn ? 'done' : item.dueOn && item.dueOn < today ? 'overdue' : 'todo',
                due: item.dueOn ?? undefined,
                text: (
                  <ItemText {...props} item={item} offers={offers.filter((o) => o.subjectId === item.id)} csrf={csrf} />
                ),
              }))}
            />
          </Section>
        }
        side={
          <>
            {one.terms && <TermsPart lang={lang} t={t} terms={one.terms} />}
            <Versions {...props} />
          </>
        }
      />
    </>
  )
}

function ItemText({ item, data, lang, t, offers, csrf }: PageProps<PackageFile> & { item: Item }) {
  const online = data.online[item.code]
  return (
    <>
      {t(item.text) !== t(item.title) && <p>{t(item.text)}</p>}
      {item.code === 'training-dates-place' && <TrainingPart lang={lang} t={t} terms={data.package.terms} />}
      {online && item.doneOn === null && (
        <p>
          <a href={t(online)}>{t(pageWords.goThere)}</a>
        </p>
      )}
      {item.attachmentId && (
        <p>
          <a href={`/files/${item.attachmentId}`}>{t(pageWords.evidence)}</a>
        </p>
      )}
      <Offers offers={offers} csrf={csrf} label={t(item.title)} quiet={item.doneOn !== null} />
    </>
  )
}

type Saying = Pick<PageProps<object>, 'lang' | 't'>

function TrainingPart({ lang, t, terms }: Saying & { terms: Terms | null }) {
  if (!terms?.pdt) return <p>{t(pageWords.trainingOpen)}</p>
  return (
    <p>
      <PeriodText lang={lang} from={terms.pdt.starts} to={terms.pdt.ends} short={false} />, {t(terms.pdt.place)} (
      <Code>{terms.pdt.code}</Code>)
    </p>
  )
}

const TermsPart = ({ lang, t, terms }: Saying & { terms: Terms }) => (
  <Section title={t(pageWords.termsTitle)}>
    <SummaryList
      rows={[
        { key: t(pageWords.mission), value: t(terms.mission.name) },
        { key: t(pageWords.position), value: terms.position && t(terms.position.title) },
        { key: t(pageWords.dutyLocation), value: terms.dutyLocation && t(terms.dutyLocation) },
        ...(terms.language ? [{ key: t(pageWords.language), value: t(pageWords.languages[terms.language]) }] : []),
        ...(typeof terms.armed === 'boolean'
          ? [{ key: t(pageWords.arms), value: t(terms.armed ? pageWords.armed : pageWords.unarmed) }]
          : []),
        { key: t(pageWords.departure), value: <DayText lang={lang} day={terms.departure} /> },
        { key: t(pageWords.arrival), value: <DayText lang={lang} day={terms.arrival} /> },
        { key: t(pageWords.endOfTour), value: <DayText lang={lang} day={terms.end} /> },
        {
          key: t(pageWords.training),
          value: terms.pdt && <PeriodText lang={lang} from={terms.pdt.starts} to={terms.pdt.ends} />,
        },
      ]}
    />
  </Section>
)

function Replaced({ data, lang, t }: PageProps<PackageFile>) {
  if (!data.package.superseded) return null
  const newest = data.versions.find((one) => !one.superseded)
  return (
    <Callout lang={lang} tone="warning" title={t(pageWords.replacedTitle)}>
      <p>{newest ? <a href={packageHref(newest.id, lang)}>{t(pageWords.seeNewer)}</a> : t(pageWords.replacedText)}</p>
    </Callout>
  )
}

function Acknowledge({ data, lang, t, offers, csrf }: PageProps<PackageFile>) {
  const { package: one, changed } = data
  const own = offers.filter((offer) => offer.subjectId === one.id)
  const colon = lang === 'fr' ? '\u00a0: ' : ': '
  const news = (
    <>
      {changed.length > 0 && (
        <p>
          {t(pageWords.whatChanged)}
          {colon}
          {changed.map((name) => t(pageWords.terms[name])).join(', ')}
        </p>
      )}
      {one.reason && <p>{one.reason}</p>}
    </>
  )
  if (own.length === 0) return news
  return (
    <Callout lang={lang} tone="info" title={t(pageWords.acknowledgeTitle)}>
      {news}
      {one.kind === 'joining' && <p>{t(pageWords.acknowledgeText)}</p>}
      <Offers offers={own} csrf={csrf} />
    </Callout>
  )
}

const Versions = ({ data, lang, t }: PageProps<PackageFile>) => (
  <Section title={t(pageWords.otherVersions)}>
    <SummaryList
      rows={data.versions.map((one) => ({
        key: sentence(pageWords.version, { number: one.number }, lang),
        value: (
          <>
            {one.id === data.package.id ? (
              <DayText lang={lang} day={one.sentOn} />
            ) : (
              <a href={packageHref(one.id, lang)}>
                <DayText lang={lang} day={one.sentOn} />
              </a>
            )}{' '}
            {one.superseded ? `(${t(pageWords.superseded)})` : ''}
          </>
        ),
      }))}
    />
  </Section>
)
