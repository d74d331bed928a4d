import { expect, test } from 'vitest'
import type { LanguageLevel } from '#modules/people/index.ts'
import { sampleCase } from '../../samples-of-cases.ts'
import { languageStep } from './step.ts'

const french = (level: LanguageLevel['level'], assessedOn = '2025-05-01'): LanguageLevel => ({
  language: 'fr',
  level,
  assessedOn,
})
const judge = (levels: LanguageLevel[] | undefined, level: 'A' | 'B' | 'C' = 'B') =>
  languageStep.judge(levels, { language: 'fr', level }, '2026-06-01', sampleCase())

test.each([
  ['A', 'not-met'],
  ['B', 'met'],
  ['C', 'met'],
] as const)('S2.06 a mission in French that asks for B: level %s is %s', (level, result) => {
  expect(judge([french(level)]).result).toBe(result)
})

test('S2.06 English at C does not stand for French', () => {
  expect(judge([{ language: 'en', level: 'C', assessedOn: '2025-05-01' }])).toMatchObject({
    result: 'pending',
    code: 'not-assessed-fr',
  })
})

test('S2.06 the newest assessment counts, also when it is lower', () => {
  expect(judge([french('C', '2020-01-01'), french('A', '2025-01-01')])).toMatchObject({
    result: 'not-met',
    value: { en: 'French A', fr: 'français A' },
  })
})
