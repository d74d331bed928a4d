import { describe, expect, test } from 'vitest'
import { rankDifference } from './home-rank.ts'

const asks = (rankFrom: number | null, rankTo: number | null, hostRank: number | null = null) => ({
  hostRank,
  rankFrom,
  rankTo,
})

describe('S0.06 home rank against mission rank', () => {
  test.each([
    [9, asks(4, 6), 'above', 3],
    [7, asks(4, 6), 'above', 1],
    [6, asks(4, 6), 'at', 0],
    [4, asks(4, 6), 'at', 0],
    [3, asks(4, 6), 'below', 1],
    [9, asks(4, null), 'at', 0],
    [3, asks(4, null), 'below', 1],
    [7, asks(null, 6), 'above', 1],
    [2, asks(null, 6), 'at', 0],
  ] as const)('level %i where %o is asked: %s by %i', (home, post, difference, steps) =>
    expect(rankDifference(home, post)).toEqual({ difference, steps }),
  )

  test('the level that the host gives the post counts before the range of ranks', () => {
    expect(rankDifference(6, asks(4, 8, 5))).toEqual({ difference: 'above', steps: 1 })
    expect(rankDifference(4, asks(4, 8, 5))).toEqual({ difference: 'below', steps: 1 })
    expect(rankDifference(5, asks(null, null, 5))).toEqual({ difference: 'at', steps: 0 })
  })

  test('nothing is said where nothing is known', () => {
    expect(rankDifference(null, asks(4, 6)).difference).toBe('unknown')
    expect(rankDifference(6, asks(null, null)).difference).toBe('unknown')
  })
})
