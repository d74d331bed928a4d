import { type Attestation, attestationsOf } from '#modules/people/index.ts'
import { field } from '#platform/fields.ts'
import { defineStep } from '../../step.ts'
import { judgeAttestation } from '../attested.ts'
import { evidenceByCase, personsOf } from '../evidence-by-case.ts'

const settings = { months: field.optionalWhole(1, 120) }

/** Driving a standard-shift vehicle, for the missions that need it (S0-44, R9). */
export const drivingStep = defineStep<typeof settings, readonly Attestation[]>({
  name: 'driving',
  settings,
  compartment: 'ordinary',
  owner: 'candidate',
  recordedBy: ['people.attest'],
  waivable: true,
  evidence: async (tx, cases) => evidenceByCase(cases, await attestationsOf(tx, personsOf(cases))),
  judge: (all, { months }, on) => judgeAttestation(all, 'standard-shift', months, on),
  words: {
    title: { en: 'Standard-shift driving', fr: 'Conduite d’un véhicule à transmission manuelle' },
    next: { en: 'The officer attests it in the file.', fr: 'La personne l’atteste dans son dossier.' },
    codes: {
      attested: {
        en: 'The officer attests to driving standard-shift 4x4 vehicles.',
        fr: 'La personne atteste conduire des véhicules 4x4 à transmission manuelle.',
      },
      'answered-no': {
        en: 'The officer does not drive standard-shift vehicles.',
        fr: 'La personne ne conduit pas de véhicules à transmission manuelle.',
      },
      'attest-again': {
        en: 'The attestation held until {day} and must be given again.',
        fr: 'L’attestation valait jusqu’au {day} et doit être renouvelée.',
      },
      'not-attested': { en: 'The officer has not attested it yet.', fr: 'La personne ne l’a pas encore attesté.' },
    },
  },
})
