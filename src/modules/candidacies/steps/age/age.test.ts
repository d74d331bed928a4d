import { expect, test } from 'vitest'
import { sampleCase } from '../../samples-of-cases.ts'
import { ageStep } from './step.ts'

const judge = (born: string | undefined, on: string, least: number | null = 25, below: number | null = 62) =>
  ageStep.judge(born, { minimum: least, under: below }, on, sampleCase())

test.each([
  ['the day before the 25th birthday', '2001-06-03', 'not-met'],
  ['on the 25th birthday', '2001-06-02', 'met'],
  ['the day before the 62nd birthday', '1964-06-03', 'met'],
  ['on the 62nd birthday', '1964-06-02', 'not-met'],
])('R3 age is judged on the day of arrival: %s', (_, born, result) => {
  expect(judge(born, '2026-06-02').result).toBe(result)
})

test('R3 too young says on which day it will do', () => {
  expect(judge('2002-02-28', '2026-06-02')).toMatchObject({
    code: 'too-young',
    qualifiesOn: '2027-02-28',
    value: { en: '24 years', fr: '24 ans' },
  })
})

test('R3 somebody born on 29 February is 25 on the 28th of a common year', () => {
  expect(judge('2000-02-29', '2025-02-28').result).toBe('met')
})

test('a limit that the bulletin does not set limits nothing', () => {
  expect(judge('1950-01-01', '2026-06-02', 25, null).result).toBe('met')
})
