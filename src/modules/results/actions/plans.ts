import { isComplete, type Localized } from '#kernel/language.ts'
import { throughLastDay, toRangeText } from '#kernel/period.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import { type ActionWords, defineAction } from '#platform/action.ts'
import type { Circumstances } from '#platform/circumstances.ts'
import type { Tx } from '#platform/database/connection.ts'
import { type Field, type Fields, field, type InputOf } from '#platform/fields.ts'
import { fiscalYearOf } from '../rules/fiscal-year.ts'
import { copyLines, dropLine, editFrame, findLine, givenUp, plansOf } from '../store/plans.ts'
import { record, touch } from '../store/write.ts'
import { missionBase, type PlanSubject, planSubject } from '../subject.ts'
import { budgetCategories, ownerDuties, planHref } from '../vocabulary.ts'
import { planActionWords as words } from '../words-of-plan.ts'

const planner = { 'rcmp-planner': 'programme' } as const
const framed = { startsOn: field.day(), endsOn: field.day(), summary: field.both(3000) }

const frameOf = (input: { startsOn: string; endsOn: string; summary: Localized }): Refusal | null => {
  if (input.endsOn <= input.startsOn) return refuse('ends-before-it-begins')
  return isComplete(input.summary) ? null : refuse('in-both-languages')
}

/** Begins a version of the mission's plan; it starts with what the plan in force says. */
export const startPlan = defineAction({
  name: 'results.start-plan',
  doneBy: planner,
  input: { missionId: field.id(), ...framed },
  subject: 'missionId',
  async load(tx, input, c) {
    const mission = await missionBase(tx, input.missionId, c)
    return mission && { ...mission, plans: await plansOf(tx, mission.id) }
  },
  openWhen: ({ plans }) => (plans.some((one) => one.state === 'draft') ? refuse('draft-already-there') : null),
  decide: ({ plans }, input, c) =>
    frameOf(input) ?? {
      id: c.fresh(),
      number: 1 + Math.max(0, ...plans.map((one) => one.number)),
      before: plans.find((one) => one.valid !== null && one.valid.to === null)?.id ?? null,
    },
  async save(tx, { id: missionId }, { id, number, before }, c, input) {
    await record(
      tx,
      'results.plan',
      {
        id,
        mission_id: missionId,
        number,
        state: 'draft',
        starts_on: input.startsOn,
        ends_on: input.endsOn,
        summary: input.summary,
        prepared_by: c.actor.accountId,
        prepared_by_name: c.actor.name,
        version: 1,
      },
      c,
    )
    if (before) await copyLines(tx, before, id, { at: c.now, account: c.actor.accountId })
    return {
      id: missionId,
      facts: [{ name: 'results.started-plan', about: { missionId, planId: id } }],
      about: { kind: 'plan', id },
    }
  },
  prefill: async (_tx, { plans }, c) => {
    const last = plans.find((one) => one.state === 'approved')
    return last ? { startsOn: last.startsOn, endsOn: last.endsOn, summary: last.summary } : { startsOn: c.today }
  },
  constraints: { one_draft_plan: 'draft-already-there', plan_number_once: 'draft-already-there' },
  goTo: (saved, lang) => planHref(saved.id, lang),
  words: words.startPlan,
})

/** An act on a draft by its planner: it goes back to the page of the plan. */
function onDraft<F extends Fields, C extends object>(o: {
  name: `results.${string}`
  input: F
  decide(subject: PlanSubject, input: InputOf<F>, c: Circumstances): C | Refusal
  write(tx: Tx, subject: PlanSubject, changes: C, c: Circumstances): Promise<void>
  prefill?(subject: PlanSubject, c: Circumstances): Record<string, unknown>
  constraints?: Record<string, string>
  danger?: boolean
  words: ActionWords
}) {
  type Input = { planId: Field<string> } & F
  return defineAction<Input, PlanSubject, C>({
    name: o.name,
    doneBy: planner,
    input: { planId: field.id(), ...o.input } as Input,
    subject: 'planId',
    load: (tx, input, c) => planSubject(tx, (input as { planId: string }).planId, c),
    openWhen: ({ plan }) => (plan.state === 'draft' ? null : refuse('plan-not-a-draft')),
    decide: (subject, input, c) => o.decide(subject, input as InputOf<F>, c),
    async save(tx, subject, changes, c) {
      await o.write(tx, subject, changes, c)
      await touch(tx, 'results.plan', subject.id)
      return {
        id: subject.plan.missionId,
        facts: [{ name: 'results.changed-plan', about: { missionId: subject.plan.missionId, planId: subject.id } }],
        about: { kind: 'plan', id: subject.id },
      }
    },
    prefill: async (_tx, subject, c) => (o.prefill?.(subject, c) ?? {}) as never,
    ...(o.constraints ? { constraints: o.constraints } : {}),
    ...(o.danger ? { danger: true } : {}),
    goTo: (saved, lang) => planHref(saved.id, lang),
    words: o.words,
  })
}

