import { Callout, Columns, Offers, Prose, Section } from '#platform/web/components/index.ts'
import { formatDay } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { RequestFile } from '../views/one.ts'
import { pageWords } from '../words.ts'
import { intakePageWords } from '../words-of-intake-pages.ts'
import { DecisionPart } from './decision.tsx'
import { AnswersPart, DeadlinePart, LinksPart, PapersPart, ProfilePart, wholeOffers } from './intake-parts.tsx'
import { PositionsPart } from './positions.tsx'
import { SidePart } from './request-side.tsx'

type Shown = Omit<RequestFile, 'positions' | 'owed'> & Partial<Pick<RequestFile, 'positions' | 'owed'>>

/** One request: what was asked, where the departments stand, what was decided, what is missing. */
export function RequestPage(props: PageProps<RequestFile>) {
  const { t, offers, csrf } = props
  const data: Shown = props.data
  const { request } = data
  return (
    <>
      <Offers offers={wholeOffers(offers)} csrf={csrf} />
      <DeadlinePart {...props} />
      <Missing {...props} />
      <Columns
        main={
          <>
            <DecisionPart {...props} countries={data.countries} decisions={data.decisions} />
            <AnswersPart {...props} />
            {data.positions && <PositionsPart {...props} positions={data.positions} partners={data.partners} />}
            <Section title={t(pageWords.text)}>
              <Prose>
                {request.text.split(/\n{2,}/).map((paragraph, index) => (
                  <p key={index}>{paragraph}</p>
                ))}
              </Prose>
            </Section>
            <ProfilePart {...props} />
            <PapersPart {...props} />
            <LinksPart {...props} />
          </>
        }
        side={<SidePart {...props} />}
      />
    </>
  )
}

function Missing({ data, lang, t }: PageProps<RequestFile>) {
  const { request } = data
  const owed = (data as Shown).owed
  if (!owed || !['received', 'acknowledged', 'assessing'].includes(request.state)) return null
  const deferred = data.decisions.some((one) => !one.superseded && one.outcome === 'deferred')
  const text = deferred
    ? request.lookAgainOn
      ? t(intakePageWords.deferredUntil).replace('{day}', formatDay(lang, request.lookAgainOn))
      : t(intakePageWords.deferredWithoutDay)
    : request.state === 'received'
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
