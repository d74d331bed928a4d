import { lastDay } from '#kernel/period.ts'
import {
  Callout,
  DataTable,
  DayText,
  Details,
  EmptyState,
  Nothing,
  Offers,
  PeriodText,
  Prose,
  SummaryList,
  Tag,
  type Tone,
  UnverifiedValue,
} from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { RiskRoom } from '../views/risk.ts'
import {
  isInForce,
  type Mitigation,
  type Risk,
  type RiskAssessment,
  type RiskFile,
  type RiskScale,
} from '../vocabulary/risk.ts'
import { mitigatorWords, riskWords } from '../words-of-risk.ts'
import { VersionSection, VersionsTable } from './versions.tsx'

type Props = PageProps<RiskRoom>
/** What some duties do not get is not there. */
type Shown = Omit<RiskRoom, 'files' | 'categories'> & Partial<Pick<RiskRoom, 'files' | 'categories'>>

const tones: Record<string, Tone> = { low: 'good', moderate: 'info', high: 'warning', extreme: 'bad' }

export const LevelTag = ({ code, scale, lang }: { code: string | null; scale: RiskScale | null; lang: 'en' | 'fr' }) =>
  code === null ? (
    <Nothing />
  ) : (
    <Tag tone={tones[code] ?? 'neutral'} text={scale?.levels.find((one) => one.code === code)?.name[lang] ?? code} />
  )

/** The risk of serving there, as it stood on a day: what is in force, drafts, every version. */
export function RiskPage(props: Props) {
  const { t, offers, csrf } = props
  const data: Shown = props.data
  const standing = data.versions.filter((one) => isInForce(one, data.asAt))
  const drafts = data.versions.filter(({ state }) => state === 'draft')
  return (
    <>
      <Offers offers={offers.filter(({ subjectId }) => subjectId === data.id)} csrf={csrf} />
      {standing.length === 0 && <EmptyState title={t(riskWords.noneInForce)} text={t(riskWords.noneInForceText)} />}
      {[...drafts, ...standing].map((one) => (
        <Version key={one.id} {...props} one={one} />
      ))}
      <Versions {...props} />
      {data.scale && <Scale {...props} scale={data.scale} />}
    </>
  )
}

function Version(props: Props & { one: RiskAssessment }) {
  const { one, lang, t, offers, csrf, today } = props
  const data: Shown = props.data
  const file = data.files?.find(({ id }) => id === one.id)
  const due = one.state === 'issued' && one.reviewOn !== null && one.reviewOn <= today
  return (
    <VersionSection one={one} t={t}>
      <Offers offers={offers.filter(({ subjectId }) => subjectId === one.id)} csrf={csrf} />
      {due && <Callout lang={lang} tone="warning" title={t(riskWords.reviewDue)} />}
      <SummaryList
        columns={2}
        rows={[
          { key: t(riskWords.remains), value: <LevelTag code={one.residualLevel} scale={data.scale} lang={lang} /> },
          { key: t(riskWords.assessedOn), value: <DayText lang={lang} day={one.assessedOn} /> },
          ...(one.valid
            ? [
                {
                  key: t(riskWords.holds),
                  value: <PeriodText lang={lang} from={one.valid.from} to={lastDay(one.valid)} />,
                },
              ]
            : []),
          ...(one.reviewOn ? [{ key: t(riskWords.reviewOn), value: <DayText lang={lang} day={one.reviewOn} /> }] : []),
        ]}
      />
      <h3>{t(riskWords.summary)}</h3>
      <Prose>
        <p class="as-written">{t(one.summary) || t(riskWords.summaryMissing)}</p>
      </Prose>
      {file && <WhatOnlySomeRead {...props} file={file} />}
    </VersionSection>
  )
}

function WhatOnlySomeRead(props: Props & { file: RiskFile }) {
  const { file, lang, t } = props
  return (
    <>
      <h3>{t(riskWords.picture)}</h3>
      <p class="hint">{t(riskWords.needToKnow)}</p>
      <Prose>
        <p class="as-written">{file.picture ?? ''}</p>
      </Prose>
      <h3>{t(riskWords.risks)}</h3>
      {file.risks.length === 0 ? <p>{t(riskWords.noRisks)}</p> : <Risks {...props} />}
      <h3>{t(riskWords.measures)}</h3>
      {file.mitigations.length === 0 ? <p>{t(riskWords.noMeasures)}</p> : <Measures {...props} lang={lang} />}
    </>
  )
}

