import type { Localized } from '#kernel/language.ts'

export { actionWords, refusals } from './words-of-actions.ts'
export * from './words-of-values.ts'

export const pageWords = {
  officers: { en: 'Officers', fr: 'Policiers' },
  officersIntro: {
    en: 'Police officers on record, as far as your duty reaches.',
    fr: 'Les policiers et policières inscrits, dans les limites de votre fonction.',
  },
  officer: { en: 'Officer', fr: 'Policier ou policière' },
  myRecord: { en: 'My record', fr: 'Ma fiche' },
  myRecordIntro: {
    en: 'What the program has on record about you. Your coordinator corrects what is wrong.',
    fr: 'Ce que le programme a consigné à votre sujet. La personne qui coordonne votre service corrige ce qui est inexact.',
  },
  noRecordTitle: { en: 'You are not on record yet', fr: 'Vous n’êtes pas encore inscrit ou inscrite' },
  noRecordText: {
    en: 'Ask the peace operations coordinator of your service to register you.',
    fr: 'Demandez à la personne qui coordonne les opérations de paix dans votre service de vous inscrire.',
  },
  services: { en: 'Police services', fr: 'Services de police' },
  servicesIntro: {
    en: 'The services that officers come from. An example is a real Canadian service whose part in the program we do not know.',
    fr: 'Les services d’où viennent les policiers. Un « exemple » est un véritable service canadien dont la participation au programme ne nous est pas connue.',
  },
  service: { en: 'Police service', fr: 'Service de police' },
  search: { en: 'Name or code', fr: 'Nom ou code' },
  searchService: { en: 'Name or short name', fr: 'Nom ou sigle' },
  name: { en: 'Name', fr: 'Nom' },
  code: { en: 'Code', fr: 'Code' },
  short: { en: 'Short name', fr: 'Sigle' },
  rank: { en: 'Rank', fr: 'Grade' },
  ranks: { en: 'Ranks', fr: 'Grades' },
  kindOfService: { en: 'Kind of service', fr: 'Type de service' },
  province: { en: 'Province', fr: 'Province' },
  correspondence: { en: 'Language of correspondence', fr: 'Langue de correspondance' },
  concern: { en: 'Certificates', fr: 'Certificats' },
  nextEnd: { en: 'Next certificate to end', fr: 'Prochaine échéance' },
  toVerify: { en: 'To verify', fr: 'À vérifier' },
  personal: { en: 'Personal data', fr: 'Données personnelles' },
  bornOn: { en: 'Date of birth', fr: 'Date de naissance' },
  sex: { en: 'Sex or gender', fr: 'Sexe ou genre' },
  email: { en: 'E-mail', fr: 'Courriel' },
  sworn: { en: 'Sworn officer', fr: 'Policier assermenté ou policière assermentée' },
  civilian: { en: 'Civilian', fr: 'Personnel civil' },
  standing: { en: 'Status', fr: 'Statut' },
  memberships: { en: 'Service history', fr: 'Services successifs' },
  noService: { en: 'No service today', fr: 'Aucun service aujourd’hui' },
  employment: { en: 'Periods of service', fr: 'Périodes de service' },
  operational: { en: 'Operational service', fr: 'Service opérationnel' },
  years: { en: '{years} years, {months} months', fr: '{years} ans et {months} mois' },
  period: { en: 'Period', fr: 'Période' },
  kind: { en: 'Kind', fr: 'Nature' },
  certificates: { en: 'Certificates', fr: 'Certificats' },
  certificate: { en: 'Certificate', fr: 'Certificat' },
  number: { en: 'Number', fr: 'Numéro' },
  issued: { en: 'Issued', fr: 'Délivré' },
  validTo: { en: 'Valid until', fr: 'Valide jusqu’au' },
  noEnd: { en: 'No end', fr: 'Sans échéance' },
  state: { en: 'State', fr: 'État' },
  verification: { en: 'Verification', fr: 'Vérification' },
  verifiedBy: { en: 'by {name} on {day}', fr: 'par {name}, le {day}' },
  revokedBy: { en: 'by {name} on {day}: {why}', fr: 'par {name}, le {day} : {why}' },
  verify: { en: 'Verify', fr: 'Vérifier' },
  revoke: { en: 'Revoke', fr: 'Révoquer' },
  notVerified: { en: 'Not verified yet', fr: 'Pas encore vérifié' },
  checkedHow: { en: 'Checked: {how}', fr: 'Vérification : {how}' },
  evidence: { en: 'Evidence', fr: 'Pièce justificative' },
  noEvidence: { en: 'None attached', fr: 'Aucune pièce jointe' },
  endsToday: { en: 'Ends today', fr: 'Échéance aujourd’hui' },
  endsTomorrow: { en: 'Ends tomorrow', fr: 'Échéance demain' },
  fitness: { en: 'Fitness results', fr: 'Résultats d’aptitude physique' },
  fitnessIntro: {
    en: 'Raw results. Each bulletin says what is enough.',
    fr: 'Résultats bruts. Chaque avis de poste fixe son seuil.',
  },
  test: { en: 'Test', fr: 'Test' },
  result: { en: 'Result', fr: 'Résultat' },
  seconds: { en: '{value} s', fr: '{value} s' },
  stage: { en: 'stage {value}', fr: 'palier {value}' },
  performed: { en: 'Performed on', fr: 'Effectué le' },
  assessor: { en: 'Assessor', fr: 'Évaluateur ou évaluatrice' },
  languages: { en: 'Languages', fr: 'Langues' },
  language: { en: 'Language', fr: 'Langue' },
  level: { en: 'Level', fr: 'Niveau' },
  assessed: { en: 'Assessed on', fr: 'Évalué le' },
  attestations: { en: 'Attestations', fr: 'Attestations' },
  attestation: { en: 'Attestation', fr: 'Attestation' },
  answer: { en: 'Answer', fr: 'Réponse' },
  attested: { en: 'Given on', fr: 'Donnée le' },
  yes: { en: 'Yes', fr: 'Oui' },
  no: { en: 'No', fr: 'Non' },
  file: { en: 'File', fr: 'Dossier' },
  timeline: { en: 'Timeline of the file', fr: 'Chronologie du dossier' },
  nothing: { en: 'Nothing is recorded.', fr: 'Rien n’est consigné.' },
  contact: { en: 'Who to turn to', fr: 'À qui s’adresser' },
  contactFallback: {
    en: 'No coordinator is named for your service at the moment. Until then, turn to: {unit}.',
    fr: 'Aucune personne ne coordonne actuellement votre service. D’ici là, adressez-vous à : {unit}.',
  },
  officersHere: { en: 'Officers on record', fr: 'Policiers inscrits' },
  participation: { en: 'Participation', fr: 'Participation' },
  participationIntro: {
    en: 'Years in which a source names the service. Nothing between them is claimed.',
    fr: 'Les années où une source nomme le service. Rien n’est avancé pour les autres.',
  },
  participationNone: { en: 'No source names a year.', fr: 'Aucune source ne nomme d’année.' },
  partnership: { en: 'In the program', fr: 'Dans le programme' },
  coordinators: { en: 'Peace operations coordination', fr: 'Coordination des opérations de paix' },
  emptyTitle: { en: 'No officers', fr: 'Aucun policier' },
  emptyText: {
    en: 'Officers appear here once they are registered.',
    fr: 'Les policiers figurent ici dès leur inscription.',
  },
  emptyServicesTitle: { en: 'No police services', fr: 'Aucun service de police' },
  emptyServicesText: { en: 'They come with the country’s pack.', fr: 'Ils proviennent des données du pays.' },
} satisfies Record<string, Localized>

