import type { Localized } from '#kernel/language.ts'
import { contains } from '#kernel/period.ts'
import { missionOn } from '#modules/missions/index.ts'
import { type Offering, on } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { endLink, linkMission } from '../actions/mission-links.ts'
import { addMissionObjective, endObjective, releaseObjective, restateObjective } from '../actions/objectives.ts'
import {
  dropPlanLine,
  editPlan,
  giveUpPlan,
  planBudget,
  planMilestone,
  planRisk,
  planStrength,
  startPlan,
} from '../actions/plans.ts'
import { approvePlan, recordMilestone, recordSpending } from '../actions/plans-in-force.ts'
import { type BudgetRow, type BudgetYear, budgetRows, budgetYears } from '../rules/budget.ts'
import { linesOf, plansOf, spentOf } from '../store/plans.ts'
import { missionLinks, objectivesOf } from '../store/programme.ts'
import { holding, objectiveSubjectOf, planSubjectOf } from '../subject.ts'
import type { MissionLink, Objective, Plan, PlanLines } from '../vocabulary.ts'
import { planWords } from '../words-of-plan.ts'
import { readers } from './readers.ts'

export interface PlanVersion {
  plan: Plan
  lines: PlanLines
}
export interface MissionPlan {
  id: string
  asAt: string
  missionName: Localized
  /** Of the mission: those that hold, and drafts for those who write them. */
  objectives: Objective[]
  /** Objectives of the programme, by id, as they are said on the day. */
  said: Record<string, Localized>
  links: MissionLink[]
  inForce: PlanVersion | null
  draft: PlanVersion | null
  versions: Plan[]
  budget: BudgetRow[]
  years: BudgetYear[]
  standing: number
}

/** A draft is for those who write and approve it. */
const seeDrafts: readonly string[] = ['rcmp-planner', 'decision-body', 'auditor']

export const planView = defineView({
  name: 'results.plan',
  seenBy: readers,
  query: { id: field.id(), asAt: field.optionalDay() },
  async load(tx, query, c): Promise<MissionPlan | null> {
    const asAt = query.asAt ?? c.today
    const mission = await missionOn(tx, query.id, asAt)
    if (!mission) return null
    const drafts = seeDrafts.includes(c.actor.duty)
    const all = await objectivesOf(tx, { programme: true, missionId: mission.id })
    const own = all.filter(({ missionId }) => missionId !== null)
    const plans = await plansOf(tx, mission.id)
    const version = async (plan: Plan | undefined) => (plan ? { plan, lines: await linesOf(tx, plan.id) } : null)
    const inForce = await version(
      plans.find(({ state, valid }) => state === 'approved' && valid !== null && contains(valid, asAt)),
    )
    const budget = budgetRows(inForce?.lines.budget ?? [], await spentOf(tx, mission.id, asAt))
    return {
      id: mission.id,
      asAt,
      missionName: mission.name,
      objectives: drafts
        ? own
        : holding(own, asAt).map((one) => ({
            ...one,
            statements: one.statements.filter(({ releasedOn }) => releasedOn !== null),
          })),
      said: Object.fromEntries(
        all.flatMap(({ id, missionId, statements }) => {
          const now = statements.find(({ releasedOn, valid }) => releasedOn !== null && contains(valid, asAt))
          return missionId === null && now ? [[id, now.value]] : []
        }),
      ),
      links: (await missionLinks(tx)).filter(
        ({ missionId, valid }) => missionId === mission.id && contains(valid, asAt),
      ),
      inForce,
      draft: drafts ? await version(plans.find(({ state }) => state === 'draft')) : null,
      versions: plans.filter(({ state }) => drafts || state === 'approved'),
      budget,
      years: budgetYears(budget),
      standing: holding(own, c.today).length,
    }
  },
  scope: ({ id }) => ({ missionId: id }),
  about: ({ id }) => ({ kind: 'mission', id }),
  offers(data): Offering[] {
    const mission = { id: data.id, scope: { missionId: data.id }, label: data.missionName }
    const draft = data.draft && planSubjectOf(data.draft.plan, data.draft.lines, data.standing)
    const inLines = (lines: PlanLines) => [...lines.strength, ...lines.milestones, ...lines.budget, ...lines.risks]
    return [
      on(startPlan, { ...mission, plans: data.versions }),
      on(addMissionObjective, { ...mission, servesKnown: true }),
      on(linkMission, { ...mission, objectiveKnown: true }),
      on(recordSpending, mission),
      ...data.objectives.flatMap((one) => {
        const subject = objectiveSubjectOf(one)
        return [on(releaseObjective, subject), on(restateObjective, subject), on(endObjective, subject)]
      }),
      ...data.links.map((link) => on(endLink, { ...mission, id: link.id, link })),
      ...(data.inForce?.lines.milestones ?? []).map((one) =>
        on(recordMilestone, {
          id: one.id,
          scope: mission.scope,
          label: one.title,
          milestone: { ...one, missionId: data.id, planState: 'approved' },
        }),
      ),
      ...(draft
        ? [
            ...[approvePlan, editPlan, planStrength, planMilestone, planBudget, planRisk, giveUpPlan].map((action) =>
              on(action as typeof editPlan, draft),
            ),
            ...inLines(draft.lines).map(({ id }) =>
              on(dropPlanLine, { ...mission, id, table: 'plan_risk', plan: draft.plan }),
            ),
          ]
        : []),
    ]
  },
  words: { title: planWords.plan },
})
