import type { Certificate } from '#modules/people/index.ts'

/** A verified certificate for rule tests, First Aid and CPR unless told otherwise, valid to the end of 2028. */
export const sampleCertificate = (o: Partial<Certificate> = {}): Certificate => {
  const issuedOn = o.issuedOn ?? '2026-01-01'
  return {
    id: 'a',
    personId: '00000000-0000-4000-8000-000000000002',
    typeCode: 'first-aid-cpr',
    typeName: { en: 'First Aid and CPR', fr: 'Secourisme et RCR' },
    number: null,
    issuedOn,
    countsFrom: issuedOn,
    expiresOn: '2028-12-31',
    attachmentId: null,
    verifiedByName: 'A. Verifier',
    verifiedOn: issuedOn,
    revokedOn: null,
    version: 1,
    ...o,
  }
}
