import type { Localized } from '#kernel/language.ts'
import type { PipelineStage, PostStanding } from './vocabulary/recruitment.ts'

export const standingWords: Record<PostStanding, Localized> = {
  covered: { en: 'Covered', fr: 'Pourvu' },
  'under-way': { en: 'Under way', fr: 'En cours' },
  'no-candidates': { en: 'Nobody has applied', fr: 'Aucune candidature' },
  'not-begun': { en: 'Not begun', fr: 'Pas commencé' },
  late: { en: 'Late', fr: 'En retard' },
}

export const stageWords: Record<PipelineStage, Localized> = {
  applied: { en: 'applied', fr: 'déposées' },
  endorsed: { en: 'released', fr: 'libérées' },
  selected: { en: 'selected', fr: 'retenues' },
  recommended: { en: 'recommended', fr: 'recommandées' },
  nominated: { en: 'nominated', fr: 'proposées' },
  accepted: { en: 'accepted', fr: 'acceptées' },
}

export const recruitmentWords = {
  title: { en: 'Recruitment', fr: 'Recrutement' },
  intro: {
    en: 'Posts that come free in the year, by when a bulletin must be under way for each, and how far the selection is. Counts are of candidacies that still run; a bulletin for several posts has one pipeline.',
    fr: 'Les postes qui se libèrent dans l’année, la date à laquelle un avis doit être en cours pour chacun, et où en est la sélection. Les nombres sont ceux des candidatures toujours actives; un avis pour plusieurs postes n’a qu’une seule filière.',
  },
  year: { en: 'Year {year}', fr: 'Année {year}' },
  before: { en: 'Year before: {year}', fr: 'Année précédente\u00a0: {year}' },
  after: { en: 'Next year: {year}', fr: 'Année suivante\u00a0: {year}' },
  lead: {
    en: 'A bulletin is due {months} months before a post comes free.',
    fr: 'Un avis est attendu {months} mois avant qu’un poste se libère.',
  },
  noLead: {
    en: 'No lead time is set for this kind of mission: nothing counts as late.',
    fr: 'Aucun délai n’est fixé pour ce genre de mission\u00a0: rien ne compte comme en retard.',
  },
  none: { en: 'No post comes free in this year', fr: 'Aucun poste ne se libère cette année' },
  noneText: {
    en: 'Every post is held through the year, or the mission has none then. Look at another year.',
    fr: 'Tous les postes sont occupés toute l’année, ou la mission n’en a pas. Regardez une autre année.',
  },
  posts: { en: 'Posts that come free', fr: 'Postes qui se libèrent' },
  toFind: { en: 'Still to be found', fr: 'Restent à trouver' },
  late: { en: 'Late', fr: 'En retard' },
  byMonth: { en: 'By month', fr: 'Par mois' },
  month: { en: 'Month', fr: 'Mois' },
  free: { en: 'Come free', fr: 'Se libèrent' },
  withBulletin: { en: 'With a bulletin', fr: 'Avec un avis' },
  covered: { en: 'Covered', fr: 'Pourvus' },
  byPost: { en: 'Post by post', fr: 'Poste par poste' },
  post: { en: 'Post', fr: 'Poste' },
  freeFrom: { en: 'Free from', fr: 'Libre à partir du' },
  beginBy: { en: 'Bulletin due', fr: 'Avis attendu le' },
  bulletin: { en: 'Bulletin', fr: 'Avis' },
  pipeline: { en: 'Candidacies', fr: 'Candidatures' },
  standing: { en: 'Where it stands', fr: 'Où on en est' },
  noBulletin: { en: 'None', fr: 'Aucun' },
  draft: { en: 'draft', fr: 'ébauche' },
} satisfies Record<string, Localized>
