import { Code, DataTable, DayText, PeriodText, Section, SummaryList, Tag } from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import type { WholeFile } from '../views/whole-file.ts'
import { oneWords } from '../words-of-one.ts'
import { EndorsementsPart } from './endorsements.tsx'
import { FindingsPart } from './findings.tsx'

const consentWords = {
  apply: oneWords.consentApply,
  offer: oneWords.consentOffer,
  'changed-terms': oneWords.consentChanged,
}

/** The whole file, as IRSS reads it before a decision and can read it again after. */
export function WholeFileBody(props: PageProps<WholeFile>) {
  const { data, lang, t } = props
  return (
    <>
      <FindingsPart lang={lang} t={t} findings={data.findings} />
      <EndorsementsPart lang={lang} t={t} endorsements={data.endorsements} />
      <RecommendationPart {...props} />
      {data.recommendation && (
        <FindingsPart lang={lang} t={t} findings={data.recommendation.findings} title={t(oneWords.decidedFindings)} />
      )}
      <TablesPart {...props} />
    </>
  )
}

function RecommendationPart({ data, lang, t }: PageProps<WholeFile>) {
  const one = data.recommendation
  if (!one) return null
  const yes = one.decision === 'recommended'
  return (
    <Section title={t(oneWords.recommendation)}>
      <SummaryList
        rows={[
          {
            key: t(oneWords.recommendation),
            value: <Tag tone={yes ? 'good' : 'bad'} text={t(yes ? oneWords.recommended : oneWords.notRecommended)} />,
          },
          { key: t(oneWords.reasons), value: one.reasons },
          { key: t(oneWords.by), value: one.decidedByName },
          { key: t(oneWords.given), value: <DayText lang={lang} day={one.decidedOn} /> },
        ]}
      />
    </Section>
  )
}

function TablesPart({ data, lang, t }: PageProps<WholeFile>) {
  const stands = (superseded: boolean) => t(superseded ? oneWords.superseded : oneWords.inForce)
  return (
    <>
      <Table
        lang={lang}
        title={t(oneWords.consents)}
        none={t(oneWords.none)}
        columns={[t(oneWords.consentKind), t(oneWords.given), t(oneWords.state)]}
        rows={data.consents.map((one) => [
          t(consentWords[one.kind]),
          <DayText lang={lang} day={one.givenOn} />,
          stands(one.superseded),
        ])}
      />
      <Table
        lang={lang}
        title={t(oneWords.waivers)}
        none={t(oneWords.none)}
        columns={[t(oneWords.stages), t(oneWords.by), t(oneWords.reason), t(oneWords.endedOn)]}
        rows={data.waivers.map((one) => [
          <Code>{one.criterionCode}</Code>,
          one.authority,
          one.reason,
          <DayText lang={lang} day={one.until} />,
        ])}
      />
      <Table
        lang={lang}
        title={t(oneWords.offers)}
        none={t(oneWords.none)}
        columns={[t(oneWords.position), t(oneWords.departure), t(oneWords.state)]}
        rows={data.offers.map((one) => [
          <>
            {t(one.title)} <Code>{one.position}</Code>
          </>,
          <PeriodText lang={lang} from={one.departure} to={one.ends} />,
          stands(one.superseded),
        ])}
      />
    </>
  )
}

type Cell = string | ReturnType<typeof DayText>
type TableProps = { lang: 'en' | 'fr'; title: string; none: string; columns: string[]; rows: Cell[][] }

const Table = ({ lang, title, none, columns, rows }: TableProps) => (
  <Section title={title}>
    {rows.length === 0 ? (
      <p>{none}</p>
    ) : (
      <DataTable
        lang={lang}
        caption={title}
        captionHidden
        columns={columns.map((label, place) => ({ key: String(place), label }))}
        rows={rows.map((cells) => ({ cells }))}
      />
    )}
  </Section>
)
