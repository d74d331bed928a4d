import type { Language } from '#kernel/language.ts'
import {
  Callout,
  Prose,
  Section,
  SummaryList,
  type SummaryRow,
  Tag,
  UnverifiedValue,
} from '#platform/web/components/index.ts'
import { countryName, formatDay, formatMonth, formatNumber, joinWords } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { signInHref } from '#platform/web/paths.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { CriterionAsked, OpportunityData } from '../views/opportunities.ts'
import type { LeadTime } from '../vocabulary/serving.ts'
import { opportunityWords as words } from '../words-of-opportunities.ts'
import { checkHref, opportunitiesHref, opportunityHref, ownListHref } from '../words-of-serving-addresses.ts'
import { operationHref } from './addresses.ts'
import { ContactList } from './contact-list.tsx'
import { armsText, languageText, lengthText } from './opportunities-list.tsx'

type Reader = Pick<PageProps<OpportunityData>, 'data' | 'lang' | 't'>

/** A bulletin for everybody: state, post, text, what is asked by layer, how it goes on, how to apply. */
export function OpportunityPage({ data, lang, t, actor }: PageProps<OpportunityData>) {
  const reader: Reader = { data, lang, t }
  const { bulletin } = data
  const open = isOpen(data)
  const isCandidate = actor?.duty === 'candidate'
  return (
    <>
      <Callout lang={lang} tone={open ? 'success' : 'warning'} title={stateText(data, lang)}>
        {!open && (
          <p>
            {t(words.closedHint)} <a href={opportunitiesHref(lang)}>{t(words.openNow)}</a>
          </p>
        )}
      </Callout>
      <Section title={t(words.what)}>
        <Prose>
          {paragraphs(t(bulletin.text)).map((text) => (
            <p key={text}>{text}</p>
          ))}
          {!bulletin.translationVerified && <Tag tone="warning" text={t(words.notVerified)} />}
        </Prose>
        <SummaryList columns={2} rows={rowsOf(reader)} />
      </Section>
      <Section title={t(words.check)} id="check">
        <p>{t(words.checkText)}</p>
        <p>
          {isCandidate ? (
            <a class="button" href={ownListHref(bulletin.code, lang)}>
              {t(words.ownEligibility)}
            </a>
          ) : (
            <a class="button" href={checkHref(opportunityHref(bulletin.code, lang), lang)}>
              {t(words.check)}
            </a>
          )}
        </p>
      </Section>
      <Criteria {...reader} />
      <Section title={t(words.process)} id="process">
        <Prose>
          <p>{t(words.processText)}</p>
        </Prose>
        {data.leadTimes.length > 0 && <SummaryList rows={data.leadTimes.map((one) => durationRow(one, reader))} />}
        <p>
          <a href={lang === 'en' ? '/en/how-selection-works' : '/fr/fonctionnement-de-la-selection'}>
            {t(words.selection)}
          </a>
        </p>
      </Section>
      <Section title={t(words.apply)} id="apply">
        <Prose>
          <p>{t(words.applyText)}</p>
        </Prose>
        {open && !actor && (
          <p>
            <a class="button" href={signInHref(lang, ownListHref(bulletin.code, lang))}>
              {t(words.signIn)}
            </a>
          </p>
        )}
        <ContactList contacts={data.contacts} lang={lang} t={t} />
        <p class="hint">{t(words.print)}</p>
      </Section>
    </>
  )
}

const paragraphs = (text: string): string[] => text.split(/\n+/).filter((one) => one.trim() !== '')

const isOpen = ({ bulletin, asAt }: OpportunityData): boolean =>
  bulletin.opensOn <= asAt && bulletin.closesOn >= asAt && (bulletin.endedOn === null || bulletin.endedOn > asAt)

function stateText(data: OpportunityData, lang: Language): string {
  const { bulletin } = data
  if (isOpen(data)) return sentence(words.state.open, { day: bulletin.closesOn }, lang)
  if (bulletin.state === 'cancelled')
    return sentence(words.state.cancelled, { day: bulletin.endedOn ?? bulletin.closesOn }, lang)
  return sentence(words.state.closed, { day: bulletin.endedOn ?? bulletin.closesOn }, lang)
}

