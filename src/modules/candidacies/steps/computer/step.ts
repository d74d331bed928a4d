import { type Attestation, attestationsOf } from '#modules/people/index.ts'
import { field } from '#platform/fields.ts'
import { defineStep } from '../../step.ts'
import { selfCheckWords } from '../../words-of-self-check.ts'
import { attestedIn, judgeAttestation } from '../attested.ts'
import { evidenceByCase, personsOf } from '../evidence-by-case.ts'

const { questions, codes } = selfCheckWords

const settings = { software: field.optionalText(100), level: field.optionalText(40) }

/** Computer literacy, attested by the officer (S0-42, R10). */
export const computerStep = defineStep<typeof settings, readonly Attestation[]>({
  name: 'computer',
  settings,
  compartment: 'ordinary',
  owner: 'candidate',
  recordedBy: ['people.attest'],
  waivable: true,
  evidence: async (tx, cases) => evidenceByCase(cases, await attestationsOf(tx, personsOf(cases))),
  judge: (all, _settings, on) => judgeAttestation(all, 'computer', null, on),
  selfCheck: {
    questions: () => [{ name: 'computer', kind: 'yes-no', ...questions.computer }],
    evidence: (answers, _known, today) => attestedIn(answers, 'computer', today),
    codes: codes.computer,
  },
  words: {
    title: { en: 'Computer skills', fr: 'Compétences en informatique' },
    next: { en: 'The officer attests them in the file.', fr: 'La personne les atteste dans son dossier.' },
    codes: {
      attested: {
        en: 'The officer attests to knowing common office software.',
        fr: 'La personne atteste connaître les logiciels de bureau courants.',
      },
      'answered-no': {
        en: 'The officer does not know common office software.',
        fr: 'La personne ne connaît pas les logiciels de bureau courants.',
      },
      'attest-again': {
        en: 'The attestation held until {day} and must be given again.',
        fr: 'L’attestation valait jusqu’au {day} et doit être renouvelée.',
      },
      'not-attested': {
        en: 'The officer has not attested them yet.',
        fr: 'La personne ne les a pas encore attestées.',
      },
    },
  },
})
