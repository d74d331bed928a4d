import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FitnessResult } from '#modules/people/index.ts'
import { sampleCase } from '../../samples-of-cases.ts'
import { fitnessStep } from './step.ts'

const result = (o: Partial<FitnessResult>): FitnessResult => ({
  id: 'a',
  protocol: 'PARE',
  protocolName: { en: 'PARE', fr: 'TAPE' },
  measure: 'seconds',
  lowerIsBetter: true,
  result: 28_500,
  performedOn: '2026-01-10',
  assessor: 'A. Assessor',
  ...o,
})
const judge = (results: FitnessResult[], threshold: number, months: number | null = null, protocol = 'PARE') =>
  fitnessStep.judge(results, { protocol, threshold, months }, '2026-06-01', sampleCase())

test('S0.25 one result passes one posting and fails another', () => {
  expect(judge([result({})], 28_500)).toMatchObject({ result: 'met', value: { en: '4:45 min', fr: '4 min 45 s' } })
  expect(judge([result({})], 24_000)).toMatchObject({ result: 'not-met', code: 'fails', params: { asked: '4:00 min' } })
})

test.each([
  [28_499, 'met'],
  [28_500, 'met'],
  [28_501, 'not-met'],
] as const)('S0.25 PARE in 4:45: %i hundredths of a second are %s', (hundredths, expected) => {
  expect(judge([result({ result: hundredths })], 28_500).result).toBe(expected)
})

test.each([
  [699, 'not-met'],
  [700, 'met'],
] as const)('S0.25 the shuttle run asks for stage 7: %i is %s', (hundredths, expected) => {
  const run = result({ protocol: 'SHUTTLE', measure: 'stage', lowerIsBetter: false, result: hundredths })
  expect(judge([run], 700, null, 'SHUTTLE').result).toBe(expected)
})

test('S0.25 a result by another protocol says nothing about this one', () => {
  expect(judge([result({ protocol: 'PFA' })], 28_500)).toMatchObject({ result: 'pending', code: 'no-result' })
})

test('S0.25 the newest result counts, and it may be too old', () => {
  expect(
    judge([result({ performedOn: '2024-01-01', result: 20_000 }), result({ result: 30_000 })], 28_500).result,
  ).toBe('not-met')
  expect(judge([result({ performedOn: '2025-06-01' })], 28_500, 12).result).toBe('met')
  expect(judge([result({ performedOn: '2025-05-31' })], 28_500, 12)).toMatchObject({
    result: 'not-met',
    code: 'too-old',
  })
})

test('a better result never fails where a worse one passes', () => {
  fc.assert(
    fc.property(fc.nat(60_000), fc.nat(60_000), fc.nat(60_000), fc.boolean(), (a, b, threshold, lowerIsBetter) => {
      const [better, worse] = (lowerIsBetter ? a < b : a > b) ? [a, b] : [b, a]
      const passes = (value: number) => judge([result({ result: value, lowerIsBetter })], threshold).result === 'met'
      expect(passes(worse) && !passes(better)).toBe(false)
    }),
  )
})
