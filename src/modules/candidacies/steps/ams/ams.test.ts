import { expect, test } from 'vitest'
import { sampleCase } from '../../samples-of-cases.ts'
import { sampleCertificate } from '../sample-certificate.ts'
import { amsStep } from './step.ts'

const ARRIVAL = '2026-06-02'
const cleared = (issuedOn: string, o = {}) =>
  sampleCertificate({ typeCode: 'ams-clearance', issuedOn, expiresOn: null, verifiedOn: issuedOn, ...o })
const judge = (certificates: ReturnType<typeof cleared>[], plannedInMission: string | null = null) =>
  amsStep.judge(
    { certificates, plannedInMission },
    { validity_months: 24, planned_test_in_mission: true },
    ARRIVAL,
    sampleCase(),
  )

test.each([
  ['2024-06-01', 'not-met'],
  ['2024-06-02', 'met'],
  ['2026-01-01', 'met'],
] as const)('S3.17 an AMS clearance of %s, 24 months, for an arrival on 2 June 2026 is %s', (issuedOn, result) => {
  expect(judge([cleared(issuedOn)]).result).toBe(result)
})

test('S3.17 a test planned in mission stands for a clearance', () => {
  expect(judge([], '2026-06-20')).toMatchObject({ result: 'met', code: 'planned-in-mission' })
  expect(judge([])).toMatchObject({ result: 'pending', code: 'no-clearance' })
})

test('S3.17 a clearance that nobody verified is still to come, and a revoked one counts for nothing', () => {
  expect(judge([cleared('2025-06-02', { verifiedOn: null })])).toMatchObject({
    result: 'pending',
    code: 'not-verified',
  })
  expect(judge([cleared('2025-06-02', { revokedOn: '2025-09-01' })]).result).toBe('pending')
})

test('S3.17 an end printed on the clearance counts where it comes earlier', () => {
  expect(judge([cleared('2025-06-02', { expiresOn: '2026-06-01' })]).result).toBe('not-met')
})