function Risks({ file, data, lang, t }: Props & { file: RiskFile }) {
  const category = (code: string) => (data as Shown).categories?.find((one) => one.code === code)?.name[lang] ?? code
  const level = (code: string, likelihood: number, impact: number) => {
    const name = data.scale?.levels.find((one) => one.code === code)?.name[lang] ?? code
    return <Tag tone={tones[code] ?? 'neutral'} text={`${name} (${likelihood} × ${impact})`} />
  }
  return (
    <DataTable
      lang={lang}
      caption={t(riskWords.risks)}
      captionHidden
      columns={[
        { key: 'category', label: t(riskWords.category) },
        { key: 'description', label: t(riskWords.description), long: true },
        { key: 'as-it-is', label: t(riskWords.asItIs) },
        { key: 'remains', label: t(riskWords.asItRemains) },
      ]}
      rows={file.risks.map((risk: Risk) => ({
        key: risk.id,
        cells: [
          category(risk.category),
          risk.description,
          level(risk.level, risk.likelihood, risk.impact),
          level(risk.residualLevel, risk.residualLikelihood, risk.residualImpact),
        ],
      }))}
    />
  )
}

function Measures({ file, data, lang, t, offers, csrf, today }: Props & { file: RiskFile }) {
  const category = (riskId: string) => {
    const code = file.risks.find(({ id }) => id === riskId)?.category ?? ''
    return (data as Shown).categories?.find((one) => one.code === code)?.name[lang] ?? code
  }
  const standing = (one: Mitigation) =>
    one.doneOn ? (
      <Tag tone="good" text={sentence(riskWords.doneOn, { day: one.doneOn }, lang)} />
    ) : (
      <>
        <Tag
          tone={one.dueOn && one.dueOn < today ? 'warning' : 'info'}
          text={t(one.dueOn && one.dueOn < today ? riskWords.overdue : riskWords.open)}
        />
        <Offers quiet offers={offers.filter(({ subjectId }) => subjectId === one.id)} csrf={csrf} />
      </>
    )
  const shown = file.mitigations.filter(({ riskId }) => file.risks.some(({ id }) => id === riskId))
  return (
    <DataTable
      lang={lang}
      caption={t(riskWords.measures)}
      captionHidden
      columns={[
        { key: 'measure', label: t(riskWords.measure), long: true },
        { key: 'risk', label: t(riskWords.category) },
        { key: 'by', label: t(riskWords.takenBy) },
        { key: 'owner', label: t(riskWords.owner) },
        { key: 'due', label: t(riskWords.dueOn) },
        { key: 'done', label: t(riskWords.done) },
      ]}
      rows={shown.map((one) => ({
        key: one.id,
        cells: [
          one.measure,
          category(one.riskId),
          t(mitigatorWords[one.byWhom]),
          one.owner,
          <DayText key="due" lang={lang} day={one.dueOn} short />,
          standing(one),
        ],
      }))}
    />
  )
}

function Versions({ data, lang, t }: Props) {
  return (
    <VersionsTable
      versions={data.versions}
      more={[
        {
          key: 'remains',
          label: riskWords.remains,
          cell: (one) => <LevelTag key="level" code={one.residualLevel} scale={data.scale} lang={lang} />,
        },
        {
          key: 'assessed',
          label: riskWords.assessedOn,
          cell: (one) => <DayText key="assessed" lang={lang} day={one.assessedOn} short />,
        },
      ]}
      lang={lang}
      t={t}
    />
  )
}

function Scale({ scale, lang, t }: Props & { scale: RiskScale }) {
  return (
    <Details summary={t(riskWords.scale)}>
      <p>
        {t(riskWords.scaleIntro)} {!scale.verified && <UnverifiedValue lang={lang} />}
      </p>
      <DataTable
        lang={lang}
        caption={t(riskWords.scale)}
        captionHidden
        columns={[
          { key: 'level', label: t(riskWords.level) },
          { key: 'from', label: t(riskWords.product), numeric: true },
          { key: 'review', label: t(riskWords.reviewEvery) },
        ]}
        rows={scale.levels.map((one) => ({
          key: one.code,
          cells: [
            <Tag key="name" tone={tones[one.code] ?? 'neutral'} text={t(one.name)} />,
            one.from,
            sentence(riskWords.months, { count: one.review_months }, lang),
          ],
        }))}
      />
    </Details>
  )
}