function rowsOf({ data, lang, t }: Reader): SummaryRow[] {
  const { bulletin, countries } = data
  const country = joinWords(
    lang,
    bulletin.countries.map((code) => countryName(lang, code, countries)),
  )
  const duty = bulletin.dutyLocation
  const elsewhere =
    duty && !bulletin.countries.includes(duty.country) ? countryName(lang, duty.country, countries) : null
  const town = duty?.place ? `${t(duty.place)}, ` : ''
  return [
    {
      key: t(words.columns.operation),
      value: <a href={operationHref(bulletin.operation, lang)}>{t(bulletin.operationName)}</a>,
    },
    {
      key: t(words.where),
      value: elsewhere ? sentence(words.from, { country, place: `${town}${elsewhere}` }, lang) : `${town}${country}`,
    },
    { key: t(words.posts), value: bulletin.posts.map(t).join('; ') },
    { key: t(words.places), value: t(bulletin.severalPlaces ? words.severalPlaces : words.onePlace) },
    { key: t(words.columns.language), value: t(languageText(bulletin.language)) },
    { key: t(words.columns.arms), value: t(armsText(bulletin.armed)) },
    {
      key: t(words.begins),
      value: (
        <>
          {formatMonth(lang, bulletin.departureMonth)} <span class="hint">{t(words.beginsHint)}</span>
        </>
      ),
    },
    { key: t(words.length), value: lengthText(bulletin.tourMonths, lang) },
    { key: t(words.opened), value: formatDay(lang, bulletin.opensOn) },
    { key: t(words.number), value: <span class="code">{bulletin.code}</span> },
  ]
}

function Criteria({ data, lang, t }: Reader) {
  const judgedOn = ({ judged, marginDays }: CriterionAsked) =>
    marginDays === 0 ? t(judged) : sentence(words.margin, { day: t(judged), days: marginDays }, lang)
  return (
    <Section title={t(words.criteria)} intro={t(words.criteriaIntro)} id="criteria">
      {data.layers.map(({ name, criteria }) => (
        <div key={name.en} class="section">
          <h3>{t(name)}</h3>
          <ul class="reasons">
            {criteria.map((one) => (
              <li key={one.code} class="reason">
                <div class="reason-head">
                  <p class="reason-label">
                    {t(one.message)}
                    {one.serviceName && (
                      <span class="layer">{sentence(words.onlyFor, { service: t(one.serviceName) }, lang)}</span>
                    )}
                  </p>
                  <Tag tone="neutral" text={t(one.effect === 'warning' ? words.preferred : one.needed)} />
                </div>
                <dl class="reason-facts">
                  {one.asked && (
                    <div>
                      <dt>{t(words.asked)}</dt>
                      <dd>{t(one.asked)}</dd>
                    </div>
                  )}
                  <div>
                    <dt>{t(words.judged)}</dt>
                    <dd>{judgedOn(one)}</dd>
                  </div>
                  {one.source.id && (
                    <div>
                      <dt>{t(words.source)}</dt>
                      <dd>
                        {one.source.ref?.startsWith(`${one.source.id}-`)
                          ? one.source.ref
                          : [one.source.id, one.source.ref].filter(Boolean).join(', ')}{' '}
                        {!one.verified && <UnverifiedValue lang={lang} />}
                      </dd>
                    </div>
                  )}
                </dl>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

function durationRow(one: LeadTime, { lang, t }: Reader): SummaryRow {
  const number = (months: number) => formatNumber(lang, months)
  return {
    key: t(one.what),
    value: (
      <>
        {one.least === one.most
          ? sentence(words.durationOne, { most: number(one.most) }, lang)
          : sentence(words.duration, { least: number(one.least), most: number(one.most) }, lang)}{' '}
        <span class="hint">{[one.source.id, one.source.ref].filter(Boolean).join(', ')}</span>{' '}
        {!one.verified && <UnverifiedValue lang={lang} />}
      </>
    ),
  }
}
