import { expect, test } from 'vitest'
import { standingOf } from './overdue.ts'

test.each([
  ['2026-03-16T16:00:00Z', '2026-03-16T16:00:00Z', 0, false],
  ['2026-03-15T04:00:00Z', '2026-03-16T16:00:00Z', 36, false],
  ['2026-03-15T03:59:59Z', '2026-03-16T16:00:00Z', 36, true],
  ['2026-03-17T03:00:00Z', '2026-03-16T16:00:00Z', 0, false],
])('what happened at %s is, at %s, %i hours old and overdue: %s', (at, now, hours, overdue) => {
  expect(standingOf(at, now)).toEqual({ at, hours, overdue })
})

test('what never happened is overdue', () => {
  expect(standingOf(null, '2026-03-16T16:00:00Z')).toEqual({ at: null, hours: null, overdue: true })
})
