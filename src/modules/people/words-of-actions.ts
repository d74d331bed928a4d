import type { Localized } from '#kernel/language.ts'
import { serviceRefusals } from './words-of-services.ts'
import { attestationWords, employmentWords, languageLevelWords, languageWords, sexWords } from './words-of-values.ts'

const person = { label: { en: 'Officer', fr: 'Policier ou policière' } }
const certificate = { label: { en: 'Certificate', fr: 'Certificat' } }
const givenNames = { label: { en: 'Given names', fr: 'Prénoms' } }
const familyName = { label: { en: 'Family name', fr: 'Nom de famille' } }
const bornOn: { label: Localized } = { label: { en: 'Date of birth', fr: 'Date de naissance' } }
const correspondence = {
  label: { en: 'Language of correspondence', fr: 'Langue de correspondance' },
  options: languageWords,
}
const email = { label: { en: 'E-mail address at the service', fr: 'Adresse de courriel au service' } }
const from: { label: Localized } = { label: { en: 'From', fr: 'À compter du' } }

export const actionWords = {
  registerOfficer: {
    title: { en: 'Register an officer', fr: 'Inscrire un policier ou une policière' },
    intro: {
      en: 'An officer who is new to the program. Somebody who comes from another service is received instead, so that the file stays whole.',
      fr: 'Une personne qui est nouvelle dans le programme. Si elle vient d’un autre service, accueillez-la plutôt par un changement de service : son dossier reste entier.',
    },
    submit: { en: 'Register', fr: 'Inscrire' },
    done: { en: 'The officer is registered.', fr: 'L’inscription est faite.' },
    fields: {
      givenNames,
      familyName,
      bornOn,
      language: correspondence,
      sex: { label: { en: 'Sex or gender', fr: 'Sexe ou genre' }, options: sexWords },
      email,
      serviceId: { label: { en: 'Police service', fr: 'Service de police' } },
      from: { label: { en: 'In this service since', fr: 'Dans ce service depuis le' } },
      sworn: { label: { en: 'Sworn police officer', fr: 'Policier assermenté ou policière assermentée' } },
    },
  },
  correctPerson: {
    title: { en: 'Correct the personal data', fr: 'Corriger les données personnelles' },
    intro: {
      en: 'What was recorded before stays in the audit trail.',
      fr: 'La correction est consignée au journal de vérification.',
    },
    submit: { en: 'Save', fr: 'Enregistrer' },
    done: { en: 'The personal data are corrected.', fr: 'Les données personnelles sont corrigées.' },
    fields: { personId: person, givenNames, familyName, bornOn, language: correspondence, email },
  },
  changeService: {
    title: { en: 'Receive an officer from another service', fr: 'Accueillir une personne d’un autre service' },
    intro: {
      en: 'The officer gives you their code and date of birth. From the day you enter, the file is yours; the service before sees it until the day before.',
      fr: 'La personne vous donne son code et sa date de naissance. À compter du jour indiqué, le dossier relève de vous ; l’ancien service le voit jusqu’à la veille.',
    },
    submit: { en: 'Change the service', fr: 'Changer de service' },
    done: { en: 'The change of service is recorded.', fr: 'Le changement de service est consigné.' },
    fields: {
      personCode: {
        label: { en: 'Code of the officer', fr: 'Code du policier ou de la policière' },
        hint: {
          en: 'As on the officer’s own record, for example OFF-Y7G8-E8X.',
          fr: 'Tel qu’il figure sur sa fiche, par exemple OFF-Y7G8-E8X.',
        },
      },
      bornOn: {
        ...bornOn,
        hint: {
          en: 'Needed unless you work for the program.',
          fr: 'Requise, sauf si vous travaillez pour le programme.',
        },
      },
      serviceId: { label: { en: 'New service', fr: 'Nouveau service' } },
      from: { label: { en: 'First day in the new service', fr: 'Premier jour dans le nouveau service' } },
    },
  },
  recordRank: {
    title: { en: 'Record a rank', fr: 'Consigner un grade' },
    done: { en: 'The rank is recorded.', fr: 'Le grade est consigné.' },
    fields: { personId: person, rankId: { label: { en: 'Rank', fr: 'Grade' } }, from },
  },
  recordEmploymentPeriod: {
    title: { en: 'Record a period of service', fr: 'Consigner une période de service' },
    intro: {
      en: 'Leave or training within operational service takes its place there; the service goes on afterwards.',
      fr: 'Un congé ou une formation pendant le service opérationnel y prend place ; le service se poursuit ensuite.',
    },
    done: { en: 'The period is recorded.', fr: 'La période est consignée.' },
    fields: {
      personId: person,
      kind: { label: { en: 'Kind', fr: 'Nature' }, options: employmentWords },
      from,
      until: {
        label: { en: 'Until (last day)', fr: 'Jusqu’au (dernier jour)' },
        hint: { en: 'Leave empty while it goes on.', fr: 'Laissez vide si la période est en cours.' },
      },
    },
  },
  recordLanguageLevel: {
    title: { en: 'Record a language level', fr: 'Consigner un niveau de langue' },
    done: { en: 'The language level is recorded.', fr: 'Le niveau de langue est consigné.' },
    fields: {
      personId: person,
      language: { label: { en: 'Language', fr: 'Langue' }, options: languageWords },
      level: { label: { en: 'Level', fr: 'Niveau' }, options: languageLevelWords },
      assessedOn: { label: { en: 'Assessed on', fr: 'Évalué le' } },
    },
  },
  recordCertificate: {
    title: { en: 'Record a certificate', fr: 'Consigner un certificat' },
    intro: {
      en: 'It counts once somebody other than the holder has verified it.',
      fr: 'Il compte dès qu’une personne autre que le ou la titulaire l’a vérifié.',
    },
    done: { en: 'The certificate is recorded.', fr: 'Le certificat est consigné.' },
    fields: {
      personId: person,
      typeCode: { label: { en: 'Kind of certificate', fr: 'Type de certificat' } },
      number: { label: { en: 'Number', fr: 'Numéro' } },
      issuedOn: { label: { en: 'Issued on', fr: 'Délivré le' } },
      expiresOn: {
        label: { en: 'Valid until (last day)', fr: 'Valide jusqu’au (dernier jour)' },
        hint: {
          en: 'Only as printed on the certificate. Otherwise it follows from the day of issue.',
          fr: 'Seulement si le certificat l’indique. Sinon, la date découle du jour de délivrance.',
        },
      },
      evidence: { label: { en: 'Evidence', fr: 'Pièce justificative' } },
    },
  },
  verifyCertificate: {
    title: { en: 'Verify the certificate', fr: 'Vérifier le certificat' },
    intro: {
      en: 'Your name stands beside the certificate from now on.',
      fr: 'Votre nom figurera désormais à côté du certificat.',
    },
    submit: { en: 'I have verified it', fr: 'J’ai vérifié le certificat' },
    done: { en: 'The certificate is verified.', fr: 'Le certificat est vérifié.' },
    fields: {
      certificateId: certificate,
      checkedHow: {
        label: { en: 'How it was checked', fr: 'Mode de vérification' },
        hint: {
          en: 'Needed where no evidence is attached, for example: seen the card; confirmed by the issuer by telephone.',
          fr: 'Requis en l’absence de pièce jointe, par exemple : carte vue ; confirmation par téléphone de l’organisme émetteur.',
        },
      },
    },
  },
  revokeCertificate: {
    title: { en: 'Revoke the certificate', fr: 'Révoquer le certificat' },
    intro: {
      en: 'It counts no longer, and stays on record with the reason.',
      fr: 'Le certificat ne compte plus ; il demeure au dossier avec le motif.',
    },
    done: { en: 'The certificate is revoked.', fr: 'Le certificat est révoqué.' },
    fields: { certificateId: certificate, reason: { label: { en: 'Reason', fr: 'Motif' } } },
  },
  recordFitnessResult: {
    title: { en: 'Record a fitness result', fr: 'Consigner un résultat d’aptitude physique' },
    intro: {
      en: 'The raw result. Whether it is enough is judged against each bulletin.',
      fr: 'Le résultat brut. Il est ensuite comparé au seuil de chaque avis de poste.',
    },
    done: { en: 'The result is recorded.', fr: 'Le résultat est consigné.' },
    fields: {
      personId: person,
      protocol: { label: { en: 'Test', fr: 'Test' } },
      result: {
        label: { en: 'Result', fr: 'Résultat' },
        hint: {
          en: 'Seconds, or the stage reached: 4:45 is 285; stage 6.5 is 6.5.',
          fr: 'En secondes, ou palier atteint : 4 min 45 s s’écrit 285 ; palier 6,5 s’écrit 6,5.',
        },
      },
      performedOn: { label: { en: 'Performed on', fr: 'Effectué le' } },
      assessor: { label: { en: 'Assessor', fr: 'Évaluateur ou évaluatrice' } },
    },
  },
  attest: {
    title: { en: 'Make an attestation', fr: 'Faire une attestation' },
    submit: { en: 'Attest', fr: 'Attester' },
    intro: {
      en: 'You answer under your own name. Answered again, the newest answer counts; the earlier ones stay on record.',
      fr: 'Vous répondez en votre propre nom. La réponse la plus récente compte ; les précédentes demeurent au dossier.',
    },
    done: { en: 'Your answer is recorded.', fr: 'Votre réponse est consignée.' },
    fields: {
      personId: person,
      kind: { label: { en: 'What you attest', fr: 'Objet de l’attestation' }, options: attestationWords },
      answer: {
        label: { en: 'Your answer', fr: 'Votre réponse' },
        options: { yes: { en: 'Yes', fr: 'Oui' }, no: { en: 'No', fr: 'Non' } },
      },
      own: { label: { en: 'This is true to the best of my knowledge.', fr: 'À ma connaissance, cela est exact.' } },
    },
  },
  warnOfExpiring: {
    title: { en: 'Warn of certificates that end', fr: 'Avertir des certificats qui arrivent à échéance' },
    done: { en: 'The warnings are recorded.', fr: 'Les avertissements sont consignés.' },
    fields: {},
  },
}

