import type { Localized } from '#kernel/language.ts'
import type { Stage } from './vocabulary/throughput.ts'

export const stageWords: Record<Stage, Localized> = {
  'applied-endorsed': { en: 'Application to endorsement', fr: 'De la candidature à l’appui' },
  'endorsed-recommended': { en: 'Endorsement to recommendation', fr: 'De l’appui à la recommandation' },
  'recommended-selected': {
    en: 'Recommendation to selection by the host',
    fr: 'De la recommandation à la sélection par l’hôte',
  },
  'selected-accepted': { en: 'Selection to acceptance of the offer', fr: 'De la sélection à l’acceptation de l’offre' },
  'accepted-trained': { en: 'Acceptance to end of training', fr: 'De l’acceptation à la fin de la formation' },
  'trained-departed': { en: 'End of training to departure', fr: 'De la fin de la formation au départ' },
  'applied-departed': { en: 'Application to departure, in all', fr: 'De la candidature au départ, en tout' },
  'received-decided': { en: 'Request to decision', fr: 'De la demande à la décision' },
  'decided-arrived': { en: 'Decision to first arrival', fr: 'De la décision à la première arrivée' },
}
export const stageDefinitions: Record<Stage, Localized> = {
  'applied-endorsed': {
    en: 'From the day of the application to the day on which the service first endorsed it.',
    fr: 'De la date de la candidature à la date où le service l’a appuyée pour la première fois.',
  },
  'endorsed-recommended': {
    en: 'From that day to the day of the final recommendation; non-recommendations are not counted.',
    fr: 'De cette date à celle de la recommandation finale; les non-recommandations ne comptent pas.',
  },
  'recommended-selected': {
    en: 'From the recommendation to the day on which the host accepted the nomination.',
    fr: 'De la recommandation à la date où l’hôte a accepté la désignation.',
  },
  'selected-accepted': {
    en: 'From that day to the day on which the officer first accepted an offer.',
    fr: 'De cette date à celle où la personne a accepté une offre pour la première fois.',
  },
  'accepted-trained': {
    en: 'From the acceptance to the day on which pre-deployment training was completed.',
    fr: 'De l’acceptation à la date où la formation préalable au déploiement a été terminée.',
  },
  'trained-departed': { en: 'From that day to the actual departure.', fr: 'De cette date au départ réel.' },
  'applied-departed': {
    en: 'From the application to the actual departure.',
    fr: 'De la candidature au départ réel.',
  },
  'received-decided': {
    en: 'From the day on which the request was received to the day of its first approval.',
    fr: 'De la réception de la demande à la date de sa première approbation.',
  },
  'decided-arrived': {
    en: 'From that approval to the first arrival on a position that traces to it.',
    fr: 'De cette approbation à la première arrivée à un poste qui en découle.',
  },
}
export const dimensionWords: Record<string, Localized> = {
  sex: { en: 'Women and men', fr: 'Femmes et hommes' },
  language: { en: 'Official language', fr: 'Langue officielle' },
  service: { en: 'Kind of police service', fr: 'Type de service de police' },
  spoken: { en: 'Other languages declared', fr: 'Autres langues déclarées' },
  specialisation: { en: 'Specialisations declared', fr: 'Spécialisations déclarées' },
  skill: { en: 'Skills validated', fr: 'Compétences validées' },
}
export const valueWords: Record<string, Localized> = {
  female: { en: 'Women', fr: 'Femmes' },
  male: { en: 'Men', fr: 'Hommes' },
  another: { en: 'Another gender', fr: 'Un autre genre' },
  'not-said': { en: 'Not said', fr: 'Non précisé' },
  en: { en: 'English', fr: 'Anglais' },
  fr: { en: 'French', fr: 'Français' },
  federal: { en: 'Federal', fr: 'Fédéral' },
  provincial: { en: 'Provincial', fr: 'Provincial' },
  regional: { en: 'Regional', fr: 'Régional' },
  municipal: { en: 'Municipal', fr: 'Municipal' },
  indigenous: { en: 'Indigenous', fr: 'Autochtone' },
  none: { en: 'No service on that day', fr: 'Aucun service à cette date' },
}

