import { expect, test } from 'vitest'
import type { RankHeld } from '#modules/people/index.ts'
import { sampleCase } from '../../samples-of-cases.ts'
import { rankStep } from './step.ts'

const held = (level: number, from = '2020-01-01', to: string | null = null): RankHeld => ({
  rankId: 'r',
  code: `level-${level}`,
  scale: 'SAMPLE',
  level,
  name: { en: `Level ${level}`, fr: `Niveau ${level}` },
  valid: { from, to },
})
const judge = (ranks: RankHeld[], on = '2026-06-01') =>
  rankStep.judge(ranks, { highest: 5, lowest: 8 }, on, sampleCase())

test.each([
  [4, 'not-met', 'too-high'],
  [5, 'met', 'within'],
  [8, 'met', 'within'],
  [9, 'not-met', 'too-low'],
] as const)('S0.14 a rank of level %i for a position of levels 5 to 8 is %s', (level, result, code) => {
  expect(judge([held(level)])).toMatchObject({ result, code })
})

test('the rank held on the day counts, not an earlier one', () => {
  const ranks = [held(9, '2018-01-01', '2026-06-01'), held(8, '2026-06-01')]
  expect(judge(ranks, '2026-05-31').result).toBe('not-met')
  expect(judge(ranks, '2026-06-01').result).toBe('met')
})
