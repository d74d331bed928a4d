import type { PackageItem } from './contents.ts'

export const packageWords = {
  title: { en: 'Mission application package', fr: 'Dossier de candidature à la mission' },
  download: {
    en: 'Download the mission application package',
    fr: 'Télécharger le dossier de candidature à la mission',
  },
  practice: { en: 'PRACTICE COPY: the person is invented', fr: 'COPIE D’EXERCICE\u00a0: la personne est inventée' },
  officer: { en: 'Officer', fr: 'Personne' },
  bulletin: { en: 'Bulletin', fr: 'Avis' },
  made: { en: 'Made on', fr: 'Établi le' },
  kind: { en: 'Kind', fr: 'Nature' },
  what: { en: 'What', fr: 'Élément' },
  day: { en: 'Day', fr: 'Date' },
  detail: { en: 'Detail', fr: 'Précision' },
  file: { en: 'File', fr: 'Fichier' },
  noFile: { en: 'no file', fr: 'sans fichier' },
  certificateTitle: { en: 'Certificate', fr: 'Attestation' },
  certifies: { en: 'has completed the online training module', fr: 'a réussi le module de formation en ligne' },
  mark: { en: 'Mark', fr: 'Note' },
  number: { en: 'Number', fr: 'Numéro' },
  issued: { en: 'Issued on', fr: 'Délivrée le' },
  validUntil: { en: 'valid until {day}', fr: 'valide jusqu’au {day}' },
  verifiedBy: { en: 'verified by {name}', fr: 'vérifié par {name}' },
  released: { en: 'released from {from} to {to}', fr: 'libération du {from} au {to}' },
  clear: { en: 'clear', fr: 'sans réserve' },
  notClear: { en: 'not clear', fr: 'avec réserve' },
} as const

export const kindWords: Record<PackageItem['kind'], { en: string; fr: string }> = {
  'module-certificate': { en: 'Online module', fr: 'Module en ligne' },
  certificate: { en: 'Certificate', fr: 'Certificat' },
  'research-assignment': { en: 'Research assignment', fr: 'Travail de recherche' },
  release: { en: 'Release by the home service', fr: 'Libération par le service d’attache' },
  medical: { en: 'Medical assessment', fr: 'Évaluation médicale' },
  psychological: { en: 'Psychological assessment', fr: 'Évaluation psychologique' },
  vetting: { en: 'Vetting', fr: 'Vérification des antécédents' },
}

export const outcomeWords: Record<string, { en: string; fr: string }> = {
  recommended: { en: 'recommended', fr: 'recommandation' },
  'not-recommended': { en: 'not recommended', fr: 'non-recommandation' },
  deferred: { en: 'deferred', fr: 'décision reportée' },
}
