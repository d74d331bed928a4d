import { DataTable, DayText, Offers, Section, SummaryList, Tag } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { OneConsent } from '../views/consent.ts'
import type { OnePublication } from '../views/publication.ts'
import { consentHref, publicationHref } from '../vocabulary.ts'
import { nameWords, partWords } from '../words-of-kinds.ts'
import { deskWords as words } from '../words-of-pages.ts'

/** Who agreed to what, and which service released it. */
export function Agreements({ data, lang, t, offers, csrf }: PageProps<OnePublication>) {
  const about = (id: string, ...names: string[]) =>
    offers.filter((one) => one.subjectId === id && names.includes(one.name))
  return (
    <Section title={t(words.agreements)} intro={t(words.agreementsIntro)}>
      <Offers offers={about(data.id, 'publishing.record-consent', 'publishing.record-release')} csrf={csrf} quiet />
      {data.consents.length === 0 ? (
        <p>{t(words.noConsent)}</p>
      ) : (
        <DataTable
          lang={lang}
          caption={t(words.agreements)}
          captionHidden
          columns={[
            { key: 'person', label: t(words.person) },
            { key: 'covers', label: t(words.covers), long: true },
            { key: 'shows', label: t(words.shownAs) },
            { key: 'until', label: t(words.until) },
            { key: 'state', label: t(words.state) },
          ]}
          rows={data.consents.map((one) => ({
            key: one.id,
            cells: [
              <a key="person" href={consentHref(one.id, lang)}>
                {one.givenName} {one.familyName}
              </a>,
              one.covers.map((part) => t(partWords[part])).join(', '),
              t(nameWords[one.shows]),
              one.until ? <DayText lang={lang} day={one.until} short /> : t(words.untilWithdrawn),
              one.withdrawnOn ? (
                <>
                  <Tag tone="warning" text={t(words.withdrawnOn)} /> <DayText lang={lang} day={one.withdrawnOn} short />
                </>
              ) : (
                <Offers offers={about(one.id, 'publishing.withdraw-consent')} csrf={csrf} quiet />
              ),
            ],
          }))}
        />
      )}
      <h3>{t(words.release)}</h3>
      {data.releases.length === 0 && <p>{t(words.noRelease)}</p>}
      {data.releases.map((one) => (
        <div key={one.id}>
          <p>
            <strong>{t(one.serviceName)}</strong>{' '}
            {sentence(words.releasedBy, { name: one.releasedBy, day: one.releasedOn }, lang)}{' '}
            {one.endedOn && <Tag tone="warning" text={t(words.ended)} />}
            {one.attachmentId && <a href={`/files/${one.attachmentId}`}>{t(words.paper)}</a>}
          </p>
          <Offers offers={about(one.id, 'publishing.end-release')} csrf={csrf} quiet />
        </div>
      ))}
    </Section>
  )
}

/** One consent, with its paper. */
export function ConsentPage({ data, lang, t, offers, csrf }: PageProps<OneConsent>) {
  const { consent } = data
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      <SummaryList
        rows={[
          { key: t(words.person), value: `${consent.givenName} ${consent.familyName}` },
          { key: t(words.covers), value: consent.covers.map((part) => t(partWords[part])).join(', ') },
          { key: t(words.shownAs), value: t(nameWords[consent.shows]) },
          { key: t(words.described), value: t(consent.described) },
          { key: t(words.purpose), value: consent.purpose },
          { key: t(words.from), value: <DayText lang={lang} day={consent.givenOn} /> },
          {
            key: t(words.until),
            value: consent.until ? <DayText lang={lang} day={consent.until} /> : t(words.untilWithdrawn),
          },
          ...(consent.withdrawnOn
            ? [{ key: t(words.withdrawnOn), value: <DayText lang={lang} day={consent.withdrawnOn} /> }]
            : []),
          {
            key: t(words.paper),
            value: consent.attachmentId ? (
              <a href={`/files/${consent.attachmentId}`}>{t(words.paper)}</a>
            ) : (
              t(words.noPaper)
            ),
          },
        ]}
      />
      <p>
        <a href={publicationHref(data.publication.id, lang)}>{t(words.publication)}</a>
      </p>
    </>
  )
}
