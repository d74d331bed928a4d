import type { Localized } from '#kernel/language.ts'

/** Who has a gate while it is open, in a few words. */
export const ownerWords: Record<string, Localized> = {
  candidate: { en: 'The officer', fr: 'La personne concernée' },
  'service-coordinator': { en: 'Coordinator of the home service', fr: 'Coordination du service d’attache' },
  'service-chief': { en: 'Chief of the home service', fr: 'Direction du service d’attache' },
  'rcmp-adviser': { en: 'RCMP adviser', fr: 'Conseil aux membres de la GRC' },
  'irss-officer': { en: 'Selection (IRSS)', fr: 'Sélection (IRSS)' },
  physician: { en: 'Health unit', fr: 'Unité de santé' },
  psychologist: { en: 'Health unit', fr: 'Unité de santé' },
  'health-administrator': { en: 'Health unit', fr: 'Unité de santé' },
  'conduct-officer': { en: 'Conduct and vetting', fr: 'Conduite et vérification' },
  'training-officer': { en: 'Training', fr: 'Formation' },
  'readiness-officer': { en: 'Readiness', fr: 'Préparation' },
  'mission-desk': { en: 'Mission desk', fr: 'Bureau des missions' },
  'host-liaison': { en: 'Liaison with the host', fr: 'Liaison avec l’organisation d’accueil' },
}
