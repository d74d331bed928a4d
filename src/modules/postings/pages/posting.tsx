import { otherLanguage } from '#kernel/language.ts'
import {
  Callout,
  Code,
  Columns,
  DayText,
  Details,
  InLanguage,
  Offers,
  Prose,
  Section,
  SummaryList,
  Tag,
  UnverifiedMark,
} from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { PostingFile } from '../views/one.ts'
import { stateWords } from '../words.ts'
import { postingHref } from '../words-of-addresses.ts'
import { pageWords } from '../words-of-pages.ts'
import { refusals } from '../words-of-refusals.ts'
import { ContactPart } from './contact.tsx'
import { CriteriaPart, ofOneCriterion } from './criteria.tsx'
import { PositionsPart } from './positions.tsx'
import { stateTone } from './tones.ts'

const seesCandidacies: readonly string[] = [
  'irss-officer',
  'service-coordinator',
  'service-chief',
  'rcmp-adviser',
  'rcmp-planner',
]

/** A bulletin in the reader's language: text, criteria with layer and source, steps, positions, whom to contact. */
export function PostingPage(props: PageProps<PostingFile>) {
  const { data, lang, t, offers, csrf } = props
  const { posting } = data
  return (
    <>
      <Offers offers={offers.filter(({ name }) => !ofOneCriterion.includes(name))} csrf={csrf} />
      <StateCallout {...props} />
      {props.actor?.duty === 'candidate' && posting.state === 'published' && posting.closesOn >= props.today && (
        <p class="action-bar">
          <a
            class="button"
            href={`${postingHref(posting.id, lang)}/${lang === 'en' ? 'eligibility' : 'admissibilite'}`}
          >
            {t(pageWords.apply)}
          </a>
        </p>
      )}
      {seesCandidacies.includes(props.actor?.duty ?? '') && posting.state !== 'draft' && (
        <p>
          <a href={`/${lang}/${lang === 'en' ? 'candidacies' : 'candidatures'}?posting=${posting.id}`}>
            {t(pageWords.applications)}
          </a>
        </p>
      )}
      <Columns
        main={
          <>
            {!posting.translationVerified && <UnverifiedMark lang={lang} />}
            <Text text={posting.text[lang]} missing={t(pageWords.textMissing)} />
            <Details summary={t(pageWords.otherLanguage)}>
              <InLanguage of={otherLanguage(lang)}>
                <Text text={posting.text[otherLanguage(lang)]} missing={t(pageWords.textMissing)} />
              </InLanguage>
            </Details>
            <Section title={t(pageWords.steps)}>
              <Prose>
                <ol>
                  {data.steps.map(({ name, title }) => (
                    <li key={name}>{t(title)}</li>
                  ))}
                </ol>
              </Prose>
            </Section>
            <CriteriaPart {...props} />
            <PositionsPart {...props} />
          </>
        }
        side={
          <>
            <Summary {...props} />
            <ContactPart {...props} />
          </>
        }
      />
    </>
  )
}

function Text({ text, missing }: { text: string; missing: string }) {
  const paragraphs = text.trim() === '' ? [missing] : text.split(/\n{2,}/)
  return (
    <Prose>
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </Prose>
  )
}

function Summary({ data, lang, t }: PageProps<PostingFile>) {
  const { posting } = data
  return (
    <SummaryList
      rows={[
        { key: t(pageWords.state), value: <Tag tone={stateTone[posting.state]} text={t(stateWords[posting.state])} /> },
        { key: t(pageWords.number), value: <Code>{posting.code}</Code> },
        { key: t(pageWords.mission), value: t(data.mission.name) },
        { key: t(pageWords.places), value: posting.places },
        { key: t(pageWords.departure), value: <DayText lang={lang} day={posting.plannedDeparture} /> },
        { key: t(pageWords.tour), value: t(pageWords.months).replace('{count}', String(posting.tourMonths)) },
        { key: t(pageWords.opened), value: <DayText lang={lang} day={posting.opensOn} /> },
        { key: t(pageWords.closes), value: <DayText lang={lang} day={posting.closesOn} /> },
        ...(data.decisionCode ? [{ key: t(pageWords.decision), value: <Code>{data.decisionCode}</Code> }] : []),
      ]}
    />
  )
}

/** Why a draft cannot be published yet; that a bulletin is over. */
function StateCallout({ data, lang, t }: PageProps<PostingFile>) {
  const { posting, missing } = data as Omit<PostingFile, 'missing'> & Partial<Pick<PostingFile, 'missing'>>
  if (posting.state === 'cancelled') return <Callout lang={lang} tone="problem" title={t(pageWords.cancelledText)} />
  if (posting.state === 'closed') return <Callout lang={lang} tone="info" title={t(pageWords.closedText)} />
  if (posting.state !== 'draft' || missing === undefined) return null
  if (missing === null) return <Callout lang={lang} tone="success" title={t(pageWords.readyTitle)} />
  const words = refusals[missing.code]
  const text = (words ? t(words) : missing.code).replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) =>
    String(missing.params?.[name] ?? whole),
  )
  return (
    <Callout lang={lang} tone="warning" title={t(pageWords.missingTitle)}>
      <p>{text}</p>
    </Callout>
  )
}
