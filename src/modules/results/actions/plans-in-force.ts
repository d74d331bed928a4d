import { refuse } from '#kernel/refusal.ts'
import { defineAction } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { approvable } from '../rules/approvable.ts'
import { fiscalYearOf } from '../rules/fiscal-year.ts'
import { lockMilestone, putInForce, supersedeReached, supersedeSpent } from '../store/plans.ts'
import { record } from '../store/write.ts'
import { missionBase, planSubject } from '../subject.ts'
import { budgetCategories, planHref } from '../vocabulary.ts'
import { planActionWords as words } from '../words-of-plan.ts'

const planner = { 'rcmp-planner': 'programme' } as const

/** A person approves, and not the one who prepared it: from then on it stands unchanged. */
export const approvePlan = defineAction({
  name: 'results.approve-plan',
  doneBy: { 'rcmp-planner': 'programme', 'decision-body': 'programme' },
  input: { planId: field.id(), note: field.optionalLongText(2000) },
  subject: 'planId',
  load: (tx, input, c) => planSubject(tx, input.planId, c),
  openWhen: ({ plan, lines, objectives }, { actor }) => approvable(plan, lines, objectives, actor.accountId),
  decide: (_subject, { note }) => ({ note }),
  async save(tx, { id, plan }, { note }, c) {
    await putInForce(tx, plan, { today: c.today, account: c.actor.accountId, name: c.actor.name, note })
    return {
      id: plan.missionId,
      facts: [{ name: 'results.approved-plan', about: { missionId: plan.missionId, planId: id } }],
      about: { kind: 'plan', id },
    }
  },
  constraints: { plan_approved_by_another: 'plan-is-your-own' },
  goTo: (saved, lang) => planHref(saved.id, lang),
  words: words.approvePlan,
})

/** The day on which a milestone was reached; said again, the new day supersedes the old one. */
export const recordMilestone = defineAction({
  name: 'results.record-milestone',
  doneBy: { ...planner, 'mission-desk': 'own-mission', 'contingent-commander': 'own-mission' },
  input: { milestoneId: field.id(), reachedOn: field.day(), note: field.optionalText(500) },
  subject: 'milestoneId',
  async load(tx, input) {
    const milestone = await lockMilestone(tx, input.milestoneId)
    return (
      milestone && { id: milestone.id, scope: { missionId: milestone.missionId }, label: milestone.title, milestone }
    )
  },
  openWhen: ({ milestone }) => (milestone.planState === 'approved' ? null : refuse('plan-not-approved-yet')),
  decide: (_subject, { reachedOn, note }, c) =>
    reachedOn > c.today ? refuse('day-not-yet') : { id: c.fresh(), reached_on: reachedOn, note },
  async save(tx, { milestone }, row, c) {
    await supersedeReached(tx, milestone.key, c)
    await record(
      tx,
      'results.milestone_reached',
      { ...row, key: milestone.key, mission_id: milestone.missionId, by_name: c.actor.name },
      c,
    )
    return {
      id: milestone.missionId,
      facts: [{ name: 'results.reached-milestone', about: { missionId: milestone.missionId, on: row.reached_on } }],
      about: { kind: 'mission', id: milestone.missionId },
    }
  },
  prefill: async (_tx, { milestone }, c) => ({
    reachedOn: milestone.reachedOn ?? c.today,
    note: milestone.reachedNote,
  }),
  goTo: (saved, lang) => planHref(saved.id, lang),
  words: words.recordMilestone,
})

/** What a line of the budget has cost so far; a newer figure supersedes, and differs from the plan in the open. */
export const recordSpending = defineAction({
  name: 'results.record-spending',
  doneBy: { ...planner, 'finance-officer': 'programme' },
  input: {
    missionId: field.id(),
    fiscalYear: field.whole(1989, 2100),
    category: field.choice(budgetCategories),
    amount: field.decimal(0, 1_000_000_000),
    currency: field.text(3),
    asOf: field.day(),
    source: field.text(300),
  },
  subject: 'missionId',
  load: (tx, input, c) => missionBase(tx, input.missionId, c),
  openWhen: () => null,
  decide: (_subject, input, c) => {
    if (!/^[A-Z]{3}$/.test(input.currency.toUpperCase())) return refuse('not-a-currency')
    return input.asOf > c.today ? refuse('day-not-yet') : { currency: input.currency.toUpperCase() }
  },
  async save(tx, { id: missionId }, { currency }, c, input) {
    const key = { mission_id: missionId, fiscal_year: input.fiscalYear, category: input.category, currency }
    await supersedeSpent(tx, key, c)
    await record(
      tx,
      'results.budget_spent',
      { ...key, id: c.fresh(), cents: input.amount, as_of: input.asOf, source: input.source, by_name: c.actor.name },
      c,
    )
    return {
      id: missionId,
      facts: [{ name: 'results.recorded-spending', about: { missionId, fiscalYear: input.fiscalYear } }],
      about: { kind: 'mission', id: missionId },
    }
  },
  prefill: async (_tx, _subject, c) => ({
    fiscalYear: fiscalYearOf(c.today),
    currency: 'CAD',
    asOf: c.today,
  }),
  goTo: (saved, lang) => planHref(saved.id, lang),
  words: words.recordSpending,
})
