import {
  Callout,
  Code,
  Columns,
  DayText,
  Offers,
  Section,
  Steps,
  SummaryList,
  Tag,
} from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { Stage } from '../rules/stages.ts'
import type { CandidacyPage } from '../views/one.ts'
import { oneWords } from '../words-of-one.ts'
import { stateWords } from '../words-of-parts.ts'
import { DecisionsPart } from './decisions.tsx'
import { EndorsementsPart } from './endorsements.tsx'
import { FindingsPart } from './findings.tsx'
import { stateTone } from './list.tsx'

const stageWords: Record<Stage, { en: string; fr: string }> = {
  applied: oneWords.stageApplied,
  endorsed: oneWords.stageEndorsed,
  selected: oneWords.stageSelected,
  recommended: oneWords.stageRecommended,
  nominated: oneWords.stageNominated,
  host: oneWords.stageHost,
  offer: oneWords.stageOffer,
  deployed: oneWords.stageDeployed,
}

/** What some duties do not get is not there. */
type Shown = Omit<CandidacyPage, 'findings' | 'endorsements'> &
  Partial<Pick<CandidacyPage, 'findings' | 'endorsements'>>

/** One application: where it is, what may be done now, what counts and why, who decided what. */
export function CandidacyBody(props: PageProps<CandidacyPage>) {
  const { lang, t, offers, csrf } = props
  const data: Shown = props.data
  const { stages } = data
  return (
    <>
      {stages && (
        <Steps
          lang={lang}
          label={t(oneWords.stages)}
          steps={stages.map(({ stage, state }) => ({ label: t(stageWords[stage]), state }))}
        />
      )}
      <Offers offers={offers} csrf={csrf} />
      <Notes {...props} />
      <Columns
        main={
          <>
            {data.findings && <FindingsPart lang={lang} t={t} findings={data.findings} />}
            {data.endorsements && <EndorsementsPart lang={lang} t={t} endorsements={data.endorsements} />}
            <DecisionsPart {...props} />
          </>
        }
        side={<Summary {...props} />}
      />
    </>
  )
}

function Notes({ data, lang, t, actor }: PageProps<CandidacyPage>) {
  const { candidacy, endorsements = [] } = data as Shown
  if (candidacy.state === 'withdrawn') return <Callout lang={lang} tone="info" title={t(oneWords.withdrawnNote)} />
  const ended = endorsements.length > 0 && endorsements.every((one) => one.endedOn !== null)
  return (
    <>
      {ended && (
        <Callout lang={lang} tone="warning" title={t(oneWords.releaseEnded)}>
          <p>{t(oneWords.releaseEndedText)}</p>
        </Callout>
      )}
      {actor?.duty === 'candidate' && candidacy.state === 'offered' && (
        <Callout lang={lang} tone="warning" title={t(oneWords.consentNeeded)} />
      )}
    </>
  )
}

function Summary({ data, lang, t, beside }: PageProps<CandidacyPage>) {
  const { candidacy } = data
  return (
    <>
      <SummaryList
        rows={[
          {
            key: t(oneWords.state),
            value: <Tag tone={stateTone[candidacy.state]} text={t(stateWords[candidacy.state])} />,
          },
          { key: t(oneWords.number), value: <Code>{candidacy.code}</Code> },
          { key: t(oneWords.officer), value: data.officer },
          { key: t(oneWords.service), value: t(data.service) },
          {
            key: t(oneWords.bulletin),
            value: <a href={t(data.posting.href)}>{t(data.posting.title)}</a>,
          },
          { key: t(oneWords.mission), value: t(data.mission.name) },
          { key: t(oneWords.departure), value: <DayText lang={lang} day={candidacy.plannedDeparture} /> },
          { key: t(oneWords.arrival), value: <DayText lang={lang} day={candidacy.plannedArrival} /> },
          { key: t(oneWords.ends), value: <DayText lang={lang} day={candidacy.plannedEnd} /> },
        ]}
      />
      {beside.length > 0 && (
        <Section title={t(oneWords.beside)}>
          <ul>
            {beside.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
