import { expect, test } from 'vitest'
import type { Employment } from '../vocabulary.ts'
import { servedMonths } from './served-months.ts'

const period = (from: string, to: string | null, kind: Employment['kind'] = 'operational'): Employment => ({
  kind,
  valid: { from, to },
})

test.each([
  ['2021-03-16', 60],
  ['2021-03-17', 59],
  ['2020-02-29', 72],
  ['2026-03-16', 0],
  ['2026-03-17', 0],
] as const)('S0.18 service since %s is %i full months on 16 March 2026', (from, months) => {
  expect(servedMonths([period(from, null)], 'operational', '2026-03-16')).toBe(months)
})

test('S0.18 leave in between does not count, day by day', () => {
  const service = [
    period('2020-01-01', '2021-01-01'),
    period('2021-01-01', '2021-07-01', 'leave'),
    period('2021-07-01', null),
  ]
  expect(servedMonths(service, 'operational', '2022-01-01')).toBe(18)
  expect(servedMonths(service, 'leave', '2022-01-01')).toBe(6)
})

test('service that ended is counted to its end, and future service not at all', () => {
  expect(servedMonths([period('2020-01-01', '2021-01-01')], 'operational', '2026-03-16')).toBe(12)
  expect(servedMonths([period('2027-01-01', null)], 'operational', '2026-03-16')).toBe(0)
  expect(servedMonths([], 'operational', '2026-03-16')).toBe(0)
})
