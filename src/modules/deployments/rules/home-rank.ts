import type { Difference } from '../vocabulary/posts.ts'

/** What the post asks for, in levels of the RCMP ladder: 1 is the highest. */
export interface PostLevel {
  hostRank: number | null
  rankFrom: number | null
  rankTo: number | null
}

/**
 * S0-14: "positions with greater responsibilities than those afforded by their rank". The level that the host gives the post counts;
 * without one, the range of ranks that it asks for. Nothing is said where neither is known or the officer's rank is not.
 */
export function rankDifference(home: number | null, post: PostLevel): { difference: Difference; steps: number } {
  const highest = post.hostRank ?? post.rankFrom
  const lowest = post.hostRank ?? post.rankTo
  if (home === null || (highest === null && lowest === null)) return { difference: 'unknown', steps: 0 }
  if (lowest !== null && home > lowest) return { difference: 'above', steps: home - lowest }
  if (highest !== null && home < highest) return { difference: 'below', steps: highest - home }
  return { difference: 'at', steps: 0 }
}
