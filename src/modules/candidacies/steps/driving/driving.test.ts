import { expect, test } from 'vitest'
import { sampleCase } from '../../samples-of-cases.ts'
import { sampleCertificate } from '../sample-certificate.ts'
import { drivingStep } from './step.ts'

const none = {
  four_wheel_drive: false,
  manual_gears: false,
  minimum_years: null,
  licence_held_months: null,
  recent_months: null,
}
const licence = (issuedOn: string) => sampleCertificate({ typeCode: 'driver-licence', issuedOn, verifiedOn: issuedOn })
const said = (answer: boolean) => ({ kind: 'standard-shift' as const, answer, attestedOn: '2025-12-01' })

test.each([
  ['2025-06-01', 'met'],
  ['2025-06-02', 'not-met'],
])('R9 a licence of %s held for a year by 1 June 2026 is %s', (issuedOn, result) => {
  const evidence = { attestations: [], certificates: [licence(issuedOn)] }
  expect(drivingStep.judge(evidence, { ...none, licence_held_months: 12 }, '2026-06-01', sampleCase()).result).toBe(
    result,
  )
})

test.each([
  [[said(true)], 'met'],
  [[said(false)], 'not-met'],
  [[], 'pending'],
] as const)('R9 manual gears are attested', (attestations, result) => {
  const evidence = { attestations, certificates: [] }
  expect(drivingStep.judge(evidence, { ...none, manual_gears: true }, '2026-06-01', sampleCase()).result).toBe(result)
})

test('R9 where both are asked for, both count', () => {
  const settings = { ...none, manual_gears: true, licence_held_months: 12 }
  const judge = (evidence: Parameters<typeof drivingStep.judge>[0]) =>
    drivingStep.judge(evidence, settings, '2026-06-01', sampleCase())
  expect(judge({ attestations: [said(true)], certificates: [] }).code).toBe('no-licence')
  expect(judge({ attestations: [said(false)], certificates: [licence('2010-01-01')] }).code).toBe('answered-no')
  expect(judge({ attestations: [said(true)], certificates: [licence('2010-01-01')] }).result).toBe('met')
})