export const refusals: Record<string, Localized> = {
  ...serviceRefusals,
  'person-already-recorded': {
    en: 'A person of this name and date of birth is already recorded. If the officer comes from another service, receive them with their code; otherwise ask the recruitment, screening and selection unit.',
    fr: 'Une personne du même nom et de la même date de naissance est déjà inscrite. Si elle vient d’un autre service, accueillez-la au moyen de son code ; sinon, adressez-vous à l’unité de recrutement, de présélection et de sélection.',
  },
  'joined-before-birth': {
    en: 'This day lies before the date of birth.',
    fr: 'Cette date précède la date de naissance.',
  },
  'joined-in-the-future': {
    en: 'The day of joining lies in the future. Register the officer on that day.',
    fr: 'La date d’entrée au service est dans l’avenir. Inscrivez la personne ce jour-là.',
  },
  'born-in-the-future': { en: 'The date of birth lies in the future.', fr: 'La date de naissance est dans l’avenir.' },
  'day-in-the-future': { en: 'This day lies in the future.', fr: 'Cette date est dans l’avenir.' },
  'ends-before-it-starts': { en: 'The last day lies before the first one.', fr: 'Le dernier jour précède le premier.' },
  'no-such-service': { en: 'Choose a police service.', fr: 'Choisissez un service de police.' },
  'no-such-officer': {
    en: 'No officer has this code and date of birth. Ask the officer to read both from their own record.',
    fr: 'Aucun dossier ne porte ce code et cette date de naissance. Demandez à la personne de les lire sur sa fiche.',
  },
  'already-of-this-service': {
    en: 'The officer belongs to this service already.',
    fr: 'Cette personne appartient déjà à ce service.',
  },
  'change-before-joining': {
    en: 'The officer joined the present service on or after this day.',
    fr: 'La personne est entrée dans son service actuel à cette date ou après.',
  },
  'service-periods-overlap': {
    en: 'Another change of service is recorded for this time.',
    fr: 'Un autre changement de service est déjà consigné pour cette période.',
  },
  'rank-of-another-scale': {
    en: 'This rank does not exist in the officer’s service.',
    fr: 'Ce grade n’existe pas dans le service de la personne.',
  },
  'rank-overlaps': {
    en: 'A rank is already recorded from this day or later.',
    fr: 'Un grade est déjà consigné à compter de cette date ou après.',
  },
  'employment-overlaps': {
    en: 'This period overlaps one that is recorded. It may lie within a period of another kind, or beside it.',
    fr: 'Cette période en chevauche une autre. Elle peut se situer à l’intérieur d’une période d’une autre nature, ou à côté.',
  },
  'certificate-type-not-in-force': {
    en: 'This kind of certificate is not recorded here for that day.',
    fr: 'Ce type de certificat ne se consigne pas ici pour cette date.',
  },
  'certificate-end-needed': {
    en: 'Enter the last day of validity that is printed on the certificate.',
    fr: 'Indiquez le dernier jour de validité imprimé sur le certificat.',
  },
  'certificate-ends-before-issue': {
    en: 'The certificate would end before or on the day of its issue.',
    fr: 'Le certificat prendrait fin avant sa délivrance, ou le jour même.',
  },
  'certificate-revoked': { en: 'This certificate is revoked.', fr: 'Ce certificat est révoqué.' },
  'certificate-already-verified': {
    en: 'This certificate is verified already.',
    fr: 'Ce certificat est déjà vérifié.',
  },
  'verification-needs-evidence': {
    en: 'No evidence is attached: say how the certificate was checked.',
    fr: 'Aucune pièce n’est jointe : précisez comment le certificat a été vérifié.',
  },
  'protocol-not-in-force': {
    en: 'This test was not in use on that day.',
    fr: 'Ce test n’était pas en usage à cette date.',
  },
  'result-too-fine': {
    en: 'This test is measured with {decimals} decimals at most.',
    fr: 'Ce test se mesure avec au plus {decimals} décimale(s).',
  },
}
