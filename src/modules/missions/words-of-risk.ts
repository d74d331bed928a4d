import type { Localized } from '#kernel/language.ts'
import type { LivingTopic, Mitigator, VersionState } from './vocabulary/risk.ts'

export const topicWords: Record<LivingTopic, Localized> = {
  housing: { en: 'Housing', fr: 'Logement' },
  climate: { en: 'Climate', fr: 'Climat' },
  'health-services': { en: 'Health services', fr: 'Services de santé' },
  communications: { en: 'Communications', fr: 'Télécommunications' },
  money: { en: 'Money', fr: 'Argent' },
  'leave-travel': { en: 'Leave and travel', fr: 'Congés et déplacements' },
  'family-contact': { en: 'Contact with the family', fr: 'Contact avec la famille' },
  food: { en: 'Food', fr: 'Alimentation' },
  'security-rules': { en: 'Security rules', fr: 'Règles de sécurité' },
}
export const mitigatorWords: Record<Mitigator, Localized> = {
  host: { en: 'The host', fr: 'L’hôte' },
  programme: { en: 'The program', fr: 'Le programme' },
}
export const versionStateWords: Record<VersionState, Localized> = {
  draft: { en: 'Draft', fr: 'Ébauche' },
  issued: { en: 'In force', fr: 'En vigueur' },
  replaced: { en: 'Replaced', fr: 'Remplacée' },
  discarded: { en: 'Discarded', fr: 'Abandonnée' },
}
const wholeMission: Localized = { en: 'Whole mission', fr: 'Toute la mission' }

export const versionLabel = (one: { place: Localized | null; number: number }): Localized => ({
  en: `${one.place?.en ?? wholeMission.en}, version ${one.number}`,
  fr: `${one.place?.fr ?? wholeMission.fr}, version ${one.number}`,
})

export const riskWords = {
  wholeMission,
  title: { en: 'Risk', fr: 'Risques' },
  intro: {
    en: 'What may happen to officers there, what is done about it and what remains. A new version supersedes, none is overwritten.',
    fr: 'Ce qui peut arriver aux policiers sur place, ce qui est fait et ce qui demeure. Une nouvelle version remplace la précédente, aucune n’est écrasée.',
  },
  inForce: { en: 'In force', fr: 'En vigueur' },
  drafts: { en: 'Drafts', fr: 'Ébauches' },
  versions: { en: 'All versions', fr: 'Toutes les versions' },
  version: { en: 'Version no.', fr: 'Version nº' },
  noneInForce: { en: 'No assessment is in force on this day', fr: 'Aucune évaluation en vigueur à cette date' },
  noneInForceText: {
    en: 'Nobody is asked to acknowledge anything until one is.',
    fr: 'Personne n’est invité à en prendre acte tant qu’il n’y en a pas.',
  },
  place: { en: 'For', fr: 'Pour' },
  assessedOn: { en: 'Assessed on', fr: 'Évaluée le' },
  holds: { en: 'In force', fr: 'En vigueur' },
  reviewOn: { en: 'Review by', fr: 'À revoir d’ici le' },
  reviewDue: { en: 'Review is due', fr: 'Révision à faire' },
  state: { en: 'State', fr: 'État' },
  remains: { en: 'Risk that remains', fr: 'Risque résiduel' },
  summary: { en: 'In plain words', fr: 'En langage clair' },
  summaryMissing: { en: 'missing in one language', fr: 'manque dans une langue' },
  picture: { en: 'Threat picture', fr: 'Tableau de la menace' },
  needToKnow: {
    en: 'For those who need it: not to be passed on to candidates or officers.',
    fr: 'Réservé à qui en a besoin : à ne pas transmettre aux candidats ni aux policiers.',
  },
  risks: { en: 'Risks', fr: 'Risques' },
  noRisks: { en: 'No risk is written down yet.', fr: 'Aucun risque n’est encore consigné.' },
  category: { en: 'Category', fr: 'Catégorie' },
  description: { en: 'What may happen', fr: 'Ce qui peut arriver' },
  asItIs: { en: 'As it is', fr: 'Brut' },
  asItRemains: { en: 'As it remains', fr: 'Résiduel' },
  measures: { en: 'Measures', fr: 'Mesures' },
  noMeasures: { en: 'No measure is written down yet.', fr: 'Aucune mesure n’est encore consignée.' },
  measure: { en: 'Measure', fr: 'Mesure' },
  takenBy: { en: 'Taken by', fr: 'Prise par' },
  owner: { en: 'Owner', fr: 'Responsable' },
  dueOn: { en: 'Due by', fr: 'Échéance' },
  done: { en: 'Done', fr: 'Faite' },
  doneOn: { en: 'Done on {day}', fr: 'Faite le {day}' },
  open: { en: 'Open', fr: 'À faire' },
  overdue: { en: 'Overdue', fr: 'En retard' },
  scale: { en: 'The scale', fr: 'L’échelle' },
  scaleIntro: {
    en: 'Likelihood times impact makes the level.',
    fr: 'La probabilité multipliée par la conséquence donne le niveau.',
  },
  level: { en: 'Level', fr: 'Niveau' },
  product: { en: 'Product from', fr: 'Produit à partir de' },
  reviewEvery: { en: 'Looked at again within', fr: 'Revu au plus tard après' },
  months: { en: '{count} months', fr: '{count} mois' },
  living: { en: 'Living conditions', fr: 'Conditions de vie' },
  livingIntro: {
    en: 'What living there is like, for whoever thinks of going, and for those at home.',
    fr: 'La vie sur place, pour qui songe à partir et pour les proches.',
  },
  noBrief: { en: 'No brief is released for this day', fr: 'Aucune fiche diffusée à cette date' },
  noBriefText: {
    en: 'It appears here once it is released in both languages.',
    fr: 'Elle figure ici dès sa diffusion dans les deux langues.',
  },
  writtenOn: { en: 'Written on {day}, from: {source}', fr: 'Rédigée le {day}, d’après : {source}' },
  nothingKnown: { en: 'Nothing is known yet about: {topics}.', fr: 'Rien n’est encore connu sur : {topics}.' },
  oneLanguage: { en: 'in one language only', fr: 'dans une seule langue' },
  reviewWaits: { en: 'Risk assessment to review', fr: 'Évaluation des risques à revoir' },
  measureWaits: { en: 'Measure against a risk is due', fr: 'Mesure contre un risque à échéance' },
  draftWaits: { en: 'Risk assessment in draft', fr: 'Évaluation des risques en ébauche' },
  nobodyAssessed: { en: 'Mission without a risk assessment', fr: 'Mission sans évaluation des risques' },
} satisfies Record<string, Localized>

