import type { Language } from '#kernel/language.ts'
import {
  EmptyState,
  Prose,
  Section,
  Stat,
  StatGrid,
  SummaryList,
  type SummaryRow,
  Tag,
} from '#platform/web/components/index.ts'
import { type CountryNames, countryName, formatPartialDate, joinWords } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { OperationsData } from '../views/operations.ts'
import type { Block, OperationShown, PublishedContact, PublishedLink } from '../vocabulary.ts'
import { words } from '../words.ts'
import { operationWords } from '../words-of-operation.ts'
import { selectionWords } from '../words-of-selection.ts'
import { asAtQuery, mapHref, operationHref, operationsHref, pastHref } from './addresses.ts'
import { lengthText, strengthText, whereText } from './operation-texts.tsx'

type T = PageProps<OperationsData>['t']

interface BlockProps {
  block: Block
  links: readonly PublishedLink[]
  countries: CountryNames
  /** The day that is asked for, where it is not today. */
  day: string | null
  lang: Language
  t: T
}

/** The public page of operations: figures, each block, whom to contact. */
export function OperationsPage({ data, lang, t }: PageProps<OperationsData>) {
  const count = data.blocks.reduce((sum, block) => sum + block.operations.length, 0)
  if (count === 0 && data.countriesOnly.length === 0)
    return (
      <EmptyState
        title={t(words.nothing)}
        text={t(words.nothingText)}
        {...(data.begins
          ? { action: { href: `${operationsHref(lang)}${asAtQuery(data.begins)}`, label: t(words.toFirstDay) } }
          : {})}
      />
    )
  const day = data.isToday ? null : data.asAt
  const sections = [...new Set(data.blocks.map((block) => block.section))]
  return (
    <>
      <Prose>
        <p>{t(words.duration)}</p>
      </Prose>
      <StatGrid>
        <Stat lang={lang} value={count} label={t(words.operationsCount)} />
        <Stat lang={lang} value={data.authorized} label={t(words.totalAuthorized)} note={t(words.totalNote)} />
      </StatGrid>
      {sections.map((section) => (
        <Section key={section} title={t(sectionTitle(section))}>
          {data.blocks
            .filter((block) => block.section === section)
            .map((block) => (
              <BlockOf
                key={block.key}
                block={block}
                links={data.links}
                countries={data.countries}
                day={day}
                lang={lang}
                t={t}
              />
            ))}
        </Section>
      ))}
      <CountriesOnly codes={data.countriesOnly} countries={data.countries} lang={lang} t={t} />
      <ul class="links-beside">
        <li>
          <a href={`${mapHref(lang)}${asAtQuery(day)}`}>{t(operationWords.map)}</a>
        </li>
        <li>
          <a href={`${pastHref(lang)}${asAtQuery(day)}`}>{t(operationWords.past)}</a>
        </li>
      </ul>
      <Section title={t(words.contacts)} id="contacts">
        {data.contacts.map((contact) => (
          <Contact key={contact.audience} contact={contact} lang={lang} t={t} />
        ))}
        <p>
          <a href={lang === 'en' ? '/en/how-selection-works' : '/fr/fonctionnement-de-la-selection'}>
            {t(selectionWords.title)}
          </a>
        </p>
      </Section>
    </>
  )
}

/** Operations of which nothing is public but the country. */
export function CountriesOnly({
  codes,
  countries,
  lang,
  t,
}: {
  codes: readonly string[]
  countries: CountryNames
  lang: Language
  t: T
}) {
  if (codes.length === 0) return null
  const named = joinWords(
    lang,
    codes.map((code) => countryName(lang, code, countries)),
  )
  return (
    <Section title={t(operationWords.countryOnly)}>
      <p>{sentence(operationWords.countryOnlyText, { countries: named }, lang)}</p>
    </Section>
  )
}

const sectionTitle = (section: string) =>
  section === 'operations'
    ? words.section.operations
    : section.startsWith('speciali')
      ? words.section.specialized
      : words.section.other

