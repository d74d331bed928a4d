import type { Localized } from '#kernel/language.ts'
import { findPosition, missionOn, type Position } from '#modules/missions/index.ts'
import { on, type Scope } from '#platform/action.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import {
  dropSuccessor,
  nameSuccessor,
  planSuccession,
  successionSubjectOf,
  successorSubjectOf,
} from '../actions/succession.ts'
import { type Share, shareOfWomen } from '../rules/share-of-women.ts'
import { candidatesFor, type LeadershipLine, leadershipCounts, leadershipOn, plansOf } from '../store/succession.ts'
import { teamsOn } from '../store/teams.ts'
import type { SuccessionCandidate, SuccessionPlan } from '../vocabulary/posts.ts'
import { leadershipPageWords } from '../words-of-leadership.ts'

export interface Leadership {
  asAt: string
  posts: LeadershipLine[]
  /** Teams that work on the day, and whether somebody leads them. */
  teams: Awaited<ReturnType<typeof teamsOn>>
  now: Share
  /** By fiscal year, the year in which it begins. */
  years: { year: number; share: Share }[]
}

/** Fiscal years that are counted back from the day. */
const YEARS = 10

/** S2-22: commissioners, deputies, regional commanders: who is to follow and when, and the share of women without finding anybody by it. */
export const leadershipView = defineView({
  name: 'deployments.leadership',
  seenBy: { 'rcmp-planner': 'programme', 'irss-officer': 'programme' },
  query: { asAt: field.optionalDay() },
  async load(tx, query, c): Promise<Leadership> {
    const asAt = query.asAt ?? c.today
    const counts = await leadershipCounts(tx, asAt, Number(asAt.slice(0, 4)) - YEARS)
    const now = counts.find((one) => one.year === null)
    const years = counts.flatMap(({ year, women, officers }) =>
      year === null ? [] : [{ year, share: shareOfWomen(women, officers) }],
    )
    // Years before the first of whom anything is known here say nothing.
    const first = years.findIndex(({ share }) => share.all !== 0)
    return {
      asAt,
      posts: await leadershipOn(tx, asAt),
      teams: await teamsOn(tx, asAt),
      now: shareOfWomen(now?.women ?? 0, now?.officers ?? 0),
      years: first < 0 ? [] : years.slice(first),
    }
  },
  words: { title: leadershipPageWords.title, intro: leadershipPageWords.intro },
})

export interface Succession {
  position: Position
  missionName: Localized
  plans: SuccessionPlan[]
  candidates: SuccessionCandidate[]
}

/** Who could follow on a leadership post: posts and pools for those who plan, names for the selection office. */
export const successionView = defineView({
  name: 'deployments.succession',
  audited: true,
  seenBy: { 'rcmp-planner': 'programme', 'irss-officer': 'programme', 'mission-desk': 'own-mission' },
  query: { id: field.id() },
  async load(tx, query, c): Promise<Succession | null> {
    const position = await findPosition(tx, query.id)
    const mission = position && (await missionOn(tx, position.missionId, c.today))
    if (!position || !mission) return null
    return {
      position,
      missionName: mission.name,
      plans: await plansOf(tx, position.id),
      candidates: await candidatesFor(tx, position.id),
    }
  },
  scope: ({ position }): Scope => ({ missionId: position.missionId }),
  about: ({ position }) => ({ kind: 'position', id: position.id }),
  hiddenFrom: { 'rcmp-planner': ['candidates'], 'mission-desk': ['candidates'] },
  offers: ({ position, candidates }) => [
    on(planSuccession, successionSubjectOf(position)),
    on(nameSuccessor, { ...successionSubjectOf(position), personId: null, serviceId: null }),
    ...candidates.map((one) => on(dropSuccessor, successorSubjectOf(one))),
  ],
  words: { title: leadershipPageWords.succession },
})