export const riskRefusals: Record<string, Localized> = {
  'draft-there-already': {
    en: 'A draft for this place is there already. Revise it, or discard it first.',
    fr: 'Une ébauche existe déjà pour ce lieu. Révisez-la, ou abandonnez-la d’abord.',
  },
  'no-draft-any-more': {
    en: 'This is no draft any more. Begin a new version.',
    fr: 'Ce n’est plus une ébauche. Commencez une nouvelle version.',
  },
  'duty-place-in-both-languages': {
    en: 'The place is needed in English and in French, or in neither.',
    fr: 'Le lieu est requis en français et en anglais, ou pas du tout.',
  },
  'no-risks-yet': { en: 'Write down at least one risk first.', fr: 'Consignez d’abord au moins un risque.' },
  'no-risk-scale': {
    en: 'The reference data has no scale of risk for that day.',
    fr: 'Les données de référence n’ont pas d’échelle de risque pour cette date.',
  },
  'residual-is-higher': {
    en: 'What remains cannot be higher than what there is.',
    fr: 'Ce qui demeure ne peut dépasser ce qui existe.',
  },
  'residual-without-mitigation': {
    en: 'For {count} of the risks less remains than there is, and no measure says why. Add a measure.',
    fr: 'Pour {count} des risques, il demeure moins que ce qui existe, et aucune mesure ne dit pourquoi. Ajoutez une mesure.',
  },
  'summary-in-both-languages': {
    en: 'The summary is needed in English and in French before the assessment is put in force.',
    fr: 'Le résumé est requis en français et en anglais avant la mise en vigueur.',
  },
  'not-in-the-past': {
    en: 'It can hold from today or a later day.',
    fr: 'La date d’effet est aujourd’hui ou plus tard.',
  },
  'later-version-stands': {
    en: 'A version that holds from {from} stands already.',
    fr: 'Une version en vigueur à compter du {from} existe déjà.',
  },
  'review-before-it-begins': {
    en: 'The review lies after the first day.',
    fr: 'La révision vient après le premier jour.',
  },
  'review-too-late': {
    en: 'At the level that remains it is reviewed by {latest} at the latest.',
    fr: 'À ce niveau résiduel, la révision a lieu au plus tard le {latest}.',
  },
  'mitigation-done': { en: 'This measure is done already.', fr: 'Cette mesure est déjà prise.' },
  'brief-says-nothing': { en: 'Write about at least one topic.', fr: 'Rédigez au moins un sujet.' },
  'brief-in-both-languages': {
    en: 'Needed in English and in French before the release: {topics}.',
    fr: 'Requis en français et en anglais avant la diffusion : {topics}.',
  },
}
