import { contains, lastDay } from '#kernel/period.ts'
import {
  Callout,
  DataTable,
  DayText,
  Details,
  EmptyState,
  Offers,
  PeriodText,
  Prose,
  Section,
} from '#platform/web/components/index.ts'
import { formatNumber } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { NamedRecord, ProgrammeRecord } from '../views/programme.ts'
import { indicatorHref, missionLink, planHref } from '../vocabulary.ts'
import { attributeWords, measureWords, qualifierWords, programmeWords as words } from '../words-of-programme.ts'
import { ObjectiveLine } from './objective-lines.tsx'
import { SourceText } from './source-text.tsx'

/** The programme on a day: its names, why it exists, what it is for, who serves what, and its history. */
export function ProgrammePage(props: PageProps<ProgrammeRecord>) {
  const { data, lang, t, offers, csrf } = props
  const { asAt } = data
  const own = (id: string) => offers.filter(({ subjectId }) => subjectId === id)
  const names = data.facts.filter(({ attribute }) => attribute !== 'rationale')
  const now = names.filter(({ valid }) => contains(valid, asAt))
  const rationale = data.facts.find(({ attribute, valid }) => attribute === 'rationale' && contains(valid, asAt))
  const objective = new Map(
    data.objectives.map((one) => [
      one.id,
      one.statements.find(({ valid, releasedOn }) => releasedOn !== null && contains(valid, asAt))?.value,
    ]),
  )
  return (
    <>
      {own('programme').length > 0 && (
        <Details summary={t(words.changes)}>
          <Offers offers={own('programme')} csrf={csrf} />
        </Details>
      )}
      <Section title={t(words.names)}>
        {now.length === 0 ? <p>{t(words.noName)}</p> : <Facts lang={lang} t={t} facts={now} caption={t(words.names)} />}
        {names.length > now.length && (
          <Details summary={t(words.earlier)}>
            <Facts lang={lang} t={t} facts={names.filter((one) => !now.includes(one))} caption={t(words.earlier)} />
          </Details>
        )}
      </Section>
      {rationale && (
        <Section title={t(words.rationale)}>
          <Prose>
            <p>{t(rationale.value)}</p>
            <p>
              <SourceText lang={lang} source={rationale.source} verified={rationale.verified} />
            </p>
          </Prose>
        </Section>
      )}
      <Section title={t(words.objectives)}>
        {data.objectives.length === 0 && <EmptyState title={t(words.noObjectives)} text={t(words.noObjectivesText)} />}
        {data.objectives.map((one) => (
          <ObjectiveLine
            key={one.id}
            lang={lang}
            asAt={asAt}
            objective={one}
            serves={one.serves ? objective.get(one.serves) : undefined}
            offers={own(one.id)}
            csrf={csrf}
          >
            {one.missions.length > 0 && (
              <p>
                {t(words.missionsServing)}
                {lang === 'fr' ? '\u00a0: ' : ': '}
                <Records {...props} records={one.missions} href={(id) => missionLink(id, lang)} />
              </p>
            )}
          </ObjectiveLine>
        ))}
      </Section>
      {data.unlinked && <Unlinked {...props} unlinked={data.unlinked} />}
      <Section title={t(words.history)}>
        <DataTable
          lang={lang}
          caption={t(words.history)}
          captionHidden
          columns={[
            { key: 'when', label: t(words.when) },
            { key: 'what', label: t(words.what), long: true },
            { key: 'source', label: t(words.source) },
          ]}
          rows={data.history.map((one) => ({
            key: one.id,
            cells: [
              <DayText key="when" lang={lang} day={one.happened} />,
              t(one.value),
              <SourceText key="source" lang={lang} source={one.source} verified={one.verified} />,
            ],
          }))}
        />
        <Details summary={t(words.numbers)}>
          <p>{t(words.numbersIntro)}</p>
          <DataTable
            lang={lang}
            caption={t(words.numbers)}
            captionHidden
            columns={[
              { key: 'when', label: t(words.when) },
              { key: 'measure', label: t(words.measure), long: true },
              { key: 'number', label: t(words.number), numeric: true },
              { key: 'source', label: t(words.source) },
            ]}
            rows={data.numbers.map((one) => ({
              key: one.code,
              cells: [
                <DayText key="when" lang={lang} day={one.observed} />,
                t(measureWords[one.measure] ?? { en: one.measure, fr: one.measure }),
                sentence(qualifierWords[one.qualifier], { number: formatNumber(lang, one.number) }, lang),
                <SourceText key="source" lang={lang} source={one.source} verified={one.verified} />,
              ],
            }))}
          />
        </Details>
      </Section>
    </>
  )
}

type Told = Pick<PageProps<ProgrammeRecord>, 'lang' | 't'>

const Facts = ({ lang, t, facts, caption }: Told & { facts: ProgrammeRecord['facts']; caption: string }) => (
  <DataTable
    lang={lang}
    caption={caption}
    captionHidden
    columns={[
      { key: 'name', label: t(words.names), long: true },
      { key: 'kind', label: t(words.kind) },
      { key: 'period', label: t(words.period) },
      { key: 'source', label: t(words.source) },
    ]}
    rows={facts.map((one) => ({
      key: one.id,
      cells: [
        `${t(one.value)}${one.value.short ? ` (${t(one.value.short)})` : ''}`,
        t(attributeWords[one.attribute]),
        <PeriodText key="period" lang={lang} from={one.valid.from} to={lastDay(one.valid)} />,
        <SourceText key="source" lang={lang} source={one.source} verified={one.verified} />,
      ],
    }))}
  />
)

/** Records by name, one after the other; links where they lead the reader somewhere. */
const Records = ({
  t,
  opens,
  records,
  href,
}: Pick<PageProps<ProgrammeRecord>, 't' | 'opens'> & {
  records: readonly NamedRecord[]
  href(id: string): string
}) => (
  <>
    {records.map((one, place) => (
      <span key={one.id}>
        {place > 0 && ', '}
        {opens(href(one.id)) ? <a href={href(one.id)}>{t(one.name)}</a> : t(one.name)}
      </span>
    ))}
  </>
)

function Unlinked(props: PageProps<ProgrammeRecord> & { unlinked: NonNullable<ProgrammeRecord['unlinked']> }) {
  const { lang, t, unlinked, opens } = props
  const rows = [
    ...unlinked.missions.map((one) => ({ ...one, kind: t(words.mission), href: planHref(one.id, lang) })),
    ...unlinked.indicators.map((one) => ({ ...one, kind: t(words.indicator), href: indicatorHref(one.id, lang) })),
  ]
  return (
    <Section title={t(words.unlinked)} intro={t(words.unlinkedIntro)} id="unlinked">
      {rows.length === 0 ? (
        <Callout lang={lang} tone="success" title={t(words.allLinked)} />
      ) : (
        <DataTable
          lang={lang}
          caption={t(words.unlinked)}
          captionHidden
          columns={[
            { key: 'name', label: t(words.names), long: true },
            { key: 'kind', label: t(words.kind) },
          ]}
          rows={rows.map((one) => ({
            key: one.id,
            ...(opens(one.href) ? { href: one.href } : {}),
            cells: [`${one.code} · ${t(one.name)}`, one.kind],
          }))}
        />
      )}
    </Section>
  )
}
