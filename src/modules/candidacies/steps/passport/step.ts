import { type Certificate, certificatesOf } from '#modules/people/index.ts'
import { defineStep } from '../../step.ts'
import { selfCheckWords } from '../../words-of-self-check.ts'
import { certificatesIn } from '../certificate/answered.ts'
import { judgeCertificate } from '../certificate/judge-certificate.ts'
import { codes } from '../certificate/words.ts'
import { evidenceByCase, personsOf } from '../evidence-by-case.ts'

/** A passport that holds beyond the end of the tour by the margin of the criterion (domain.md 5.2). */
export const passportStep = defineStep<Record<never, never>, readonly Certificate[]>({
  name: 'passport',
  settings: {},
  compartment: 'ordinary',
  owner: 'candidate',
  recordedBy: ['people.record-certificate', 'people.verify-certificate'],
  waivable: true,
  evidence: async (tx, cases) => evidenceByCase(cases, await certificatesOf(tx, personsOf(cases))),
  judge: (certificates, _settings, on, one) =>
    judgeCertificate(
      (certificates ?? []).filter((each) => each.typeCode === 'passport'),
      on,
      one,
    ),
  selfCheck: {
    questions: () => [{ name: 'certificate-passport', kind: 'day', ...selfCheckWords.questions.passport }],
    evidence: certificatesIn,
    codes: selfCheckWords.codes.certificate,
  },
  words: {
    title: { en: 'Passport', fr: 'Passeport' },
    next: {
      en: 'The officer renews the passport early enough; the readiness officer verifies it.',
      fr: 'La personne renouvelle son passeport à temps; l’agent de préparation le vérifie.',
    },
    codes,
  },
})
