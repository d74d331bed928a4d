import { expect, test } from 'vitest'
import { judgedOn } from '../../rules/anchor-day.ts'
import { sampleCase } from '../../samples-of-cases.ts'
import { sampleCertificate } from '../sample-certificate.ts'
import { passportStep } from './step.ts'

const one = sampleCase()
const on = judgedOn(one, { anchor: 'end-of-tour', marginDays: 183 })

test.each([
  ['2027-12-01', 'not-met'],
  ['2027-12-02', 'met'],
] as const)('a passport must hold six months beyond the tour: valid to %s is %s', (expiresOn, result) => {
  const passport = sampleCertificate({ typeCode: 'passport', expiresOn })
  expect(passportStep.judge([passport], {}, on, one).result).toBe(result)
})
