import { addMonths } from '#kernel/calendar.ts'
import { type Attestation, attestationsOf, type Certificate, certificatesOf } from '#modules/people/index.ts'
import { field } from '#platform/fields.ts'
import { type Case, defineStep, type Judgement } from '../../step.ts'
import { selfCheckWords } from '../../words-of-self-check.ts'
import { attestedIn, judgeAttestation } from '../attested.ts'
import { certificateAsIf } from '../certificate/answered.ts'
import { evidenceByCase, personsOf } from '../evidence-by-case.ts'
import { words } from './words.ts'

const { questions, codes } = selfCheckWords

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
  selfCheck: {
    questions: ({ four_wheel_drive, manual_gears, minimum_years, licence_held_months: months }) => [
      ...(months === null ? [] : [{ name: 'licence-since', kind: 'past-day' as const, ...questions.licenceSince }]),
      ...(four_wheel_drive || manual_gears || minimum_years !== null
        ? [{ name: 'standard-shift', kind: 'yes-no' as const, ...questions.standardShift }]
        : []),
    ],
    evidence(answers, known, today) {
      const since = answers.day('licence-since')
      const type = known.certificates.find(({ code }) => code === 'driver-licence')
      return {
        attestations: attestedIn(answers, 'standard-shift', today),
        certificates: since && type ? [certificateAsIf(type, { issuedOn: since, expiresOn: null }, today)] : [],
      }
    },
    codes: codes.driving,
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
