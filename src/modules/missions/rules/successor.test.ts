import { expect, test } from 'vitest'
import { successorDueOn, successorIsDue } from './successor.ts'

test.each([
  ['2026-12-31', 6, '2026-06-30'],
  ['2026-08-31', 6, '2026-02-28'],
  ['2028-08-31', 6, '2028-02-29'],
  ['2027-01-15', 12, '2026-01-15'],
])('S2.26 a tour that ends on %s with %i months of lead needs its successor’s posting on %s', (end, lead, expected) => {
  expect(successorDueOn(end, lead)).toBe(expected)
})

test('S2.26 the posting is due on the day itself, not the day before', () => {
  expect(successorIsDue('2026-12-31', 6, '2026-06-29')).toBe(false)
  expect(successorIsDue('2026-12-31', 6, '2026-06-30')).toBe(true)
})
