import type { Day } from '#kernel/calendar.ts'
import { contains, type Period } from '#kernel/period.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'
import type { Stage, StagePeriod } from '../vocabulary/posts.ts'

export interface PostLife {
  /** The days in which the post exists. */
  valid: Period
  stages: readonly Pick<StagePeriod, 'stage' | 'valid'>[]
}

/** Where a post stands on a day: open in its period unless a stage says otherwise; before and after it there is none. */
export function stageOn(life: PostLife, day: Day): Stage | 'open' | 'not-there' {
  const said = life.stages.find((one) => contains(one.valid, day))
  if (said) return said.stage
  return contains(life.valid, day) ? 'open' : day < life.valid.from ? 'not-there' : 'frozen'
}

/** The last thing known of it, whatever lies between. */
export function stageAtLast(life: PostLife): Stage | 'open' {
  const last = [...life.stages].sort((a, b) => (a.valid.from < b.valid.from ? 1 : -1))[0]
  if (last && last.valid.to === null) return last.stage
  return life.valid.to === null ? 'open' : 'frozen'
}

const from: Record<'authorise' | 'open' | 'freeze' | 'abolish' | 'move' | 'correct', readonly (Stage | 'open')[]> = {
  authorise: ['proposed'],
  open: ['authorised', 'frozen'],
  freeze: ['open'],
  abolish: ['proposed', 'authorised', 'open', 'frozen'],
  move: ['open', 'authorised'],
  correct: ['proposed', 'authorised', 'open', 'frozen'],
}

/** The life cycle of domain.md 8.4 as verbs: what may be done with a post that stands there at last. */
export function mayDo(verb: keyof typeof from, life: PostLife): Refusal | null {
  const at = stageAtLast(life)
  if (from[verb].includes(at)) return null
  if (at === 'abolished') return refuse('position-abolished')
  if (at === 'frozen') return refuse('position-frozen')
  return refuse('position-stage', { stage: at })
}

/** A day on which a post can be given up: after it began, and from the day after the last one on which somebody has it. */
export function freeFrom(life: Pick<PostLife, 'valid'>, heldUntil: Day | null, day: Day): Refusal | null {
  if (day <= life.valid.from) return refuse('freeze-before-it-began')
  if (life.valid.to !== null && day > life.valid.to) return refuse('position-frozen')
  return heldUntil !== null && day < heldUntil ? refuse('position-held', { until: heldUntil }) : null
}
