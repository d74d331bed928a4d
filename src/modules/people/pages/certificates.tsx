import { Code, DataTable, DayText, Section, Tag } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { OfficerRecord } from '../views/officer.ts'
import { pageWords } from '../words.ts'
import { CertificateTag } from './certificate-tag.tsx'

type Props = Pick<PageProps<object>, 'lang' | 't' | 'offers'> & { certificates: OfficerRecord['certificates'] }
type Line = OfficerRecord['certificates'][number]

/** The certificates with state, who verified them, their evidence, and what can be done about each. */
export function CertificatesPart({ lang, t, offers, certificates }: Props) {
  const acted = certificates.some((one) => offers.some((offer) => offer.subjectId === one.id))
  return (
    <Section title={t(pageWords.certificates)} id="certificates">
      <DataTable
        lang={lang}
        caption={t(pageWords.certificates)}
        captionHidden
        columns={[
          { key: 'type', label: t(pageWords.certificate) },
          { key: 'issued', label: t(pageWords.issued) },
          { key: 'end', label: t(pageWords.validTo) },
          { key: 'state', label: t(pageWords.state) },
          { key: 'verified', label: t(pageWords.verification) },
          { key: 'evidence', label: t(pageWords.evidence) },
          ...(acted ? [{ key: 'do', label: '' }] : []),
        ]}
        rows={certificates.map((one) => ({
          key: one.id,
          cells: [
            <Name key="type" lang={lang} t={t} one={one} />,
            <DayText key="issued" lang={lang} day={one.issuedOn} short />,
            one.expiresOn ? <DayText key="end" lang={lang} day={one.expiresOn} short /> : t(pageWords.noEnd),
            <CertificateTag key="state" lang={lang} one={one} />,
            <Verification key="verified" lang={lang} t={t} one={one} />,
            one.attachmentId ? (
              <a key="evidence" href={`/files/${one.attachmentId}`}>
                {one.fileName ?? t(pageWords.evidence)}
              </a>
            ) : (
              t(pageWords.noEvidence)
            ),
            ...(acted ? [<Acts key="do" t={t} offers={offers} id={one.id} of={t(one.typeName)} />] : []),
          ],
        }))}
        empty={{ title: t(pageWords.nothing) }}
      />
    </Section>
  )
}

const Name = ({ t, one }: Pick<Props, 'lang' | 't'> & { one: Line }) => (
  <>
    {t(one.typeName)}
    {one.number && (
      <>
        <br />
        <Code>{one.number}</Code>
      </>
    )}
  </>
)

function Verification({ lang, t, one }: Pick<Props, 'lang' | 't'> & { one: Line }) {
  if (one.revokedOn) {
    const who = { name: one.revokedByName ?? '', day: one.revokedOn, why: one.note ?? '' }
    return <>{sentence(pageWords.revokedBy, who, lang)}</>
  }
  if (!one.verifiedOn) return <Tag tone="warning" text={t(pageWords.notVerified)} />
  const who = { name: one.verifiedByName ?? '', day: one.verifiedOn }
  return (
    <>
      {sentence(pageWords.verifiedBy, who, lang)}
      {one.checkedHow && (
        <>
          <br />
          <small>{sentence(pageWords.checkedHow, { how: one.checkedHow }, lang)}</small>
        </>
      )}
    </>
  )
}

const Acts = ({ t, offers, id, of }: Pick<Props, 't' | 'offers'> & { id: string; of: string }) => (
  <>
    {offers
      .filter((offer) => offer.subjectId === id)
      .map((offer, index) => (
        <>
          {index > 0 && ' · '}
          <a key={offer.name} href={offer.href}>
            {t(offer.danger ? pageWords.revoke : pageWords.verify)}
            <span class="visually-hidden"> {of}</span>
          </a>
        </>
      ))}
  </>
)
