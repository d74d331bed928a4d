import { EmptyState, Prose, Section, SummaryList, Tag } from '#platform/web/components/index.ts'
import { joinWords } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { SupportData } from '../views/for-visitors.ts'
import { contactHref, guidesHref } from '../vocabulary/visitors.ts'
import { contactWords } from '../words-of-contact.ts'
import { supportWords as words } from '../words-of-guides.ts'

type Service = SupportData['services'][number]

/** The services one after another, each with its unit, its moments, its contact or the explicit fallback, and its guides. */
export function SupportPage({ data, lang, t }: PageProps<SupportData>) {
  if (data.services.length === 0) return <EmptyState title={t(words.none)} text={t(words.noneText)} />
  return (
    <>
      {data.services.map((service) => (
        <Section key={service.code} title={t(service.name)} id={service.code.toLowerCase()} framed>
          <p>
            {t(service.what)} {!service.verified && <Tag tone="warning" text={t(contactWords.unverified)} />}
          </p>
          <SummaryList
            rows={[
              {
                key: t(words.when),
                value: joinWords(
                  lang,
                  service.phases.map((phase) => t(words.phases[phase])),
                ),
              },
              ...(service.organisation ? [{ key: t(words.unit), value: t(service.organisation) }] : []),
              { key: t(words.contact), value: <WhomToAsk service={service} lang={lang} t={t} /> },
              ...(service.guides.length > 0
                ? [
                    {
                      key: t(words.guides),
                      value: <GuideLinks service={service} guides={data.guides} lang={lang} t={t} />,
                    },
                  ]
                : []),
            ]}
          />
        </Section>
      ))}
      <Prose>
        <p>
          <a href={contactHref(lang)}>{t(words.allContacts)}</a>
        </p>
      </Prose>
    </>
  )
}

function WhomToAsk({ service, lang, t }: Pick<PageProps<object>, 'lang' | 't'> & { service: Service }) {
  const { contact, fallback } = service.found
  if (!contact) return <>{t(words.fallbackNobody)}</>
  if (fallback) return <>{sentence(words.fallback, { contact: t(contact.label) }, lang)}</>
  return (
    <div>
      {t(contact.label)}
      <br />
      <span class="hint">{t(contact.guidance)}</span>
    </div>
  )
}

const GuideLinks = ({
  service,
  guides,
  lang,
  t,
}: Pick<PageProps<object>, 'lang' | 't'> & { service: Service; guides: SupportData['guides'] }) => (
  <div>
    {guides
      .filter(({ code }) => service.guides.includes(code))
      .map(({ code, title }, i) => (
        <span key={code}>
          {i > 0 && ', '}
          <a href={`${guidesHref(lang)}#${code.toLowerCase()}`}>{t(title)}</a>
        </span>
      ))}
  </div>
)
