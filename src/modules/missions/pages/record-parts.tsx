import type { Language } from '#kernel/language.ts'
import { comparePartialDates } from '#kernel/partial-date.ts'
import { contains, lastDay } from '#kernel/period.ts'
import {
  DataTable,
  Details,
  PeriodText,
  Section,
  SummaryList,
  Tag,
  UnverifiedValue,
} from '#platform/web/components/index.ts'
import { formatPartialDate } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { MissionFile } from '../views/one.ts'
import type { MissionTag, Partner } from '../vocabulary/record.ts'
import type { Fact } from '../vocabulary.ts'
import { levelWords, pathWords, recordWords, roleWords } from '../words-of-record.ts'
import { SourceText } from './fact-text.tsx'

/** What the mission is for, with whom, what it does, in which phases, and where others tell more: as at the day of the page. */
export function RecordParts({ data, lang, t, opens }: PageProps<MissionFile>) {
  const { record, mission, asAt } = data
  const partners = record.partners.filter(({ valid }) => contains(valid, asAt))
  const tags = record.tags.filter(({ valid }) => contains(valid, asAt))
  const path = mission.facts['selection-path']
  const mandate = mission.facts.mandate
  const phases = [...mission.since].sort((a, b) => comparePartialDates(a.value.date, b.value.date))
  const others = record.partners.length + record.tags.length > partners.length + tags.length
  return (
    <Section title={t(recordWords.doing)}>
      <SummaryList
        rows={[
          ...(mandate
            ? [{ key: t(recordWords.mandate), value: <Told fact={mandate} lang={lang} text={t(mandate.value)} /> }]
            : []),
          {
            key: t(recordWords.partners),
            value: partners.length > 0 ? <Partners {...{ partners, lang, t }} /> : t(recordWords.noPartners),
          },
          {
            key: t(recordWords.activities),
            value: <Tagged {...{ lang, t, opens, asAt }} tags={tags.filter(({ family }) => family === 'activity')} />,
          },
          {
            key: t(recordWords.tasks),
            value: <Tagged {...{ lang, t, opens, asAt }} tags={tags.filter(({ family }) => family === 'task')} />,
          },
          ...(path
            ? [{ key: t(recordWords.path), value: <Told fact={path} lang={lang} text={t(pathWords[path.value])} /> }]
            : []),
          ...(phases.length > 1 ? [{ key: t(recordWords.phases), value: <Phases {...{ phases, lang }} /> }] : []),
          ...(record.links.length > 0 ? [{ key: t(recordWords.links), value: <Links {...{ data, lang, t }} /> }] : []),
        ]}
      />
      {others && (
        <Details summary={t(recordWords.earlier)}>
          <OtherDays {...{ data, lang, t }} />
        </Details>
      )}
    </Section>
  )
}

type Said = Pick<PageProps<MissionFile>, 'lang' | 't'>

const Told = ({ fact, lang, text }: { fact: Pick<Fact, 'verified' | 'source'>; lang: Language; text: string }) => (
  <>
    {text} {!fact.verified && <UnverifiedValue lang={lang} />} <SourceText source={fact.source} lang={lang} />
  </>
)

const nameOf = ({ name, organisation, country }: Partner, lang: Language) =>
  name?.[lang] ?? organisation ?? country ?? ''

const Partners = ({ partners, lang, t }: Said & { partners: readonly Partner[] }) => (
  <ul class="plain">
    {partners.map((one) => (
      <li key={one.id}>
        {nameOf(one, lang)} <span class="hint">{t(roleWords[one.role])}</span>{' '}
        {!one.verified && <UnverifiedValue lang={lang} />}
      </li>
    ))}
  </ul>
)

/** Each once, with the levels at which it is done; an activity leads to the missions that share it. */
function Tagged({
  tags,
  lang,
  t,
  opens,
  asAt,
}: Said & { tags: readonly MissionTag[]; opens: (href: string) => boolean; asAt: string }) {
  if (tags.length === 0) return <>{t(recordWords.none)}</>
  const codes = [...new Set(tags.map(({ code }) => code))]
  return (
    <ul class="plain">
      {codes.map((code) => {
        const own = tags.filter((one) => one.code === code)
        const levels = own.flatMap(({ level }) => (level ? [t(levelWords[level])] : []))
        const name = t(own[0]!.name)
        const text = levels.length > 0 ? `${name} (${levels.join(', ')})` : name
        const href = `/${lang}/missions?activity=${code}&as-at=${asAt}`
        return (
          <li key={code}>
            {own[0]!.family === 'activity' && opens(href) ? <a href={href}>{text}</a> : text}{' '}
            {!own.every(({ verified }) => verified) && <UnverifiedValue lang={lang} />}
          </li>
        )
      })}
    </ul>
  )
}

const Phases = ({ phases, lang }: { phases: readonly Fact<'since'>[]; lang: Language }) => (
  <ol class="plain">
    {phases.map(({ id, value }) => (
      <li key={id}>
        <time dateTime={value.date}>{formatPartialDate(lang, value.date)}</time>
        {value.phase && ` – ${value.phase[lang]}`}
      </li>
    ))}
  </ol>
)

const Links = ({ data, lang, t }: Said & { data: MissionFile }) => (
  <ul class="plain">
    {data.record.links.map((one) => (
      <li key={one.id}>
        <a href={one.address[lang]}>{t(one.title)}</a>{' '}
        <span class="hint">{one.department?.[lang] ?? one.organisation}</span>{' '}
        {one.brokenSince && (
          <Tag tone="warning" text={sentence(recordWords.linkBroken, { day: one.brokenSince }, lang)} />
        )}
      </li>
    ))}
  </ul>
)

/** Everything that ever held, with its days and its source. */
const OtherDays = ({ data, lang, t }: Said & { data: MissionFile }) => (
  <DataTable
    lang={lang}
    caption={t(recordWords.earlier)}
    captionHidden
    columns={[
      { key: 'name', label: t(recordWords.kindOfRow) },
      { key: 'role', label: t(recordWords.role) },
      { key: 'holds', label: t(recordWords.holds) },
      { key: 'source', label: t(recordWords.source) },
    ]}
    rows={[
      ...data.record.partners.map((one) => ({ one, name: nameOf(one, lang), role: t(roleWords[one.role]) })),
      ...data.record.tags.map((one) => ({
        one,
        name: one.level ? `${t(one.name)} (${t(levelWords[one.level])})` : t(one.name),
        role: t(one.family === 'activity' ? recordWords.activity : recordWords.tasks),
      })),
    ].map(({ one, name, role }) => ({
      key: one.id,
      cells: [
        name,
        role,
        <PeriodText key="holds" lang={lang} from={one.valid.from} to={lastDay(one.valid)} />,
        <SourceText key="source" source={one.source} lang={lang} />,
      ],
    }))}
  />
)
