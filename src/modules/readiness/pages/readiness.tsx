import {
  Callout,
  Code,
  Columns,
  DataTable,
  DayText,
  Offers,
  Section,
  SummaryList,
  Tag,
} from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { actHref } from '#platform/web/paths.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { ReadinessFile } from '../views/one.ts'
import { packageHref } from '../vocabulary.ts'
import { boardStateWords, kindWords } from '../words.ts'
import { pageWords } from '../words-pages.ts'
import { Gates } from './gates.tsx'

type Shown = Omit<ReadinessFile, 'details' | 'sending'> & Partial<Pick<ReadinessFile, 'details'>>

/** Duties that may set new dates of departure (candidacies.change-terms). */
const setsDates = ['readiness-officer', 'mission-desk', 'irss-officer']

/** One officer's way to departure: what stands in the way, who has it, what was sent. */
export function ReadinessPage(props: PageProps<ReadinessFile>) {
  const { lang, t, offers, csrf, actor, url } = props
  const data: Shown = props.data
  const open = data.gates.filter((gate) => !gate.cleared)
  const held = data.gates.filter((gate) => gate.cleared)
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      <Verdict {...props} />
      {data.state === 'waiting-at-home' && <Waiting {...props} />}
      <Columns
        main={
          <>
            {open.length > 0 && (
              <Section title={t(pageWords.openGates)}>
                <Gates lang={lang} t={t} gates={open} details={data.details} />
              </Section>
            )}
            {held.length > 0 && (
              <Section title={t(pageWords.metGates)}>
                <Gates lang={lang} t={t} gates={held} details={data.details} />
              </Section>
            )}
            <Sent {...props} />
          </>
        }
        side={
          <SummaryList
            rows={[
              {
                key: t(pageWords.candidacy),
                value: props.opens(candidacyLink(data.id, lang)) ? (
                  <a href={candidacyLink(data.id, lang)}>
                    <Code>{data.code}</Code>
                  </a>
                ) : (
                  <Code>{data.code}</Code>
                ),
              },
              { key: t(pageWords.state), value: t(boardStateWords[data.state]) },
              { key: t(pageWords.mission), value: <Code>{data.mission}</Code> },
              { key: t(pageWords.position), value: data.position && t(data.position) },
              {
                key: t(pageWords.departure),
                value: <DayText lang={lang} day={data.departure} />,
                ...(data.state !== 'away' && actor && setsDates.includes(actor.duty)
                  ? {
                      action: {
                        href: actHref('candidacies.change-terms', data.id, lang, url),
                        label: t(pageWords.newDeparture),
                      },
                    }
                  : {}),
              },
              { key: t(pageWords.endOfTour), value: <DayText lang={lang} day={data.end} /> },
            ]}
          />
        }
      />
    </>
  )
}

const candidacyLink = (id: string, lang: 'en' | 'fr') =>
  lang === 'en' ? `/en/candidacies/${id}` : `/fr/candidatures/${id}`

function Verdict({ data, lang, t }: PageProps<ReadinessFile>) {
  if (data.state === 'away') return null
  if (data.clear)
    return (
      <Callout lang={lang} tone="success" title={t(pageWords.clearTitle)}>
        <p>{t(pageWords.clearText)}</p>
      </Callout>
    )
  return (
    <Callout lang={lang} tone="warning" title={t(pageWords.notClearTitle)}>
      <p>
        {data.gates.length === 0
          ? t(pageWords.noGates)
          : sentence(pageWords.notClearText, { open: data.blockers.length, gates: data.gates.length }, lang)}
      </p>
    </Callout>
  )
}

/** S0.40: home between training and departure; what runs out before then is named. */
function Waiting({ data, lang, t }: PageProps<ReadinessFile>) {
  const failing = data.gates.filter((gate) => gate.failsOn !== null && gate.failsOn <= data.departure)
  const days = { trained: data.pdtCompletedOn ?? '', departure: data.departure }
  return (
    <Callout lang={lang} tone={failing.length > 0 ? 'warning' : 'info'} title={t(pageWords.waitingTitle)}>
      <p>{sentence(failing.length > 0 ? pageWords.waitingText : pageWords.waitingFine, days, lang)}</p>
      {failing.length > 0 && (
        <ul>
          {failing.map((gate) => (
            <li key={gate.code}>
              {t(gate.label)} (<DayText lang={lang} day={gate.failsOn} />)
            </li>
          ))}
        </ul>
      )}
    </Callout>
  )
}

function Sent({ data, lang, t, actor }: PageProps<ReadinessFile>) {
  const opens = actor !== null && ['candidate', 'readiness-officer', 'irss-officer'].includes(actor.duty)
  return (
    <Section title={t(pageWords.instructions)}>
      <DataTable
        lang={lang}
        caption={t(pageWords.instructions)}
        captionHidden
        columns={[
          { key: 'kind', label: t(pageWords.package) },
          { key: 'sent', label: t(pageWords.sentOn) },
          { key: 'acknowledged', label: t(pageWords.acknowledgedOn) },
          { key: 'standing', label: t(pageWords.standingVersion) },
        ]}
        rows={data.packages.map((one) => ({
          key: one.id,
          ...(opens ? { href: packageHref(one.id, lang) } : {}),
          cells: [
            `${t(kindWords[one.kind])}, ${sentence(pageWords.version, { number: one.number }, lang)}`,
            <DayText key="sent" lang={lang} day={one.sentOn} short />,
            <DayText key="acknowledged" lang={lang} day={one.acknowledgedOn} short />,
            <Tag
              key="standing"
              tone={one.superseded ? 'neutral' : 'good'}
              text={t(one.superseded ? pageWords.superseded : pageWords.standingVersion)}
            />,
          ],
        }))}
        empty={{ title: t(pageWords.noInstructions) }}
      />
    </Section>
  )
}
