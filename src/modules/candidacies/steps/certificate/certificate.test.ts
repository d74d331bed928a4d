import { expect, test } from 'vitest'
import { sampleCase } from '../../samples-of-cases.ts'
import { sampleCertificate } from '../sample-certificate.ts'
import { certificateStep } from './step.ts'

const DEPARTURE = '2026-06-01'
const judge = (certificates: ReturnType<typeof sampleCertificate>[], on = DEPARTURE) =>
  certificateStep.judge(certificates, { certificate_type: 'first-aid-cpr' }, on, sampleCase())

test('S0.23 First Aid that expires three days before departure is not met, and says the two days', () => {
  expect(judge([sampleCertificate({ expiresOn: '2026-05-29' })])).toMatchObject({
    result: 'not-met',
    code: 'expires-before',
    params: { expires: '2026-05-29', day: DEPARTURE },
    validUntil: '2026-05-29',
  })
})

test.each([
  ['2026-05-31', 'not-met'],
  ['2026-06-01', 'met'],
  ['2026-06-02', 'met'],
] as const)('S0.24 mandatory training is current on the day of departure: valid to %s is %s', (expiresOn, result) => {
  expect(judge([sampleCertificate({ expiresOn })]).result).toBe(result)
})

test('S0.23 a certificate that runs out during the tour is shown with the day on which it fails', () => {
  expect(judge([sampleCertificate({ expiresOn: '2026-12-31' })])).toMatchObject({
    result: 'met',
    code: 'runs-out-during-tour',
    params: { fails: '2027-01-01' },
    validUntil: '2026-12-31',
  })
})

test('S0.23 a certificate that nobody verified is still to come', () => {
  expect(judge([sampleCertificate({ verifiedOn: null, verifiedByName: null })])).toMatchObject({
    result: 'pending',
    code: 'not-verified',
  })
})

test('S0.23 a renewal that nobody verified does not yet stand for the one that expires', () => {
  const old = sampleCertificate({ expiresOn: '2026-04-01' })
  const renewed = sampleCertificate({ id: 'b', issuedOn: '2026-03-01', expiresOn: '2029-03-01', verifiedOn: null })
  expect(judge([old, renewed])).toMatchObject({ result: 'pending', code: 'renewal-not-verified' })
  expect(judge([old, { ...renewed, verifiedOn: '2026-03-02' }])).toMatchObject({ result: 'met', code: 'valid' })
})

test('a revoked certificate is not met, and another type does not stand for it', () => {
  expect(judge([sampleCertificate({ revokedOn: '2026-01-01' })])).toMatchObject({ result: 'not-met', code: 'revoked' })
  expect(judge([sampleCertificate({ typeCode: 'firearms' })])).toMatchObject({ result: 'pending', code: 'missing' })
})

test('yellow fever counts ten days after the vaccination', () => {
  const shot = sampleCertificate({ issuedOn: '2026-05-25', countsFrom: '2026-06-04', expiresOn: null })
  expect(judge([shot])).toMatchObject({ result: 'not-met', code: 'counts-later', qualifiesOn: '2026-06-04' })
  expect(judge([shot], '2026-06-04')).toMatchObject({ result: 'met', validUntil: null })
})
