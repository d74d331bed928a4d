import {
  DataTable,
  EmptyState,
  Nothing,
  Prose,
  Section,
  Stat,
  StatGrid,
  SummaryList,
  Tag,
} from '#platform/web/components/index.ts'
import { joinWords } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { BodyShown as Body } from '../views/bodies-shown.ts'
import type { ObjectiveShown, ProgrammeData } from '../views/programme.ts'
import { words as listWords } from '../words.ts'
import { archiveWords } from '../words-of-archive.ts'
import { operationWords } from '../words-of-operation.ts'
import { processWords } from '../words-of-process.ts'
import { programmeWords as words } from '../words-of-programme.ts'
import { selectionWords } from '../words-of-selection.ts'
import { serviceWords } from '../words-of-services.ts'
import { asAtQuery, howItWorksPath, mapHref, operationsHref, pastHref, programPath } from './addresses.ts'
import { CountriesOnly } from './operations-page.tsx'
import { SaidTable } from './past-operations-page.tsx'

type Props = PageProps<ProgrammeData>

/** The programme of a day: names, why, what for, who, how large, what it said of itself, and the ways on. */
export function ProgrammePage(props: Props) {
  const { data, lang, t } = props
  if (data.facts.length === 0 && data.objectives.length === 0)
    return (
      <EmptyState
        title={t(words.none)}
        text={t(words.noneText)}
        {...(data.begins
          ? {
              action: { href: `/${lang}${programPath[lang]}${asAtQuery(data.begins)}`, label: t(listWords.toFirstDay) },
            }
          : {})}
      />
    )
  const rationale = data.facts.filter(({ attribute }) => attribute === 'rationale')
  return (
    <>
      <Names {...props} />
      {rationale.length > 0 && (
        <Section title={t(words.rationale)}>
          {rationale.map((one) => (
            <Prose key={one.value.en}>
              <p>
                {t(one.value)} <Unverified verified={one.verified} t={t} />
              </p>
            </Prose>
          ))}
        </Section>
      )}
      <Objectives {...props} />
      <Bodies {...props} />
      <Section title={t(words.figures)} intro={t(words.figuresIntro)}>
        <StatGrid>
          <Stat lang={lang} value={data.running} label={t(words.running)} />
          <Stat lang={lang} value={data.authorized} label={t(words.authorized)} note={t(listWords.totalNote)} />
          <Stat lang={lang} value={data.services} label={t(words.services)} />
        </StatGrid>
      </Section>
      <CountriesOnly codes={data.countriesOnly} countries={data.countries} lang={lang} t={t} />
      <SaidTable said={data.said} lang={lang} t={t} />
      <ReadOn {...props} />
    </>
  )
}

const Unverified = ({ verified, t }: { verified: boolean; t: Props['t'] }) =>
  verified ? null : <Tag tone="warning" text={t(listWords.unverified)} />

function Names({ data, lang, t }: Props) {
  const named = data.facts.filter(({ attribute }) => attribute !== 'rationale')
  return (
    <Section title={t(words.called)}>
      {named.length === 0 ? (
        <p>{t(words.noName)}</p>
      ) : (
        <SummaryList
          rows={named.map(({ attribute, value, verified }) => ({
            key: t(attribute === 'name' ? words.official : words.also),
            value: (
              <>
                {value[lang]}
                {value.short ? ` (${t(value.short)})` : ''} <Unverified verified={verified} t={t} />
              </>
            ),
          }))}
        />
      )}
    </Section>
  )
}

function Objectives({ data, t }: Props) {
  const top = data.objectives.filter(({ serves }) => serves === null)
  const below = (code: string) => data.objectives.filter(({ serves }) => serves === code)
  const said = (one: ObjectiveShown) => (
    <>
      {t(one.value)} {one.kind === 'outcome' && <span class="hint">({t(words.outcome)})</span>}{' '}
      <Unverified verified={one.verified} t={t} />
    </>
  )
  return (
    <Section title={t(words.objectives)}>
      {top.length === 0 && <p>{t(words.noObjectives)}</p>}
      <ul>
        {top.map((one) => (
          <li key={one.code}>
            {said(one)}
            {below(one.code).length > 0 && (
              <ul>
                {below(one.code).map((part) => (
                  <li key={part.code}>{said(part)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Bodies({ data, lang, t }: Props) {
  const units = data.bodies.filter(({ part }) => part === 'unit')
  return (
    <>
      <PartnersTable bodies={data.bodies} lang={lang} t={t} />
      {units.length > 0 && (
        <Section title={t(words.units)} intro={t(words.unitsIntro)}>
          <DataTable
            lang={lang}
            caption={t(words.units)}
            captionHidden
            columns={[
              { key: 'unit', label: t(words.unit), long: true },
              { key: 'does', label: t(words.does), long: true },
            ]}
            rows={units.map((one) => ({
              key: one.code,
              cells: [
                <Called key="name" one={one} lang={lang} t={t} />,
                one.does ? t(one.does) : <Nothing key="none" />,
              ],
            }))}
          />
        </Section>
      )}
    </>
  )
}

const Called = ({ one, lang, t }: { one: Body; lang: 'en' | 'fr'; t: Props['t'] }) => (
  <>
    {t(one.name)}
    {one.short && t(one.short) !== t(one.name) ? ` (${t(one.short)})` : ''}{' '}
    <Unverified verified={lang === 'fr' ? one.frVerified : one.verified} t={t} />
  </>
)

/** The departments that decide together, each under its name of the day. */
export function PartnersTable({ bodies, lang, t }: { bodies: readonly Body[]; lang: 'en' | 'fr'; t: Props['t'] }) {
  const partners = bodies.filter(({ part }) => part === 'partner')
  if (partners.length === 0) return null
  return (
    <Section title={t(words.partners)} intro={t(words.partnersIntro)}>
      <DataTable
        lang={lang}
        caption={t(words.partners)}
        captionHidden
        columns={[
          { key: 'department', label: t(words.department), long: true },
          { key: 'part', label: t(words.part) },
          { key: 'does', label: t(words.does), long: true },
        ]}
        rows={partners.map((one) => ({
          key: one.code,
          cells: [
            <Called key="name" one={one} lang={lang} t={t} />,
            joinWords(
              lang,
              one.roleNames.map((name) => t(name)),
            ),
            one.does ? t(one.does) : <Nothing key="none" />,
          ],
        }))}
      />
    </Section>
  )
}

function ReadOn({ data, lang, t }: Props) {
  const day = asAtQuery(data.isToday ? null : data.asAt)
  const fixed = [
    [operationsHref(lang), listWords.title],
    [mapHref(lang), operationWords.map],
    [pastHref(lang), archiveWords.title],
    [`/${lang}${howItWorksPath[lang]}`, processWords.title],
    [lang === 'en' ? '/en/how-selection-works' : '/fr/fonctionnement-de-la-selection', selectionWords.title],
    [lang === 'en' ? '/en/participating-services' : '/fr/services-participants', serviceWords.title],
  ] as const
  return (
    <Section title={t(words.more)}>
      <ul>
        {fixed.map(([href, label]) => (
          <li key={href}>
            <a href={`${href}${day}`}>{t(label)}</a>
          </li>
        ))}
        {data.links.map((one) => (
          <li key={t(one.address)}>
            <a href={t(one.address)}>{t(one.title)}</a> <span class="hint">{t(one.department)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
