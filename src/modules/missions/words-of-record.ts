import type { Localized } from '#kernel/language.ts'
import type { PartnerRole, Priority, SelectionPath, TaskLevel, Visibility } from './vocabulary/record.ts'

export const pathWords: Record<SelectionPath, Localized> = {
  'un-nomination': { en: 'Nomination to the United Nations', fr: 'Désignation auprès des Nations Unies' },
  'un-staff-post': { en: 'Staff post of the United Nations', fr: 'Poste du personnel des Nations Unies' },
  'call-for-contributions': {
    en: 'Nomination under a call for contributions',
    fr: 'Désignation en réponse à un appel à contributions',
  },
  'permanent-mission': { en: 'Through a Permanent Mission of Canada', fr: 'Par une Mission permanente du Canada' },
  'national-selection': { en: 'Selection by Canada with the host', fr: 'Sélection par le Canada avec le pays hôte' },
}
export const roleWords: Record<PartnerRole, Localized> = {
  'lead-organisation': { en: 'Runs the mission', fr: 'Dirige la mission' },
  'assistance-body': { en: 'Assistance body', fr: 'Organe d’assistance' },
  'host-partner': { en: 'Host partner', fr: 'Partenaire du pays hôte' },
  'partner-nation': { en: 'Partner nation', fr: 'Pays partenaire' },
  'supported-operation': { en: 'Operation it belongs to', fr: 'Opération dont elle relève' },
}
export const levelWords: Record<TaskLevel, Localized> = {
  district: { en: 'district level', fr: 'palier des districts' },
  headquarters: { en: 'headquarters', fr: 'quartier général' },
  ministry: { en: 'ministry', fr: 'ministère' },
}
export const visibilityWords: Record<Visibility, Localized> = {
  mission: { en: 'The mission and its planner', fr: 'La mission et sa planification' },
  programme: { en: 'The program', fr: 'Le programme' },
  departments: { en: 'The program and the partner departments', fr: 'Le programme et les ministères partenaires' },
}
export const priorityWords: Record<Priority, Localized> = {
  high: { en: 'High', fr: 'Élevée' },
  medium: { en: 'Medium', fr: 'Moyenne' },
  low: { en: 'Low', fr: 'Faible' },
}
export const linkStateWords = {
  works: { en: 'Works', fr: 'Fonctionne' },
  broken: { en: 'Broken', fr: 'Rompu' },
  'not-checked': { en: 'Not checked', fr: 'Non vérifié' },
}

export const recordWords = {
  mandate: { en: 'Mandate', fr: 'Mandat' },
  partners: { en: 'Partners', fr: 'Partenaires' },
  partner: { en: 'Partner', fr: 'Partenaire' },
  role: { en: 'Role', fr: 'Rôle' },
  noPartners: {
    en: 'No source names a partner for this day.',
    fr: 'Aucune source ne nomme de partenaire à cette date.',
  },
  activities: { en: 'Activities', fr: 'Activités' },
  tasks: { en: 'Tasks', fr: 'Tâches' },
  tasksIntro: {
    en: 'The sections that a periodic report of this mission has.',
    fr: 'Les sections que comporte un rapport périodique de cette mission.',
  },
  none: { en: 'None on this day', fr: 'Aucune à cette date' },
  phases: { en: 'Phases of participation', fr: 'Phases de la participation' },
  doing: { en: 'What it does and with whom', fr: 'Ce qu’elle fait et avec qui' },
  earlier: {
    en: 'Partners, activities and tasks of other days',
    fr: 'Partenaires, activités et tâches d’autres dates',
  },
  links: { en: 'Elsewhere', fr: 'Ailleurs' },
  linksIntro: {
    en: 'Pages of other departments about this mission.',
    fr: 'Pages d’autres ministères sur cette mission.',
  },
  linkBroken: { en: 'does not answer since {day}', fr: 'ne répond plus depuis le {day}' },
  needs: { en: 'Training needs', fr: 'Besoins de formation' },
  needsIntro: {
    en: 'Assessments of training standards and needs, the newest first. How far each is read, its author decided.',
    fr: 'Évaluations des normes et des besoins de formation, la plus récente en premier. L’auteur a fixé qui lit chacune.',
  },
  noNeeds: { en: 'No assessment yet', fr: 'Aucune évaluation' },
  noNeedsText: {
    en: 'An assessment appears here once somebody on the spot has recorded it.',
    fr: 'Une évaluation figure ici dès qu’elle a été consignée sur place.',
  },
  madeOn: { en: 'Made on', fr: 'Faite le' },
  by: { en: 'By', fr: 'Par' },
  level: { en: 'Level', fr: 'Palier' },
  visibleTo: { en: 'Visible to', fr: 'Visible pour' },
  standards: { en: 'Standards found', fr: 'Normes constatées' },
  findings: { en: 'Findings', fr: 'Constatations' },
  report: { en: 'Report', fr: 'Rapport' },
  openReport: { en: 'Open the report', fr: 'Ouvrir le rapport' },
  topic: { en: 'Topic', fr: 'Sujet' },
  people: { en: 'People', fr: 'Personnes' },
  priority: { en: 'Priority', fr: 'Priorité' },
  approach: { en: 'How it could be met', fr: 'Comment y répondre' },
  noTopics: { en: 'No need by topic yet.', fr: 'Aucun besoin par sujet.' },
  figures: { en: 'Activities', fr: 'Activités' },
  byActivity: { en: 'Figures by activity', fr: 'Chiffres par activité' },
  figuresIntro: {
    en: 'What the active missions do on the day, and how many officers stand there. A mission with several activities counts in each.',
    fr: 'Ce que font les missions en cours à cette date, et le nombre de policiers sur place. Une mission qui a plusieurs activités compte dans chacune.',
  },
  activity: { en: 'Activity', fr: 'Activité' },
  missionCount: { en: 'Missions', fr: 'Missions' },
  officers: { en: 'Officers', fr: 'Policiers' },
  which: { en: 'Which', fr: 'Lesquelles' },
  specialised: { en: 'Specialized postings', fr: 'Affectations spécialisées' },
  specialisedIntro: {
    en: 'Posts outside field missions, each with its own way of being filled and its own length of tour.',
    fr: 'Postes hors des missions de terrain, chacun avec son mode de sélection et sa durée de tour de service.',
  },
  path: { en: 'How it is filled', fr: 'Mode de sélection' },
  place: { en: 'Place', fr: 'Lieu' },
  noSpecialised: { en: 'No specialized posting', fr: 'Aucune affectation spécialisée' },
  noSpecialisedText: { en: 'None exists on this day.', fr: 'Il n’en existe aucune à cette date.' },
  since: { en: 'Since', fr: 'Depuis' },
  programme: { en: 'The program', fr: 'Le programme' },
  linkList: { en: 'Links to departments', fr: 'Liens vers des ministères' },
  linkListIntro: {
    en: 'Pages of other departments that mission records lead to. Those that do not answer come first.',
    fr: 'Pages d’autres ministères auxquelles mènent les fiches de mission. Celles qui ne répondent pas viennent en premier.',
  },
  link: { en: 'Link', fr: 'Lien' },
  department: { en: 'Department', fr: 'Ministère' },
  address: { en: 'Address', fr: 'Adresse' },
  addressEn: { en: 'Address (English)', fr: 'Adresse (anglais)' },
  addressFr: { en: 'Address (French)', fr: 'Adresse (français)' },
  state: { en: 'State', fr: 'État' },
  publishedOn: { en: 'Published on', fr: 'Publié le' },
  notPublished: { en: 'not published', fr: 'non publié' },
  lastOk: { en: 'Last answered', fr: 'Dernière réponse' },
  brokenSince: { en: 'Broken since', fr: 'Rompu depuis' },
  answer: { en: 'What answered', fr: 'Réponse obtenue' },
  holds: { en: 'Holds', fr: 'Valable' },
  noLinks: { en: 'No links', fr: 'Aucun lien' },
  noLinksText: { en: 'Add a link on the record of a mission.', fr: 'Ajoutez un lien sur la fiche d’une mission.' },
  linkWaits: { en: 'Link that does not answer', fr: 'Lien qui ne répond pas' },
  mission: { en: 'Mission', fr: 'Mission' },
  source: { en: 'Source', fr: 'Source' },
  kindOfRow: { en: 'What', fr: 'Quoi' },
  post: { en: 'Post', fr: 'Poste' },
} satisfies Record<string, Localized>

