import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addYears } from '#kernel/calendar.ts'
import type { Employment } from '#modules/people/index.ts'
import { sampleCase } from '../../samples-of-cases.ts'
import { operationalService } from './operational-service.ts'
import { serviceYearsStep } from './step.ts'
import { yearsAndMonths } from './words.ts'

const worked = (from: string, to: string | null = null): Employment => ({ kind: 'operational', valid: { from, to } })
const away = (kind: 'training' | 'leave', from: string, to: string): Employment => ({ kind, valid: { from, to } })
const judge = (employment: Employment[] | undefined, on: string, years = 5) =>
  serviceYearsStep.judge(employment, { minimum_years: years, excluding_training: true }, on, sampleCase())

test('S0.18 an officer with 4 years 11 months of service is told the day on which they qualify', () => {
  expect(judge([worked('2021-02-15')], '2026-01-15')).toMatchObject({
    result: 'not-met',
    code: 'qualifies-later',
    value: { en: '4 years 11 months', fr: '4 ans 11 mois' },
    qualifiesOn: '2026-02-15',
  })
})

test.each([
  ['the day before five years are full', '2021-01-16', '2026-01-15', 'not-met'],
  ['on the very day', '2021-01-15', '2026-01-15', 'met'],
  ['29 February: full on 28 February of a common year', '2020-02-29', '2025-02-28', 'met'],
  ['29 February: not on the 27th', '2020-02-29', '2025-02-27', 'not-met'],
] as const)('S0.18 %s', (_, from, on, result) => {
  expect(judge([worked(from)], on).result).toBe(result)
})

test('S0.18 declared training and leave do not count, day for day', () => {
  const employment = [
    away('training', '2020-07-01', '2021-01-01'),
    worked('2021-01-01', '2023-01-01'),
    away('leave', '2023-01-01', '2023-03-02'),
    worked('2023-03-02'),
  ]
  // sixty days of leave between two stretches
  expect(judge(employment, '2026-01-15')).toMatchObject({ result: 'not-met', qualifiesOn: '2026-03-02' })
  expect(judge(employment, '2026-03-02').result).toBe('met')
})

test('S0.18 training counts where the criterion does not exclude it, leave never does', () => {
  const employment = [away('training', '2020-07-01', '2021-01-01'), worked('2021-01-01')]
  const settings = { minimum_years: 5, excluding_training: false }
  expect(serviceYearsStep.judge(employment, settings, '2025-07-01', sampleCase()).result).toBe('met')
  expect(judge(employment, '2025-07-01')).toMatchObject({ result: 'not-met', qualifiesOn: '2026-01-01' })
})

test('S0.18 a gap after the years were full takes nothing away', () => {
  const employment = [worked('2015-01-01', '2021-01-01'), worked('2024-01-01')]
  expect(judge(employment, '2026-01-15').result).toBe('met')
})

test('service that ended before the years were full has no day of qualifying', () => {
  expect(judge([worked('2021-01-01', '2024-01-01')], '2026-01-15')).toMatchObject({
    result: 'not-met',
    code: 'service-ended',
  })
})

test('nothing recorded is still to come, not a refusal', () => {
  expect(judge(undefined, '2026-01-15')).toMatchObject({ result: 'pending', code: 'no-employment' })
})

test('a service that asks for ten years judges the same officer differently', () => {
  expect(judge([worked('2018-01-01')], '2026-01-15', 5).result).toBe('met')
  expect(judge([worked('2018-01-01')], '2026-01-15', 10)).toMatchObject({
    result: 'not-met',
    qualifiesOn: '2028-01-01',
  })
})

const day = fc.integer({ min: 0, max: 12_000 }).map((n) => addDays('1995-01-01', n))

test('unbroken service qualifies on the anniversary, never a day earlier', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 15 }), (from, years) => {
      const anniversary = addYears(from, years)
      expect(judge([worked(from)], anniversary, years).result).toBe('met')
      expect(judge([worked(from)], addDays(anniversary, -1), years).result).toBe('not-met')
    }),
  )
})

test('a leave of n days moves the qualifying day by n days', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 700 }), fc.integer({ min: 1, max: 400 }), (from, before, leave) => {
      const stop = addDays(from, before)
      const broken = operationalService([worked(from, stop), worked(addDays(stop, leave))], 5, from)
      expect(broken.qualifiesOn).toBe(addDays(addYears(from, 5), leave))
    }),
  )
})

test.each([
  [0, '0 years', '0 an'],
  [1, '1 month', '1 mois'],
  [12, '1 year', '1 an'],
  [59, '4 years 11 months', '4 ans 11 mois'],
  [61, '5 years 1 month', '5 ans 1 mois'],
])('%i months are written %s, %s', (months, en, fr) => {
  expect(yearsAndMonths(months)).toEqual({ en, fr })
})
