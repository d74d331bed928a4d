import { addMonths, type Day } from '#kernel/calendar.ts'
import type { Localized } from '#kernel/language.ts'
import type { PipelineStage, PostStanding } from '../vocabulary/recruitment.ts'

/** A post that nobody holds from a day on, with the bulletin that looks for whoever follows. */
export interface FreePost {
  positionId: string
  code: string
  title: Localized
  free: Day
  /** The day from which it is taken again; null: not yet. */
  next: Day | null
  posting: { id: string; code: string; state: string; closesOn: Day } | null
}

export interface PlannedPost extends FreePost {
  /** By when a bulletin must be under way; null where no lead time is set for this kind of mission. */
  beginBy: Day | null
  pipeline: Partial<Record<PipelineStage, number>>
  standing: PostStanding
}

export interface MonthOfPlan {
  month: Day
  posts: number
  covered: number
  withBulletin: number
  late: number
}

/** S0-131: each post with the day by which its recruitment must begin, and where it stands today. */
export function planOf(
  posts: readonly FreePost[],
  pipelines: ReadonlyMap<string, Partial<Record<PipelineStage, number>>>,
  leadMonths: number | null,
  today: Day,
): PlannedPost[] {
  return posts.map((post) => {
    const beginBy = leadMonths === null ? null : addMonths(post.free, -leadMonths)
    const pipeline = (post.posting && pipelines.get(post.posting.id)) ?? {}
    return { ...post, beginBy, pipeline, standing: standingOf(post, beginBy, pipeline, today) }
  })
}

function standingOf(
  post: FreePost,
  beginBy: Day | null,
  pipeline: Partial<Record<PipelineStage, number>>,
  today: Day,
): PostStanding {
  if (post.next !== null && post.next <= post.free) return 'covered'
  if (!post.posting) return beginBy !== null && beginBy <= today ? 'late' : 'not-begun'
  if (post.posting.state === 'draft') return beginBy !== null && beginBy <= today ? 'late' : 'under-way'
  if ((pipeline.accepted ?? 0) > 0) return 'covered'
  return Object.keys(pipeline).length > 0 ? 'under-way' : 'no-candidates'
}

/** The twelve months of a year, each with how many posts come free and how far their recruitment is. */
export const monthsOf = (posts: readonly PlannedPost[], year: number): MonthOfPlan[] =>
  Array.from({ length: 12 }, (_, i) => {
    const month = `${year}-${String(i + 1).padStart(2, '0')}-01`
    const own = posts.filter(({ free }) => free.slice(0, 7) === month.slice(0, 7))
    return {
      month,
      posts: own.length,
      covered: own.filter(({ standing }) => standing === 'covered').length,
      withBulletin: own.filter(({ posting }) => posting !== null).length,
      late: own.filter(({ standing }) => standing === 'late').length,
    }
  })
