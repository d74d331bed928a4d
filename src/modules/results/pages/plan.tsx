import { lastDay } from '#kernel/period.ts'
import {
  Callout,
  DataTable,
  Details,
  EmptyState,
  Offers,
  PeriodText,
  Prose,
  Section,
  SummaryList,
} from '#platform/web/components/index.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { MissionPlan, PlanVersion } from '../views/plan.ts'
import { programmeHref } from '../vocabulary.ts'
import { planStateWords, planWords as words } from '../words-of-plan.ts'
import { BudgetTable } from './budget.tsx'
import { ObjectiveLine } from './objective-lines.tsx'
import { PlanLinesPart } from './plan-lines.tsx'
import { SourceText } from './source-text.tsx'

type Props = PageProps<MissionPlan>
const draftActs = [
  'results.approve-plan',
  'results.edit-plan',
  'results.plan-strength',
  'results.plan-milestone',
  'results.plan-budget',
  'results.plan-risk',
  'results.give-up-plan',
]

/** The plan of a mission on a day: what it is for, how strong, what by when, at what cost, with what risks, and who approved it. */
export function PlanPage(props: Props) {
  const { data, lang, t, offers, csrf } = props
  const own = offers.filter(({ subjectId, name }) => subjectId === data.id && !draftActs.includes(name))
  return (
    <>
      <Offers offers={own} csrf={csrf} />
      {data.draft && <Draft {...props} draft={data.draft} />}
      {data.inForce ? (
        <Section title={t(words.inForce)}>
          <Frame {...props} version={data.inForce} />
        </Section>
      ) : (
        <EmptyState title={t(words.none)} text={t(words.noneText)} />
      )}
      <Objectives {...props} />
      {data.inForce && <PlanLinesPart {...props} version={data.inForce} />}
      {(data.inForce || data.budget.length > 0) && (
        <Section title={t(words.budget)} intro={t(words.budgetIntro)}>
          <BudgetTable lang={lang} t={t} rows={data.budget} years={data.years} />
        </Section>
      )}
      <Versions {...props} />
    </>
  )
}

const Frame = ({ lang, t, version: { plan } }: Props & { version: PlanVersion }) => (
  <SummaryList
    rows={[
      { key: t(words.versions), value: sentence(words.version, { number: plan.number }, lang) },
      { key: t(words.period), value: <PeriodText lang={lang} from={plan.startsOn} to={plan.endsOn} short={false} /> },
      { key: t(words.summary), value: t(plan.summary) },
      { key: t(words.preparedBy), value: plan.preparedByName },
      {
        key: t(words.approval),
        value:
          plan.approvedOn === null
            ? t(words.notApproved)
            : sentence(words.approvedBy, { name: plan.approvedByName, day: plan.approvedOn }, lang),
      },
      ...(plan.approvalNote ? [{ key: t(words.note), value: plan.approvalNote }] : []),
    ]}
  />
)

function Objectives(props: Props) {
  const { data, lang, t, offers, csrf, opens } = props
  const own = (id: string) => offers.filter(({ subjectId }) => subjectId === id)
  return (
    <Section title={t(words.objectives)}>
      <h3>{t(words.links)}</h3>
      {data.links.length === 0 ? (
        <p>{t(words.noLinks)}</p>
      ) : (
        <ul>
          {data.links.map((link) => (
            <li key={link.id}>
              {data.said[link.objectiveId]?.[lang]}{' '}
              <SourceText lang={lang} source={link.source} verified={link.verified} />
              <Offers offers={own(link.id)} csrf={csrf} label={data.said[link.objectiveId]?.[lang] ?? ''} quiet />
            </li>
          ))}
        </ul>
      )}
      {opens(programmeHref(lang)) && (
        <p>
          <a href={programmeHref(lang)}>{t(words.programme)}</a>
        </p>
      )}
      {data.objectives.length === 0 && <EmptyState title={t(words.noObjectives)} text={t(words.noObjectivesText)} />}
      {data.objectives.map((one) => (
        <ObjectiveLine
          key={one.id}
          lang={lang}
          asAt={data.asAt}
          objective={one}
          serves={one.serves ? data.said[one.serves] : undefined}
          offers={own(one.id)}
          csrf={csrf}
        />
      ))}
    </Section>
  )
}

function Draft({ draft, ...props }: Props & { draft: PlanVersion }) {
  const { lang, t, offers, csrf } = props
  const { plan } = draft
  return (
    <Details summary={sentence(words.draftTitle, { number: plan.number }, lang)} open>
      <Callout lang={lang} tone="info" title={sentence(words.draftIntro, { name: plan.preparedByName }, lang)} />
      <Offers
        offers={offers.filter(({ name, subjectId }) => draftActs.includes(name) && subjectId === plan.id)}
        csrf={csrf}
      />
      <Prose>
        <p>{t(plan.summary)}</p>
      </Prose>
      <Frame {...props} version={draft} />
      <PlanLinesPart {...props} version={draft} />
    </Details>
  )
}

const Versions = ({ data, lang, t }: Props) =>
  data.versions.length === 0 ? null : (
    <Section title={t(words.versions)}>
      <DataTable
        lang={lang}
        caption={t(words.versions)}
        captionHidden
        columns={[
          { key: 'version', label: t(words.versions) },
          { key: 'state', label: t(words.state) },
          { key: 'held', label: t(words.held) },
          { key: 'approval', label: t(words.approval), long: true },
        ]}
        rows={data.versions.map((plan) => ({
          key: plan.id,
          ...(plan.valid ? { href: `?as-at=${plan.valid.from}` } : {}),
          cells: [
            sentence(words.version, { number: plan.number }, lang),
            t(planStateWords[plan.state]),
            plan.valid ? (
              <PeriodText key="held" lang={lang} from={plan.valid.from} to={lastDay(plan.valid)} />
            ) : (
              t(words.neverHeld)
            ),
            plan.approvedOn === null
              ? t(words.notApproved)
              : sentence(words.approvedBy, { name: plan.approvedByName, day: plan.approvedOn }, lang),
          ],
        }))}
      />
    </Section>
  )