export const waitingWords = {
  toVerify: { en: 'Certificate to verify', fr: 'Certificat à vérifier' },
  ending: { en: 'Certificate about to end', fr: 'Certificat bientôt échu' },
}

export const timelineWords: Record<string, Localized> = {
  registered: { en: 'Registered in the program', fr: 'Inscription au programme' },
  joined: { en: 'Joined {service}', fr: 'Entrée dans le service : {service}' },
  rank: { en: 'Rank: {rank}', fr: 'Grade : {rank}' },
  recorded: { en: 'Certificate issued: {type}', fr: 'Certificat délivré : {type}' },
  verified: { en: 'Certificate verified by {name}: {type}', fr: 'Certificat vérifié par {name} : {type}' },
  revoked: { en: 'Certificate revoked: {type}', fr: 'Certificat révoqué : {type}' },
  ends: { en: 'Last valid day of the certificate: {type}', fr: 'Dernier jour de validité du certificat : {type}' },
}

export const searchWords = { kind: { en: 'Officer', fr: 'Policier ou policière' } }

export const letterWords = {
  certificateExpiring: {
    subject: { en: 'Your certificate ends soon: {type}', fr: 'Votre certificat arrive bientôt à échéance : {type}' },
    body: {
      en: 'Your certificate “{type}” is valid through {day}.\n\nPlease renew it in time and record the new one, with its evidence, on your record. If you are preparing to deploy, a certificate that has ended stops your departure.',
      fr: 'Votre certificat « {type} » est valide jusqu’au {day} inclusivement.\n\nVeuillez le renouveler à temps et consigner le nouveau sur votre fiche, avec la pièce justificative. Si vous vous préparez à un déploiement, un certificat échu empêche votre départ.',
    },
  },
  changedService: {
    subject: { en: 'Your file goes to {service}', fr: 'Votre dossier est transféré : {service}' },
    body: {
      en: 'From {day} your service is {service}, and its peace operations coordinator looks after your file. Your former service sees it until the day before. If this is a mistake, tell your coordinator at once.',
      fr: 'À compter du {day}, votre service est le suivant : {service}. La personne qui y coordonne les opérations de paix s’occupe de votre dossier ; votre ancien service le voit jusqu’à la veille. En cas d’erreur, avisez-en tout de suite la personne qui coordonne votre service.',
    },
  },
}
