import { expect, test } from 'vitest'
import { isCode } from '#kernel/codes.ts'
import { Dice } from './dice.ts'

const throws = (seed: string) => {
  const dice = new Dice(seed)
  return Array.from({ length: 50 }, () => dice.int(1, 1_000_000))
}

test('the same seed throws the same, another seed throws otherwise', () => {
  expect(throws('contingent|2026-03-16')).toEqual(throws('contingent|2026-03-16'))
  expect(throws('contingent|2026-03-17')).not.toEqual(throws('contingent|2026-03-16'))
})

test('what is thrown for one subject does not change what is thrown for another', () => {
  const dice = new Dice('a')
  const before = new Dice('a').for('officer 7').uuid()
  dice.for('officer 6').int(1, 6)
  dice.next()
  expect(dice.for('officer 7').uuid()).toBe(before)
})

test('throws stay within their bounds and reach both ends', () => {
  const dice = new Dice('bounds')
  const thrown = Array.from({ length: 2_000 }, () => dice.int(1, 6))
  expect(Math.min(...thrown)).toBe(1)
  expect(Math.max(...thrown)).toBe(6)
  const mean = thrown.reduce((sum, one) => sum + one, 0) / thrown.length
  expect(mean).toBeGreaterThan(3.3)
  expect(mean).toBeLessThan(3.7)
})

test('a weight of nothing is never drawn, and ids and codes have their proper form', () => {
  const dice = new Dice('weights')
  const drawn = Array.from({ length: 300 }, () =>
    dice.weighted([
      ['a', 3],
      ['never', 0],
      ['b', 1],
    ] as const),
  )
  expect(drawn).not.toContain('never')
  expect(drawn).toContain('b')
  expect(dice.uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(isCode(dice.code('OFF'), 'OFF')).toBe(true)
})
