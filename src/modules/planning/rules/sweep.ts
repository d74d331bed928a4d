import type { Basis, DayFigures } from '../vocabulary/board.ts'

/** A number that holds from a day up to another, not included; days are numbers. */
export interface NumberHeld {
  from: number
  /** Infinity: no end. */
  to: number
  number: number
  decided: boolean
}

/** Places as they come packed: from, to, 1 for filled and 0 for reserved, one after another. */
export type Packed = readonly number[]

/** Figures that stay the same from the day on, up to the next one's. */
export interface Step {
  from: number
  authorized: number | null
  basis: Basis
  filled: number
  reserved: number
}

/** What places are counted against. */
export type Against =
  | { kind: 'numbers'; numbers: readonly NumberHeld[] }
  /** Posts that exist: from, to, one after another. */
  | { kind: 'posts'; posts: readonly number[] }
  | { kind: 'nothing' }
  /** Steps of parts are added up, where a scope has no number of its own. */
  | { kind: 'sum'; own: readonly NumberHeld[]; parts: readonly (readonly NumberHeld[])[] }

interface Change {
  filled: number
  reserved: number
  posts: number
}

/** One sweep over the days on which anything changes, within a window. */
export function sweep(stays: Packed, against: Against, window: { from: number; to: number }): Step[] {
  const changes = new Map<number, Change>()
  const at = (day: number): Change => {
    let change = changes.get(day)
    if (!change) {
      change = { filled: 0, reserved: 0, posts: 0 }
      changes.set(day, change)
    }
    return change
  }
  at(window.from)
  for (let i = 0; i + 2 < stays.length; i += 3) {
    const from = Math.max(stays[i]!, window.from)
    const to = stays[i + 1]!
    if (from >= window.to || to <= from) continue
    const state = stays[i + 2] === 1 ? 'filled' : 'reserved'
    at(from)[state] += 1
    if (to < window.to) at(to)[state] -= 1
  }
  for (const [from, to, weight] of boundaries(against)) {
    if (from >= window.to || to <= window.from) continue
    at(Math.max(from, window.from)).posts += weight
    if (to < window.to) at(to).posts -= weight
  }
  const days = [...changes.keys()].sort((a, b) => a - b)
  const steps: Step[] = []
  let [filled, reserved, posts] = [0, 0, 0]
  for (const from of days) {
    const change = changes.get(from)!
    filled += change.filled
    reserved += change.reserved
    posts += change.posts
    steps.push({ from, ...allowedOn(against, from, posts), filled, reserved })
  }
  return steps
}

function* boundaries(against: Against): Generator<[number, number, number]> {
  if (against.kind === 'posts')
    for (let i = 0; i + 1 < against.posts.length; i += 2) yield [against.posts[i]!, against.posts[i + 1]!, 1]
  const held =
    against.kind === 'numbers'
      ? against.numbers
      : against.kind === 'sum'
        ? [...against.own, ...against.parts.flat()]
        : []
  for (const { from, to } of held) yield [from, to, 0]
}

function allowedOn(against: Against, day: number, posts: number): Pick<Step, 'authorized' | 'basis'> {
  switch (against.kind) {
    case 'nothing':
      return { authorized: null, basis: 'not-counted' }
    case 'posts':
      return { authorized: posts, basis: 'posts' }
    case 'numbers':
      return numberOn(against.numbers, day)
    case 'sum': {
      const own = numberOn(against.own, day)
      if (own.basis === 'authorized') return own
      const known = against.parts.flatMap((part) => numberOn(part, day).authorized ?? [])
      return known.length > 0
        ? { authorized: known.reduce((sum, one) => sum + one, 0), basis: 'authorized' }
        : { authorized: null, basis: 'not-published' }
    }
  }
}

/** The smallest number that holds; none after a decision of ours ran out, unknown where nothing was published. */
export function numberOn(numbers: readonly NumberHeld[], day: number): Pick<Step, 'authorized' | 'basis'> {
  let least = Number.POSITIVE_INFINITY
  let ended: NumberHeld | null = null
  for (const one of numbers) {
    if (one.from <= day && day < one.to) least = Math.min(least, one.number)
    else if (one.to <= day && (ended === null || one.to > ended.to)) ended = one
  }
  if (least < Number.POSITIVE_INFINITY) return { authorized: least, basis: 'authorized' }
  return ended?.decided ? { authorized: 0, basis: 'expired' } : { authorized: null, basis: 'not-published' }
}

/** The step that holds on a day of the window. */
export function stepOn(steps: readonly Step[], day: number): Step {
  let low = 0
  let high = steps.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (steps[middle]!.from <= day) low = middle
    else high = middle - 1
  }
  return steps[low]!
}

export const overOf = ({ authorized, filled, reserved }: Pick<Step, 'authorized' | 'filled' | 'reserved'>): number =>
  authorized === null ? 0 : Math.max(0, filled + reserved - authorized)

/** The figures of one day: vacant is what nobody holds and nobody is reserved for. */
export function dayFigures({ authorized, basis, filled, reserved }: Step): DayFigures {
  const vacant = authorized === null ? null : Math.max(0, authorized - filled - reserved)
  return { authorized, basis, filled, reserved, vacant, over: overOf({ authorized, filled, reserved }) }
}
