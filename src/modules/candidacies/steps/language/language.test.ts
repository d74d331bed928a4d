import { expect, test } from 'vitest'
import type { LanguageLevel } from '#modules/people/index.ts'
import { sampleCase } from '../../samples-of-cases.ts'
import { sampleCertificate } from '../sample-certificate.ts'
import { languageStep } from './step.ts'

const french = (level: LanguageLevel['level'], assessedOn = '2025-05-01'): LanguageLevel => ({
  language: 'fr',
  level,
  assessedOn,
})
const judge = (levels: LanguageLevel[] | undefined, level: 'A' | 'B' | 'C' = 'B') =>
  languageStep.judge(
    { levels: levels ?? [], ams: undefined },
    { language: 'fr', level, minimum_percent: null },
    '2026-06-01',
    sampleCase(),
  )

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

test('S2.06 the UN asks for a percentage of its own assessment, which comes with the clearance', () => {
  const settings = { language: 'fr' as const, level: null, minimum_percent: 60 }
  const clearance = sampleCertificate({
    typeCode: 'ams-clearance',
    issuedOn: '2025-03-01',
    verifiedOn: '2025-03-01',
    expiresOn: null,
  })
  const judgeUn = (certificates: (typeof clearance)[]) =>
    languageStep.judge(
      { levels: [french('C')], ams: { certificates, plannedInMission: null } },
      settings,
      '2026-06-01',
      sampleCase(),
    )
  expect(judgeUn([])).toMatchObject({ result: 'pending', code: 'tested-with-ams' })
  expect(judgeUn([clearance])).toMatchObject({ result: 'met', code: 'passed-with-ams' })
})
