import { DayText, Details, PeriodText, Section, SummaryList, Tag } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { Endorsement } from '../vocabulary.ts'
import { commitmentFields, promotionPositionWords, returnCommitmentWords, termsWords } from '../words-of-commitments.ts'
import { oneWords } from '../words-of-one.ts'

type Props = Pick<PageProps<object>, 'lang' | 't'>

/** What the home service said: the answer that stands, and those before it. */
export function EndorsementsPart({ lang, t, endorsements }: Props & { endorsements: readonly Endorsement[] }) {
  const standing = endorsements.find((one) => one.endedOn === null)
  const earlier = endorsements.filter((one) => one.endedOn !== null)
  return (
    <Section title={t(oneWords.endorsement)}>
      {standing ? <Answer lang={lang} t={t} one={standing} /> : <p>{t(oneWords.noEndorsement)}</p>}
      {earlier.length > 0 && (
        <Details summary={t(oneWords.earlier)}>
          {earlier.map((one) => (
            <Answer key={one.id} lang={lang} t={t} one={one} />
          ))}
        </Details>
      )}
    </Section>
  )
}

function Answer({ lang, t, one }: Props & { one: Endorsement }) {
  const endorsed = one.decision === 'endorsed'
  const reason = one.endedReason === 'service-changed' ? t(oneWords.serviceChanged) : one.endedReason
  return (
    <SummaryList
      rows={[
        {
          key: t(oneWords.endorsement),
          value: <Tag tone={endorsed ? 'good' : 'bad'} text={t(endorsed ? oneWords.endorsed : oneWords.notReleased)} />,
        },
        ...(endorsed
          ? [
              { key: t(oneWords.release), value: <PeriodText lang={lang} from={one.releaseFrom} to={one.releaseTo} /> },
              { key: t(oneWords.returnPosition), value: one.returnPosition },
              {
                key: t(commitmentFields.returnCommitment.label),
                value: one.returnCommitment ? t(returnCommitmentWords[one.returnCommitment]) : t(termsWords.notStated),
              },
              {
                key: t(commitmentFields.promotionPosition.label),
                value: one.promotionPosition
                  ? t(promotionPositionWords[one.promotionPosition])
                  : one.promotionStance
                    ? undefined
                    : t(termsWords.notStated),
              },
              ...(one.promotionStance ? [{ key: t(oneWords.promotion), value: one.promotionStance }] : []),
            ]
          : [{ key: t(oneWords.reason), value: one.reason }]),
        {
          key: t(oneWords.signed),
          value: (
            <>
              {one.signedByName}, <DayText lang={lang} day={one.signedOn} />
            </>
          ),
        },
        ...(one.endedOn
          ? [
              {
                key: t(oneWords.endedOn),
                value: (
                  <>
                    <DayText lang={lang} day={one.endedOn} />. {reason}
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
