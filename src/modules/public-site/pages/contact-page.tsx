import {
  Callout,
  EmptyState,
  Form,
  Radios,
  Section,
  Select,
  SummaryList,
  type SummaryRow,
  Tag,
} from '#platform/web/components/index.ts'
import { formatDay, formatPartialDate } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { ContactData } from '../views/for-visitors.ts'
import { type ContactShown, contactHref } from '../vocabulary/visitors.ts'
import { contactWords as words } from '../words-of-contact.ts'

type Reader = Pick<PageProps<object>, 'lang' | 't'>

/** Two steps at most: who, then which service; then the one contact. Every step has an address of its own. */
export function ContactPage({ data, lang, t, today }: PageProps<ContactData>) {
  const { found, who, asAt } = data
  const kept: Record<string, string> = asAt === today ? {} : { 'as-at': asAt }
  if (found && who) return <Found data={data} lang={lang} t={t} today={today} />
  if (who)
    return (
      <Form
        lang={lang}
        method="get"
        action={contactHref(lang)}
        hidden={{ who, ...kept }}
        submitLabel={t(words.go)}
        cancelHref={contactHref(lang)}
      >
        <p>{t(words.kinds[who])}</p>
        <Select
          lang={lang}
          name="service"
          label={t(words.service)}
          hint={t(words.serviceHint)}
          error={data.unknownService ? t(words.unknownService) : undefined}
          options={data.services
            .map(({ code, name }) => ({ value: code, label: t(name) }))
            .sort((a, b) => a.label.localeCompare(b.label, lang))}
        />
      </Form>
    )
  return (
    <Form lang={lang} method="get" action={contactHref(lang)} hidden={kept} submitLabel={t(words.go)}>
      <Radios
        lang={lang}
        name="who"
        label={t(words.who)}
        options={data.kinds.map((value) => ({ value, label: t(words.kinds[value]) }))}
      />
    </Form>
  )
}

function Found({ data, lang, t, today }: Reader & { data: ContactData; today: string }) {
  const { found, who, service, asAt, begins } = data
  const contact = found?.contact
  const again = (
    <p class="no-print">
      <a href={withDay(contactHref(lang), asAt, today)}>{t(words.again)}</a>
    </p>
  )
  if (!contact)
    return (
      <>
        <EmptyState
          title={t(words.nobody)}
          text={begins ? sentence(words.nobodyText, { day: formatDay(lang, begins) }, lang) : t(words.howCoordinator)}
        />
        <p>
          <a href={`${contactHref(lang)}?who=${who}`}>{t(words.today)}</a>
        </p>
        {again}
      </>
    )
  return (
    <>
      <p>{who && t(words.kinds[who])}</p>
      {found.fallback && <Callout lang={lang} tone="warning" title={t(words.fallback)} />}
      <Section title={t(words.yours)} framed>
        <ContactCard contact={contact} lang={lang} t={t} {...(service ? { service: t(service.name) } : {})} />
        {contact.reaches === 'own-service-coordinator' && (
          <>
            <p>{t(words.howCoordinator)}</p>
            <p>
              {t(words.ifNobody)}
              {lang === 'fr' ? '\u00a0: ' : ': '}
              <a href={withDay(`${contactHref(lang)}?who=partner-service`, asAt, today)}>{t(words.ifNobodyLink)}</a>
            </p>
          </>
        )}
      </Section>
      {again}
    </>
  )
}

const withDay = (href: string, asAt: string, today: string): string =>
  asAt === today ? href : `${href}${href.includes('?') ? '&' : '?'}as-at=${asAt}`

/** One contact point, with what is published of it. */
export function ContactCard({ contact, service, lang, t }: Reader & { contact: ContactShown; service?: string }) {
  const own = contact.reaches === 'own-service-coordinator'
  const rows: SummaryRow[] = [
    ...(service && own ? [{ key: t(words.ofService), value: service }] : []),
    ...(contact.organisation ? [{ key: t(words.organisation), value: t(contact.organisation) }] : []),
    ...(contact.phone ? [{ key: t(words.phone), value: contact.phone }] : []),
    ...(contact.email ? [{ key: t(words.email), value: <Mail address={contact.email} /> }] : []),
    { key: t(words.since), value: formatPartialDate(lang, contact.since.replace(/-01-01$/, '')) },
    { key: t(words.source), value: contact.source.ref ?? contact.source.id ?? '' },
  ]
  return (
    <>
      <p>
        <strong>{t(contact.label)}</strong> {!contact.verified && <Tag tone="warning" text={t(words.unverified)} />}
      </p>
      <p>{t(contact.guidance)}</p>
      <SummaryList rows={rows} />
      {!own && !contact.phone && !contact.email && <p>{t(words.noAddress)}</p>}
    </>
  )
}

const Mail = ({ address }: { address: string }) => <a href={`mailto:${address}`}>{address}</a>
