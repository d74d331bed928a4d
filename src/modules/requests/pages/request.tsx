import { Callout, Columns, DayText, Offers, Prose, Section, SummaryList } from '#platform/web/components/index.ts'
import { countryName } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { RequestFile } from '../views/one.ts'
import { pageWords, requesterKindWords } from '../words.ts'
import { DecisionPart } from './decision.tsx'
import { PositionsPart } from './positions.tsx'

type Shown = Omit<RequestFile, 'positions' | 'owed'> & Partial<Pick<RequestFile, 'positions' | 'owed'>>

/** One request: what was asked, where the departments stand, what was decided, what is missing. */
export function RequestPage(props: PageProps<RequestFile>) {
  const { lang, t, offers, csrf } = props
  const data: Shown = props.data
  const { request } = data
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      <Missing {...props} />
      <Columns
        main={
          <>
            <DecisionPart {...props} countries={data.countries} decisions={data.decisions} />
            {data.positions && <PositionsPart {...props} positions={data.positions} partners={data.partners} />}
            <Section title={t(pageWords.text)}>
              <Prose>
                {request.text.split(/\n{2,}/).map((paragraph, index) => (
                  <p key={index}>{paragraph}</p>
                ))}
              </Prose>
            </Section>
          </>
        }
        side={
          <SummaryList
            rows={[
              { key: t(pageWords.requesterKind), value: t(requesterKindWords[request.requesterKind]) },
              { key: t(pageWords.requester), value: request.requester },
              {
                key: t(pageWords.hostCountry),
                value: request.hostCountry && countryName(lang, request.hostCountry, data.countries),
              },
              { key: t(pageWords.asked), value: request.askedNumber },
              { key: t(pageWords.received), value: <DayText lang={lang} day={request.receivedOn} /> },
              { key: t(pageWords.acknowledged), value: <DayText lang={lang} day={request.acknowledgedOn} /> },
              { key: t(pageWords.answerBy), value: <DayText lang={lang} day={request.answerBy} /> },
            ]}
          />
        }
      />
    </>
  )
}

function Missing({ data, lang, t }: PageProps<RequestFile>) {
  const { request } = data
  const owed = (data as Shown).owed
  if (!owed || request.state === 'decided' || request.state === 'withdrawn') return null
  const text =
    request.state === 'received'
      ? t(pageWords.missingAcknowledgement)
      : owed.length > 0
        ? t(pageWords.missingPositions).replace('{missing}', owed.map((one) => t(one.name)).join(', '))
        : t(pageWords.missingDecision)
  return (
    <Callout lang={lang} tone="info" title={t(pageWords.missingTitle)}>
      <p>{text}</p>
    </Callout>
  )
}
