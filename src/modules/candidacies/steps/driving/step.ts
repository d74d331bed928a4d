import { addMonths } from '#kernel/calendar.ts'
import { type Attestation, attestationsOf, type Certificate, certificatesOf } from '#modules/people/index.ts'
import { field } from '#platform/fields.ts'
import { type Case, defineStep, type Judgement } from '../../step.ts'
import { judgeAttestation } from '../attested.ts'
import { evidenceByCase, personsOf } from '../evidence-by-case.ts'
import { words } from './words.ts'

const settings = {
  four_wheel_drive: field.flag(),
  manual_gears: field.flag(),
  /** Years of driving so; the officer attests them. */
  minimum_years: field.optionalWhole(1, 40),
  licence_held_months: field.optionalWhole(1, 600),
  recent_months: field.optionalWhole(1, 600),
}

interface DrivingEvidence {
  attestations: readonly Attestation[]
  certificates: readonly Certificate[]
}

/** Standard-shift 4x4 driving for the missions that need it (S0-44), and how long a licence has been held (W16). */
export const drivingStep = defineStep<typeof settings, DrivingEvidence>({
  name: 'driving',
  settings,
  compartment: 'ordinary',
  owner: 'candidate',
  recordedBy: ['people.attest', 'people.record-certificate', 'people.verify-certificate'],
  waivable: true,
  async evidence(tx, cases: readonly Case[]) {
    const attestations = evidenceByCase(cases, await attestationsOf(tx, personsOf(cases)))
    const certificates = evidenceByCase(cases, await certificatesOf(tx, personsOf(cases)))
    return new Map(
      cases.map(({ candidacyId: id }) => [
        id,
        { attestations: attestations.get(id) ?? [], certificates: certificates.get(id) ?? [] },
      ]),
    )
  },
  judge(evidence, { four_wheel_drive, manual_gears, minimum_years, licence_held_months: months }, on): Judgement {
    const licence = months === null ? null : heldFor(evidence?.certificates ?? [], months, on)
    if (licence !== null && licence.result !== 'met') return licence
    const attested = four_wheel_drive || manual_gears || minimum_years !== null
    return attested || licence === null ? judgeAttestation(evidence?.attestations, 'standard-shift', null, on) : licence
  },
  words,
})

function heldFor(certificates: readonly Certificate[], months: number, on: string): Judgement {
  const held = certificates.filter((one) => one.typeCode === 'driver-licence' && one.revokedOn === null)
  const first = held.filter((one) => one.verifiedOn !== null).sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1))[0]
  if (!first) return { result: 'pending', code: held.length > 0 ? 'licence-not-verified' : 'no-licence' }
  const qualifiesOn = addMonths(first.issuedOn, months)
  const value = { en: `Licence of ${first.issuedOn}`, fr: `Permis du ${first.issuedOn}` }
  return qualifiesOn <= on
    ? { result: 'met', code: 'licence-held', params: { months }, value }
    : { result: 'not-met', code: 'licence-too-new', params: { months, day: qualifiesOn }, value, qualifiesOn }
}