export const throughputWords = {
  title: { en: 'Throughput', fr: 'Délais' },
  intro: {
    en: 'How long each stage takes, from the dated facts of the files: how many, the median, and the days within which nine of ten were done.',
    fr: 'La durée de chaque étape, d’après les faits datés des dossiers\u00a0: combien, la médiane et le nombre de jours dans lesquels neuf sur dix ont été franchies.',
  },
  mission: { en: 'Mission', fr: 'Mission' },
  year: { en: 'Fiscal year', fr: 'Exercice' },
  stage: { en: 'Stage', fr: 'Étape' },
  number: { en: 'Number', fr: 'Nombre' },
  median: { en: 'Median (days)', fr: 'Médiane (jours)' },
  p90: { en: '90th percentile (days)', fr: '90e centile (jours)' },
  noMission: { en: 'No mission named', fr: 'Aucune mission nommée' },
  all: { en: 'All', fr: 'Tous' },
  byYear: { en: 'By fiscal year', fr: 'Par exercice' },
  byMission: { en: 'By mission', fr: 'Par mission' },
  inCells: { en: 'Median in days, and in brackets how many.', fr: 'Médiane en jours et, entre parenthèses, combien.' },
  allHidden: { en: 'Every count is kept back: {groups}.', fr: 'Aucun nombre n’est montré : {groups}.' },
  hidden: { en: 'kept back', fr: 'non montré' },
  suppressed: {
    en: 'A count below five, and others that would give it away, are kept back: they would point at persons.',
    fr: 'Un nombre inférieur à cinq, et ceux qui permettraient de le déduire, ne sont pas montrés\u00a0: ils désigneraient des personnes.',
  },
  definitions: { en: 'What is counted', fr: 'Ce qui est compté' },
  definition: { en: 'Definition', fr: 'Définition' },
  definitionIntro: {
    en: 'Calendar days between two dated facts of the same file, where both are known and come in this order. The fiscal year (1 April to 31 March) is the one in which the stage ended. The median and the 90th percentile are days that occurred, never a mean of two.',
    fr: 'Jours civils entre deux faits datés du même dossier, lorsque les deux sont connus et se suivent dans cet ordre. L’exercice (du 1er avril au 31 mars) est celui où l’étape a pris fin. La médiane et le 90e centile sont des durées observées, jamais une moyenne de deux.',
  },
  download: { en: 'Download as CSV', fr: 'Télécharger en CSV' },
  file: { en: 'throughput.csv', fr: 'delais.csv' },
  nothing: { en: 'Nothing to count yet', fr: 'Rien à compter pour l’instant' },
  nothingText: {
    en: 'Figures appear once files have gone through a stage.',
    fr: 'Les chiffres apparaissent lorsque des dossiers ont franchi une étape.',
  },
  representation: { en: 'Representation', fr: 'Représentation' },
  representationIntro: {
    en: 'How varied the officers on deployment are, on the first day of a quarter.',
    fr: 'La diversité des policiers en déploiement, le premier jour d’un trimestre.',
  },
  total: { en: 'Officers on deployment', fr: 'Policiers en déploiement' },
  value: { en: 'Group', fr: 'Groupe' },
  share: { en: 'Share', fr: 'Part' },
  tooFew: { en: 'Too few officers to say anything', fr: 'Trop peu de policiers pour en dire quoi que ce soit' },
  tooFewText: {
    en: 'With fewer than five officers on deployment every number would point at one of them.',
    fr: 'Avec moins de cinq policiers en déploiement, tout nombre désignerait l’un d’eux.',
  },
  representationDefinition: {
    en: 'Counted are officers who had departed and not returned on that day. Sex, official language of correspondence and kind of service are those on record; specialisations and other languages are what officers declared of their own accord, skills what was validated after a tour: one officer may stand in several, and who declared nothing in none. Figures are given for the first day of a quarter only, counts below five and those that would give them away are kept back, and so is what nearly everybody shares.',
    fr: 'Sont comptés les policiers partis et non rentrés à cette date. Le sexe, la langue officielle de correspondance et le type de service sont ceux du dossier; les spécialisations et autres langues sont celles que les policiers ont déclarées de leur plein gré, les compétences celles qui ont été validées après un tour de service\u00a0: une même personne peut figurer dans plusieurs groupes, et celle qui n’a rien déclaré dans aucun. Les chiffres ne valent que pour le premier jour d’un trimestre; les nombres inférieurs à cinq et ceux qui permettraient de les déduire ne sont pas montrés, non plus que ce que presque tous ont en commun.',
  },
}
