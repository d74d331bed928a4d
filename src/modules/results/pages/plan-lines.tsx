import { daysBetween } from '#kernel/calendar.ts'
import { lastDay } from '#kernel/period.ts'
import { DataTable, DayText, Offers, Section, Tag } from '#platform/web/components/index.ts'
import { formatNumber } from '#platform/web/format.ts'
import type { PageProps } from '#platform/web/page-binding.ts'
import { sentence } from '#platform/web/sentence.ts'
import type { MissionPlan, PlanVersion } from '../views/plan.ts'
import { ownerOptions, planWords as words } from '../words-of-plan.ts'
import { BudgetTable } from './budget.tsx'

type Props = PageProps<MissionPlan>

/** Strength, timeline and risks of a version; what can be removed of a draft is offered beside it. */
export function PlanLinesPart({ version, ...props }: Props & { version: PlanVersion }) {
  const { lang, t, offers, csrf, today } = props
  const { strength, milestones, risks } = version.lines
  const draft = version.plan.state === 'draft'
  const tag = draft ? ` · ${sentence(words.version, { number: version.plan.number }, lang)}` : ''
  const acts = (id: string, label: string) => (
    <Offers key="acts" offers={offers.filter(({ subjectId }) => subjectId === id)} csrf={csrf} label={label} quiet />
  )
  const anyActs = (ids: readonly string[]) => offers.some(({ subjectId }) => ids.includes(subjectId))
  const more = (ids: readonly string[]) => (anyActs(ids) ? [{ key: 'acts', label: '' }] : [])
  const [s, m, r] = [strength, milestones, risks].map((rows) => rows.map(({ id }) => id)) as [
    string[],
    string[],
    string[],
  ]
  const empty = { title: t(words.nothing) }
  return (
    <>
      <Section title={`${t(words.strength)}${tag}`}>
        <DataTable
          lang={lang}
          caption={`${t(words.strength)}${tag}`}
          captionHidden
          empty={empty}
          columns={[
            { key: 'from', label: t(words.from) },
            { key: 'until', label: t(words.until) },
            { key: 'officers', label: t(words.officers), numeric: true },
            ...more(s),
          ]}
          rows={strength.map((one) => ({
            key: one.id,
            cells: [
              <DayText key="from" lang={lang} day={one.period.from} short />,
              <DayText key="until" lang={lang} day={lastDay(one.period)} short />,
              formatNumber(lang, one.number),
              ...(anyActs(s) ? [acts(one.id, one.period.from)] : []),
            ],
          }))}
        />
      </Section>
      <Section title={`${t(words.timeline)}${tag}`}>
        <DataTable
          lang={lang}
          caption={`${t(words.timeline)}${tag}`}
          captionHidden
          empty={empty}
          columns={[
            { key: 'milestone', label: t(words.milestone), long: true },
            { key: 'planned', label: t(words.planned) },
            { key: 'actual', label: t(words.actual) },
            { key: 'state', label: t(words.state) },
            ...more(m),
          ]}
          rows={milestones.map((one) => ({
            key: one.id,
            cells: [
              <>
                {t(one.title)}
                {one.reachedNote && <span class="hint block">{one.reachedNote}</span>}
              </>,
              <DayText key="planned" lang={lang} day={one.plannedOn} short />,
              <DayText key="actual" lang={lang} day={one.reachedOn} short />,
              milestoneTag(one, today, lang),
              ...(anyActs(m) ? [acts(one.id, t(one.title))] : []),
            ],
          }))}
        />
      </Section>
      {draft && <DraftBudget {...props} version={version} acts={acts} />}
      <Section title={`${t(words.risks)}${tag}`}>
        <DataTable
          lang={lang}
          caption={`${t(words.risks)}${tag}`}
          captionHidden
          empty={empty}
          columns={[
            { key: 'risk', label: t(words.risk), long: true },
            { key: 'likelihood', label: t(words.likelihood), numeric: true },
            { key: 'impact', label: t(words.impact), numeric: true },
            { key: 'mitigation', label: t(words.mitigation), long: true },
            { key: 'owner', label: t(words.owner) },
            ...more(r),
          ]}
          rows={risks.map((one) => ({
            key: one.id,
            cells: [
              t(one.value),
              one.likelihood,
              one.impact,
              t(one.mitigation),
              ownerOptions[one.ownerDuty]?.[lang] ?? one.ownerDuty,
              ...(anyActs(r) ? [acts(one.id, t(one.value))] : []),
            ],
          }))}
        />
      </Section>
    </>
  )
}

function milestoneTag(one: { plannedOn: string; reachedOn: string | null }, today: string, lang: 'en' | 'fr') {
  const days = daysBetween(one.plannedOn, one.reachedOn ?? today)
  if (one.reachedOn === null)
    return days > 0 ? <Tag tone="bad" text={sentence(words.late, { days }, lang)} /> : <Tag text={words.ahead[lang]} />
  if (days > 0) return <Tag tone="warning" text={sentence(words.reachedLate, { days }, lang)} />
  if (days < 0) return <Tag tone="good" text={sentence(words.reachedEarly, { days: -days }, lang)} />
  return <Tag tone="good" text={words.reached[lang]} />
}

function DraftBudget({
  lang,
  t,
  version,
  acts,
}: Props & { version: PlanVersion; acts(id: string, label: string): preact.JSX.Element }) {
  return (
    <Section title={`${t(words.budget)} · ${sentence(words.version, { number: version.plan.number }, lang)}`}>
      <BudgetTable
        lang={lang}
        t={t}
        rows={version.lines.budget.map((one) => ({ ...one, planned: one.cents, spent: null, difference: null }))}
        years={[]}
        acts={version.lines.budget.map(({ id, category }) => acts(id, category))}
      />
    </Section>
  )
}
