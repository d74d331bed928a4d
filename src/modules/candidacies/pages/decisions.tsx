import {
  Code,
  DayText,
  PeriodText,
  Section,
  SummaryList,
  type SummaryRow,
  Tag,
} from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { CandidacyPage } from '../views/one.ts'
import { oneWords } from '../words-of-one.ts'

type Props = PageProps<CandidacyPage>
const amsWords = {
  clearance: oneWords.amsClearance,
  'planned-in-mission': oneWords.amsPlanned,
  'not-required': oneWords.amsNot,
}
const answerWords = {
  accepted: oneWords.answerAccepted,
  reserve: oneWords.answerReserve,
  'not-accepted': oneWords.answerNot,
}

/** The decisions in their order, as far as they are taken and the reader's to see. */
export function DecisionsPart(props: Props) {
  const { data } = props
  return (
    <>
      {data.screening?.reason && <Part {...props} title={oneWords.screening} rows={screeningRows(props)} />}
      {data.recommendation && <Part {...props} title={oneWords.recommendation} rows={recommendationRows(props)} />}
      {data.nomination && <Part {...props} title={oneWords.nomination} rows={nominationRows(props)} />}
      {data.offer && <Part {...props} title={oneWords.offer} rows={offerRows(props)} />}
    </>
  )
}

const Part = ({ t, title, rows }: Props & { title: { en: string; fr: string }; rows: SummaryRow[] }) => (
  <Section title={t(title)}>
    <SummaryList rows={rows} />
  </Section>
)

function screeningRows({ data, lang, t }: Props): SummaryRow[] {
  return [
    { key: t(oneWords.reason), value: data.screening?.reason },
    { key: t(oneWords.by), value: data.screening?.byName },
    { key: t(oneWords.sent), value: <DayText lang={lang} day={data.screening?.on} /> },
  ]
}

function recommendationRows({ data, lang, t }: Props): SummaryRow[] {
  const { recommendation: one, recommendationReasons: reasons } = data as CandidacyPage
  if (!one) return []
  const yes = one.decision === 'recommended'
  return [
    {
      key: t(oneWords.recommendation),
      value: <Tag tone={yes ? 'good' : 'bad'} text={t(yes ? oneWords.recommended : oneWords.notRecommended)} />,
    },
    ...(reasons ? [{ key: t(oneWords.reasons), value: reasons }] : []),
    {
      key: t(oneWords.signed),
      value: (
        <>
          {one.decidedByName}, <DayText lang={lang} day={one.decidedOn} />
        </>
      ),
    },
  ]
}

function nominationRows({ data, lang, t }: Props): SummaryRow[] {
  const one = data.nomination
  if (!one) return []
  return [
    { key: t(oneWords.selectingBody), value: one.selectingBody },
    {
      key: t(oneWords.amsBasis),
      value: (
        <>
          {t(amsWords[one.amsBasis])} {one.amsPlannedOn && <DayText lang={lang} day={one.amsPlannedOn} />}
        </>
      ),
    },
    { key: t(oneWords.sent), value: <DayText lang={lang} day={one.sentOn} /> },
    { key: t(oneWords.answer), value: one.outcome ? t(answerWords[one.outcome]) : t(oneWords.awaited) },
    ...(one.feedback ? [{ key: t(oneWords.feedback), value: one.feedback }] : []),
  ]
}

function offerRows({ data, lang, t }: Props): SummaryRow[] {
  const one = data.offer
  if (!one) return []
  const answer =
    one.answer === null ? oneWords.awaited : one.answer === 'accepted' ? oneWords.accepted : oneWords.declined
  return [
    {
      key: t(oneWords.position),
      value: (
        <>
          {t(one.positionTitle)} <Code>{one.positionCode}</Code>
        </>
      ),
    },
    { key: t(oneWords.departure), value: <DayText lang={lang} day={one.departure} /> },
    { key: t(oneWords.arrival), value: <DayText lang={lang} day={one.arrival} /> },
    { key: t(oneWords.release), value: <PeriodText lang={lang} from={one.departure} to={one.ends} /> },
    { key: t(oneWords.offerAnswer), value: t(answer) },
  ].filter(({ key }) => key !== t(oneWords.release))
}