function BlockOf({ block, ...reader }: BlockProps) {
  return (
    <>
      {block.operations.map((one) => (
        <Operation key={one.code} one={one} block={block} {...reader} />
      ))}
    </>
  )
}

function Operation({ one, block, links, countries, day, lang, t }: BlockProps & { one: OperationShown }) {
  const { shared } = block
  const { facts } = one
  const { values } = facts
  const unverified = (attribute: string) =>
    facts.unverified.includes(attribute) ? <Tag tone="warning" text={t(words.unverified)} /> : null
  const place = values['duty-location']
  const rows: SummaryRow[] = []
  if (values.name && t(values.name) !== t(one.heading)) rows.push({ key: t(words.fullName), value: t(values.name) })
  if (values.aliases) rows.push({ key: t(words.alsoKnown), value: t(values.aliases) })
  rows.push({ key: t(words.country), value: whereText(facts, lang, countries) })
  if (place?.place)
    rows.push({
      key: t(words.place),
      value: (
        <>
          {t(place.place)} {unverified('duty-location')}
        </>
      ),
    })
  if (facts.since.length > 0) {
    rows.push({
      key: t(words.since),
      value: (
        <>
          {facts.since.map((phase) => (
            <span key={phase.date} class="block">
              {formatPartialDate(lang, phase.date)}
              {phase.phase ? ` (${t(phase.phase)})` : ''}{' '}
            </span>
          ))}
          {unverified('since')}
        </>
      ),
    })
  }
  rows.push({
    key: t(words.language),
    value: values.language ? (
      <>
        {t(words.languages[values.language])} {unverified('language')}
      </>
    ) : (
      t(words.notPublished)
    ),
  })
  rows.push({
    key: t(words.arms),
    value:
      values.armed === undefined ? (
        t(words.notPublished)
      ) : (
        <>
          {t(values.armed ? words.armed : words.unarmed)} {unverified('armed')}
        </>
      ),
  })
  rows.push({ key: t(words.authorized), value: strengthText(one.strength, shared, lang, t) })
  const tour = tourText(one, block, t, lang)
  if (tour) rows.push({ key: t(words.tour), value: tour })
  const elsewhere = links.filter(({ code }) => code === one.code)
  if (elsewhere.length > 0)
    rows.push({
      key: t(words.elsewhere),
      value: elsewhere.map(({ title, address, department }) => (
        <span key={t(address)} class="block">
          <a href={t(address)}>{t(title)}</a> <span class="hint">{t(department)}</span>
        </span>
      )),
    })
  return (
    <article id={one.code.toLowerCase()} class="section section-framed">
      <div class="section-head">
        <h3>
          {one.number ? `${one.number}. ` : ''}
          <a href={operationHref(one.code, lang, day)}>{t(one.heading)}</a>
        </h3>
        {values.status === 'suspended' && <Tag tone="warning" text={t(words.suspended)} />}
      </div>
      {values.summary && (
        <Prose>
          <p>{t(values.summary)}</p>
        </Prose>
      )}
      <SummaryList columns={2} rows={rows} />
    </article>
  )
}

/** Said only where it is not the programme's twelve months for every post. */
function tourText(one: OperationShown, block: Block, t: T, lang: Language): string | null {
  const posts = one.facts.positions
  if (block.operations.every((other) => other.facts.positions.every((post) => post.tourMonths === 12))) return null
  return posts.map((post) => `${t(post.title)}${colon(lang)}${lengthText(post.tourMonths, t, lang)}`).join('; ')
}

function Contact({ contact, lang, t }: { contact: PublishedContact; lang: Language; t: T }) {
  return (
    <div class="section section-framed">
      <h3>{t(contact.label)}</h3>
      <p>{t(contact.guidance)}</p>
      {contact.phone && (
        <p>
          {t(words.phone)}
          {colon(lang)}
          {contact.phone}
        </p>
      )}
      {contact.email && (
        <p>
          {t(words.email)}
          {colon(lang)}
          <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </p>
      )}
    </div>
  )
}

const colon = (lang: Language) => (lang === 'fr' ? '\u00a0: ' : ': ')