export const recordRefusals: Record<string, Localized> = {
  'mandate-in-both-languages': {
    en: 'The mandate is needed in English and in French.',
    fr: 'Le mandat est requis en français et en anglais.',
  },
  'partner-is-body-or-state': {
    en: 'Choose a body or enter a State: one of the two.',
    fr: 'Choisissez un organisme ou indiquez un État : l’un des deux.',
  },
  'partner-there-already': {
    en: 'This partner stands there in this role on some of these days already.',
    fr: 'Ce partenaire figure déjà dans ce rôle pendant une partie de cette période.',
  },
  'nothing-to-end': { en: 'Nothing goes on that could be ended.', fr: 'Rien n’est en cours qui puisse prendre fin.' },
  'ended-already': { en: 'It has ended by then.', fr: 'À cette date, cela a déjà pris fin.' },
  'not-in-the-catalogue': {
    en: 'The catalogue of that day does not have it.',
    fr: 'Le catalogue de cette date ne le contient pas.',
  },
  'level-is-of-a-task': { en: 'Only a task has a level.', fr: 'Seule une tâche a un palier.' },
  'tag-there-already': {
    en: 'This is recorded for some of these days already.',
    fr: 'C’est déjà consigné pour une partie de cette période.',
  },
  'phase-in-both-languages': {
    en: 'The phase is needed in English and in French, or in neither.',
    fr: 'La phase est requise en français et en anglais, ou pas du tout.',
  },
  'not-your-assessment': {
    en: 'Only whoever recorded an assessment adds to it.',
    fr: 'Seule la personne qui a consigné une évaluation peut la compléter.',
  },
  'need-there-already': {
    en: 'This topic stands in the assessment already.',
    fr: 'Ce sujet figure déjà dans l’évaluation.',
  },
  'address-in-both-languages': {
    en: 'Enter the address of the page in English and in French; they may be the same.',
    fr: 'Indiquez l’adresse de la page en français et en anglais ; elle peut être la même.',
  },
  'address-not-https': {
    en: 'An address begins with https:// and names a host, for example https://www.canada.ca/en.html.',
    fr: 'Une adresse commence par https:// et nomme un hôte, par exemple https://www.canada.ca/fr.html.',
  },
  'link-withdrawn': { en: 'This link was withdrawn.', fr: 'Ce lien a été retiré.' },
  'link-published': { en: 'This link is published already.', fr: 'Ce lien est déjà publié.' },
  'link-not-published': { en: 'This link is not published.', fr: 'Ce lien n’est pas publié.' },
}
