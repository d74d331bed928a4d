import { lastDay } from '#kernel/period.ts'
import {
  Callout,
  Code,
  DataTable,
  DayText,
  Details,
  EmptyState,
  Offers,
  PeriodText,
  Section,
  SummaryList,
} from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { MissionEvaluations, OneEvaluation } from '../views/evaluations.ts'
import { evaluationHref, missionEvaluationHref } from '../vocabulary.ts'
import { answerWords, kindWords, evaluationWords as words } from '../words-of-evaluation.ts'
import { EvaluationTag, owner, StateTag } from './evaluation-tags.tsx'

/** What was learned of a mission. */
export function MissionEvaluationPage({ data, lang, t, offers, csrf }: PageProps<MissionEvaluations>) {
  return (
    <>
      <Offers offers={offers} csrf={csrf} />
      {data.evaluations.length === 0 && <EmptyState title={t(words.none)} text={t(words.noneText)} />}
      {data.evaluations.map((one) => (
        <Section key={one.id} title={t(one.title)} framed aside={<EvaluationTag state={one.state} lang={lang} />}>
          <SummaryList
            columns={2}
            rows={[
              {
                key: t(words.code),
                value: (
                  <a href={evaluationHref(one.id, lang)}>
                    <Code>{one.code}</Code>
                  </a>
                ),
              },
              { key: t(words.kind), value: t(kindWords[one.kind]) },
              {
                key: t(words.period),
                value: <PeriodText lang={lang} from={one.period.from} to={lastDay(one.period)} />,
              },
              { key: t(words.evaluator), value: one.evaluator },
            ]}
          />
          {one.findings.length > 0 && (
            <>
              <h3>{t(words.findings)}</h3>
              <ol>
                {one.findings.map((finding) => (
                  <li key={finding.id}>{t(finding.value)}</li>
                ))}
              </ol>
            </>
          )}
          {one.recommendations.length > 0 && (
            <DataTable
              lang={lang}
              caption={`${t(words.recommendations)} · ${one.code}`}
              captionHidden
              columns={[
                { key: 'text', label: t(words.recommendation), long: true },
                { key: 'owner', label: t(words.owner) },
                { key: 'due', label: t(words.due) },
                { key: 'state', label: t(words.state) },
              ]}
              rows={one.recommendations.map((each) => {
                const response = each.responses.find(({ standing }) => standing)
                return {
                  key: each.id,
                  href: `${evaluationHref(one.id, lang)}#r${each.number}`,
                  cells: [
                    `${each.number}. ${t(each.value)}`,
                    owner(response?.ownerDuty ?? null, lang),
                    <DayText key="due" lang={lang} day={response?.dueOn} short />,
                    <StateTag key="state" state={each.state} lang={lang} />,
                  ],
                }
              })}
            />
          )}
        </Section>
      ))}
    </>
  )
}

/** One evaluation: what was found and shown by what, what is recommended, what management answered and what was done. */
export function EvaluationPage({ data, lang, t, offers, csrf }: PageProps<OneEvaluation>) {
  const { evaluation, findings, recommendations } = data
  const own = (id: string) => offers.filter(({ subjectId }) => subjectId === id)
  return (
    <>
      <Offers offers={own(evaluation.id)} csrf={csrf} />
      <SummaryList
        columns={2}
        rows={[
          { key: t(words.kind), value: t(kindWords[evaluation.kind]) },
          {
            key: t(words.scope),
            value:
              evaluation.missionId && data.missionName ? (
                <a href={missionEvaluationHref(evaluation.missionId, lang)}>{t(data.missionName)}</a>
              ) : (
                t(words.programme)
              ),
          },
          {
            key: t(words.period),
            value: <PeriodText lang={lang} from={evaluation.period.from} to={lastDay(evaluation.period)} />,
          },
          { key: t(words.evaluator), value: evaluation.evaluator },
          { key: t(words.reportedOn), value: <DayText lang={lang} day={evaluation.reportedOn} /> },
          { key: t(words.closedOn), value: <DayText lang={lang} day={evaluation.closedOn} /> },
        ]}
      />
      <Section title={t(words.findings)}>
        {findings.length === 0 ? (
          <p>{t(words.noFindings)}</p>
        ) : (
          <ol>
            {findings.map((one) => (
              <li key={one.id} class="set-apart">
                {t(one.value)}
                <span class="hint block">
                  {t(words.evidence)}
                  {lang === 'fr' ? '\u00a0: ' : ': '}
                  {one.evidence}
                </span>
                {one.indicatorName && (
                  <span class="hint block">{sentence(words.shownBy, { name: one.indicatorName }, lang)}</span>
                )}
              </li>
            ))}
          </ol>
        )}
      </Section>
      <Section title={t(words.recommendations)}>
        {recommendations.length === 0 && <p>{t(words.noRecommendations)}</p>}
        {recommendations.map((one) => (
          <RecommendationPart
            key={one.id}
            lang={lang}
            t={t}
            one={one}
            finding={findings.find(({ id }) => id === one.findingId)?.number ?? null}
          >
            <Offers offers={own(one.id)} csrf={csrf} label={t(one.value)} quiet />
          </RecommendationPart>
        ))}
      </Section>
    </>
  )
}

function RecommendationPart({
  lang,
  t,
  one,
  finding,
  children,
}: Pick<PageProps<OneEvaluation>, 'lang' | 't'> & {
  one: OneEvaluation['recommendations'][number]
  finding: number | null
  children: preact.ComponentChildren
}) {
  const response = one.responses.find(({ standing }) => standing)
  const earlier = one.responses.filter(({ standing }) => !standing)
  return (
    <section class="section section-framed" id={`r${one.number}`}>
      <div class="section-head">
        <h3>
          {one.number}. {t(one.value)}
        </h3>
        <div class="section-aside">
          <StateTag state={one.state} lang={lang} />
        </div>
      </div>
      {finding !== null && <p class="hint">{sentence(words.fromFinding, { number: finding }, lang)}</p>}
      {response && (
        <SummaryList
          rows={[
            {
              key: t(words.response),
              value: (
                <>
                  {t(answerWords[response.answer])}
                  {lang === 'fr' ? '\u00a0: ' : ': '}
                  {response.reason}
                </>
              ),
            },
            ...(response.action
              ? [
                  { key: t(words.action), value: t(response.action) },
                  { key: t(words.owner), value: owner(response.ownerDuty, lang) },
                  { key: t(words.due), value: <DayText lang={lang} day={response.dueOn} /> },
                ]
              : []),
            {
              key: t(words.done),
              value:
                one.progress.length === 0
                  ? t(words.nothingDone)
                  : one.progress.map((step) => (
                      <div key={step.id}>
                        <DayText lang={lang} day={step.onDay} short />
                        {lang === 'fr' ? '\u00a0: ' : ': '}
                        {step.done}
                      </div>
                    )),
            },
          ]}
        />
      )}
      {one.closedOn && (
        <Callout
          lang={lang}
          tone="success"
          title={sentence(words.closedWith, { day: one.closedOn, evidence: one.evidence }, lang)}
        />
      )}
      {earlier.length > 0 && (
        <Details summary={t(words.earlierResponses)}>
          <ul>
            {earlier.map((each) => (
              <li key={each.id}>
                <DayText lang={lang} day={each.saidOn} short /> {t(answerWords[each.answer])}
                {lang === 'fr' ? '\u00a0: ' : ': '}
                {each.reason}
              </li>
            ))}
          </ul>
        </Details>
      )}
      {children}
    </section>
  )
}
