import { type Attestation, attestationsOf } from '#modules/people/index.ts'
import { field } from '#platform/fields.ts'
import { defineStep } from '../../step.ts'
import { judgeAttestation } from '../attested.ts'
import { evidenceByCase, personsOf } from '../evidence-by-case.ts'

/** The State certifies by vetting, which is a step of its own; this one is the candidate's word. */
const settings = {
  certified_by_state: field.flag(),
  certified_by_candidate: field.flag(),
  months: field.optionalWhole(1, 120),
}

/** The candidate's own certification of integrity (R12); vetting is another step. It cannot be waived. */
export const integrityStep = defineStep<typeof settings, readonly Attestation[]>({
  name: 'integrity',
  settings,
  compartment: 'ordinary',
  owner: 'candidate',
  recordedBy: ['people.attest'],
  waivable: false,
  evidence: async (tx, cases) => evidenceByCase(cases, await attestationsOf(tx, personsOf(cases))),
  judge: (all, { months }, on) => judgeAttestation(all, 'integrity', months, on),
  words: {
    title: { en: 'Statement of integrity', fr: 'Déclaration d’intégrité' },
    next: {
      en: 'The officer gives the statement in the file.',
      fr: 'La personne fait la déclaration dans son dossier.',
    },
    codes: {
      attested: { en: 'The officer gave the statement.', fr: 'La personne a fait la déclaration.' },
      'answered-no': {
        en: 'The officer could not give the statement.',
        fr: 'La personne n’a pas pu faire la déclaration.',
      },
      'attest-again': {
        en: 'The statement held until {day} and must be given again.',
        fr: 'La déclaration valait jusqu’au {day} et doit être renouvelée.',
      },
      'not-attested': {
        en: 'The officer has not given the statement yet.',
        fr: 'La personne n’a pas encore fait la déclaration.',
      },
    },
  },
})
