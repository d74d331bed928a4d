import { type Certificate, certificatesOf } from '#modules/people/index.ts'
import { field } from '#platform/fields.ts'
import { defineStep } from '../../step.ts'
import { selfCheckWords } from '../../words-of-self-check.ts'
import { evidenceByCase, personsOf } from '../evidence-by-case.ts'
import { certificateQuestions, certificatesIn } from './answered.ts'
import { judgeCertificate } from './judge-certificate.ts'
import { words } from './words.ts'

const settings = { certificate_type: field.text(60) }

/** A certificate of a type, verified and valid on the anchor day with its margin (S0.23, S0.24). */
export const certificateStep = defineStep<typeof settings, readonly Certificate[]>({
  name: 'certificate',
  settings,
  compartment: 'ordinary',
  owner: 'candidate',
  recordedBy: ['people.record-certificate', 'people.verify-certificate'],
  waivable: true,
  evidence: async (tx, cases) => evidenceByCase(cases, await certificatesOf(tx, personsOf(cases))),
  judge: (certificates, { certificate_type: type }, on, one) =>
    judgeCertificate(
      (certificates ?? []).filter((each) => each.typeCode === type),
      on,
      one,
    ),
  selfCheck: {
    questions: ({ certificate_type: type }, known) => certificateQuestions(type, known),
    evidence: certificatesIn,
    codes: selfCheckWords.codes.certificate,
  },
  words,
})