const line = (subject: PlanSubject, c: Circumstances) => ({
  id: c.fresh(),
  plan_id: subject.id,
  mission_id: subject.plan.missionId,
})

export const editPlan = onDraft({
  name: 'results.edit-plan',
  input: framed,
  decide: (_subject, input) =>
    frameOf(input) ?? { starts_on: input.startsOn, ends_on: input.endsOn, summary: input.summary },
  write: (tx, { id }, changes, c) => editFrame(tx, id, changes, c),
  prefill: ({ plan }) => ({ startsOn: plan.startsOn, endsOn: plan.endsOn, summary: plan.summary }),
  words: words.editPlan,
})

export const planStrength = onDraft({
  name: 'results.plan-strength',
  input: { from: field.day(), until: field.day(), number: field.whole(0, 500) },
  decide: (subject, { from, until, number }, c) => {
    const period = throughLastDay(from, until)
    if (!period) return refuse('ends-before-it-begins')
    return { ...line(subject, c), period: toRangeText(period), number }
  },
  write: (tx, _subject, row, c) => record(tx, 'results.plan_strength', row, c),
  prefill: ({ plan }) => ({ from: plan.startsOn, until: plan.endsOn }),
  constraints: { plan_strength_once: 'two-numbers-on-one-day' },
  words: words.planStrength,
})

export const planMilestone = onDraft({
  name: 'results.plan-milestone',
  input: { title: field.both(200), plannedOn: field.day() },
  decide: (subject, { title, plannedOn }, c) =>
    isComplete(title)
      ? { ...line(subject, c), key: c.fresh(), title, planned_on: plannedOn }
      : refuse('in-both-languages'),
  write: (tx, _subject, row, c) => record(tx, 'results.plan_milestone', row, c),
  words: words.planMilestone,
})

export const planBudget = onDraft({
  name: 'results.plan-budget',
  input: {
    fiscalYear: field.whole(1989, 2100),
    category: field.choice(budgetCategories),
    amount: field.decimal(0, 1_000_000_000),
    currency: field.text(3),
  },
  decide: (subject, { fiscalYear, category, amount, currency }, c) =>
    /^[A-Z]{3}$/.test(currency.toUpperCase())
      ? { ...line(subject, c), fiscal_year: fiscalYear, category, cents: amount, currency: currency.toUpperCase() }
      : refuse('not-a-currency'),
  write: (tx, _subject, row, c) => record(tx, 'results.plan_budget', row, c),
  prefill: ({ plan }) => ({ fiscalYear: fiscalYearOf(plan.startsOn), currency: 'CAD' }),
  constraints: { budget_line_once: 'budget-line-there' },
  words: words.planBudget,
})

export const planRisk = onDraft({
  name: 'results.plan-risk',
  input: {
    value: field.both(500),
    likelihood: field.whole(1, 5),
    impact: field.whole(1, 5),
    mitigation: field.both(1000),
    ownerDuty: field.choice(ownerDuties),
  },
  decide: (subject, { value, likelihood, impact, mitigation, ownerDuty }, c) =>
    isComplete(value) && isComplete(mitigation)
      ? { ...line(subject, c), value, likelihood, impact, mitigation, owner_duty: ownerDuty }
      : refuse('in-both-languages'),
  write: (tx, _subject, row, c) => record(tx, 'results.plan_risk', row, c),
  words: words.planRisk,
})

export const giveUpPlan = onDraft({
  name: 'results.give-up-plan',
  input: {},
  decide: () => ({}),
  write: (tx, { id }) => givenUp(tx, id),
  danger: true,
  words: words.giveUpPlan,
})

/** Takes a line out of a draft. */
export const dropPlanLine = defineAction({
  name: 'results.drop-plan-line',
  doneBy: planner,
  input: { lineId: field.id() },
  subject: 'lineId',
  async load(tx, input, c) {
    const found = await findLine(tx, input.lineId)
    const of = found && (await planSubject(tx, found.planId, c))
    return found && of && { id: input.lineId, scope: of.scope, label: of.label, table: found.table, plan: of.plan }
  },
  openWhen: ({ plan }) => (plan.state === 'draft' ? null : refuse('plan-not-a-draft')),
  decide: () => ({}),
  async save(tx, { id, table, plan }, _changes, c) {
    await dropLine(tx, table, id, c.now)
    await touch(tx, 'results.plan', plan.id)
    return {
      id: plan.missionId,
      facts: [{ name: 'results.changed-plan', about: { missionId: plan.missionId, planId: plan.id } }],
      about: { kind: 'plan', id: plan.id },
    }
  },
  goTo: (saved, lang) => planHref(saved.id, lang),
  words: words.dropPlanLine,
})
