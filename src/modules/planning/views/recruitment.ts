import type { Localized } from '#kernel/language.ts'
import { missionOn } from '#modules/missions/index.ts'
import { field } from '#platform/fields.ts'
import { defineView } from '#platform/view.ts'
import { type MonthOfPlan, monthsOf, type PlannedPost, planOf } from '../rules/recruitment.ts'
import { freePosts, leadMonths, pipelinesOf } from '../store/recruitment.ts'
import { recruitmentWords } from '../words-of-recruitment.ts'

export interface RecruitmentPlan {
  id: string
  name: Localized
  year: number
  lead: number | null
  months: MonthOfPlan[]
  posts: PlannedPost[]
}

/** S0.66 recruitment of a mission in a year: posts that come free, bulletins, pipeline and gap. Five queries, however many posts. */
export const recruitmentView = defineView({
  name: 'planning.recruitment',
  seenBy: {
    'rcmp-planner': 'programme',
    'irss-officer': 'programme',
    'host-liaison': 'programme',
    'readiness-officer': 'programme',
    'mission-desk': 'own-mission',
    auditor: 'programme',
  },
  query: { id: field.id(), year: field.optionalWhole(1990, 2100) },
  async load(tx, query, c): Promise<RecruitmentPlan | null> {
    const mission = await missionOn(tx, query.id, c.today)
    if (!mission) return null
    const year = query.year ?? Number(c.today.slice(0, 4))
    const lead = await leadMonths(tx, mission.kind, c.today)
    const found = await freePosts(tx, query.id, `${year}-01-01`, `${year + 1}-01-01`)
    const pipelines = await pipelinesOf(
      tx,
      found.flatMap(({ posting }) => posting?.id ?? []),
    )
    const posts = planOf(found, pipelines, lead, c.today)
    return { id: query.id, name: mission.name, year, lead, months: monthsOf(posts, year), posts }
  },
  scope: (data) => ({ missionId: data.id }),
  about: (data) => ({ kind: 'mission', id: data.id }),
  words: { title: recruitmentWords.title, intro: recruitmentWords.intro },
})
