import { expect, test } from 'vitest'
import { groupOf, outcomeOf } from './outcome.ts'

test.each([
  ['yes', 'yes', 'agree'],
  ['yes', 'mostly', 'agree'],
  ['mostly', 'not-yet', 'differ'],
  ['no', 'yes', 'differ'],
  ['no', 'not-yet', 'open'],
  ['no', 'no', 'open'],
  ['talk', 'yes', 'talk'],
  ['no', 'talk', 'talk'],
  [null, 'yes', 'talk'],
  [null, null, 'talk'],
] as const)('S0.48 %s and %s: %s', (a, b, outcome) => {
  expect(outcomeOf(a, b)).toBe(outcome)
  expect(outcomeOf(b, a)).toBe(outcome)
})

test('S0.48 a topic is agreed only where every statement is, and a difference is never hidden behind something open', () => {
  expect(groupOf(['agree', 'agree'])).toBe('agree')
  expect(groupOf(['agree', 'open'])).toBe('talk')
  expect(groupOf(['talk', 'differ'])).toBe('differ')
  expect(groupOf([])).toBe('talk')
})
