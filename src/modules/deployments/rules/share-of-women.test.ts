import { expect, test } from 'vitest'
import { shareOfWomen } from './share-of-women.ts'

test.each([
  [0, 0, { percent: null, women: null, all: 0 }],
  [1, 4, { percent: null, women: null, all: null }],
  [1, 5, { percent: null, women: null, all: 5 }],
  [4, 9, { percent: null, women: null, all: 9 }],
  [5, 9, { percent: null, women: null, all: 9 }],
  [5, 10, { percent: 50, women: 5, all: 10 }],
  [0, 5, { percent: 0, women: 0, all: 5 }],
  [5, 5, { percent: 100, women: 5, all: 5 }],
  [5, 15, { percent: 33, women: 5, all: 15 }],
])('S2.12 share of women in leadership: %i of %i', (women, all, share) =>
  expect(shareOfWomen(women, all)).toEqual(share),
)

test('S2.12 no share that is shown lets one to four persons of a sex be counted', () => {
  for (let all = 0; all <= 40; all += 1)
    for (let women = 0; women <= all; women += 1) {
      const { percent } = shareOfWomen(women, all)
      for (const cell of [women, all - women]) if (cell > 0 && cell < 5) expect(percent).toBeNull()
    }
})
