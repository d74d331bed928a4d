import type { QueuedRequest } from '../vocabulary/home.ts'

export interface InQueue extends QueuedRequest {
  /** What services can still give when those before it have had theirs; below zero, so many are lacking. */
  left: number | null
  beyond: boolean
}

/** The queue of demand: each request takes what is left after those before it. One that names no number takes nothing yet. */
export function queued(requests: readonly QueuedRequest[], room: number): InQueue[] {
  let left = room
  return requests.map((one) => {
    if (one.asked === null) return { ...one, left: null, beyond: false }
    left -= one.asked
    return { ...one, left, beyond: left < 0 }
  })
}
