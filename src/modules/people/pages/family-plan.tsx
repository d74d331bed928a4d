import type { ComponentChildren } from 'preact'
import { Callout, EmptyState, Offers, Section, SummaryList, Tag } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { OwnFamilyPlan } from '../views/family-plan.ts'
import { type FamilyContact, type FamilyPlan, isConfirmed } from '../vocabulary/family.ts'
import { familyRuleText, familySituationWords, familyPageWords as words } from '../words-of-family.ts'

type Reader = Pick<PageProps<OwnFamilyPlan>, 'lang' | 't'>

/** How somebody at home is reached. */
function FamilyContactText({ one, lang }: { one: FamilyContact } & Pick<Reader, 'lang'>) {
  return (
    <>
      <strong>
        {one.place}. {one.name}
      </strong>{' '}
      ({one.relation})
      <br />
      {one.phone && <a href={`tel:${one.phone.replace(/[^\d+]/g, '')}`}>{one.phone}</a>}
      {one.phone && one.email && ' · '}
      {one.email && <a href={`mailto:${one.email}`}>{one.email}</a>}
      {' · '}
      {sentence(words.speaks, { language: one.language }, lang)}
    </>
  )
}

/** Whom the program may call at home, when and how; written and read by the officer alone. */
export function FamilyPlanPage({ data, lang, t, offers, csrf }: PageProps<OwnFamilyPlan>) {
  const { plan } = data
  const actions = <Offers offers={offers.filter(({ subjectId }) => subjectId === data.id)} csrf={csrf} />
  const guide = (
    <p class="hint">
      <a href={lang === 'en' ? '/en/decision-guide' : '/fr/guide-de-decision'}>{t(words.guide)}</a>
    </p>
  )
  if (!plan || plan.declinedOn)
    return (
      <>
        <EmptyState
          title={t(plan ? words.declined : words.none)}
          text={plan?.declinedOn ? sentence(words.declinedText, { day: plan.declinedOn }, lang) : t(words.noneText)}
        />
        {actions}
        {guide}
      </>
    )
  const out = (id: string, label: string) => (
    <Offers offers={offers.filter(({ subjectId }) => subjectId === id)} csrf={csrf} label={label} quiet />
  )
  const row = (id: string, key: string, value: ComponentChildren) => ({
    key,
    value: (
      <>
        {value}
        {out(id, key)}
      </>
    ),
  })
  return (
    <>
      <Standing plan={plan} lang={lang} t={t} />
      {actions}
      <Lines
        title={t(words.contacts)}
        empty={t(words.nothing)}
        rows={plan.contacts.map((one) => row(one.id, one.relation, <FamilyContactText one={one} lang={lang} />))}
      />
      <Lines
        title={t(words.rules)}
        empty={t(words.nothing)}
        rows={plan.rules.map((one) => row(one.id, t(familySituationWords[one.situation]), t(familyRuleText(one))))}
      />
      <Section title={t(words.wishes)}>
        <SummaryList
          rows={[
            { key: t(words.children), value: plan.children ?? t(words.nothing) },
            { key: t(words.notByPhone), value: plan.notByPhone ?? t(words.nothing) },
          ]}
        />
      </Section>
      <Lines
        title={t(words.support)}
        intro={t(words.supportIntro)}
        empty={t(words.nothing)}
        rows={plan.supports.map((one) =>
          row(
            one.id,
            t(one.areaName),
            <>
              {one.who}{' '}
              <Tag tone={one.agreed ? 'good' : 'warning'} text={t(one.agreed ? words.agreed : words.notAsked)} />
            </>,
          ),
        )}
      />
      <Section title={t(words.read)}>
        <p>{t(words.readText)}</p>
        {guide}
      </Section>
    </>
  )
}

function Standing({ plan, lang, t }: { plan: FamilyPlan } & Reader) {
  const version = sentence(words.version, { number: plan.version }, lang)
  if (isConfirmed(plan) && plan.confirmedOn)
    return (
      <Callout lang={lang} tone="success" title={sentence(words.confirmed, { day: plan.confirmedOn }, lang)}>
        <p>{version}</p>
      </Callout>
    )
  return (
    <Callout lang={lang} tone="warning" title={t(words.toConfirm)}>
      <p>
        {sentence(words.toConfirmText, { day: plan.changedOn }, lang)} {version}
      </p>
    </Callout>
  )
}

interface LinesProps {
  title: string
  intro?: string
  empty: string
  rows: { key: string; value: ComponentChildren }[]
}

const Lines = ({ title, intro, empty, rows }: LinesProps) => (
  <Section title={title} intro={intro}>
    {rows.length === 0 ? <p>{empty}</p> : <SummaryList rows={rows} />}
  </Section>
)
