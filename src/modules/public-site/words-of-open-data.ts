import type { Localized } from '#kernel/language.ts'
import type { DatasetCode } from './vocabulary/statistics.ts'

export const openDataWords = {
  title: { en: 'Open data', fr: 'Données ouvertes' },
  intro: {
    en: 'Everything that these pages show, as files: CSV and JSON in UTF-8, each with a data dictionary, at addresses that stay.',
    fr: 'Tout ce que ces pages présentent, sous forme de fichiers\u00a0: CSV et JSON en UTF-8, chacun avec un dictionnaire de données, à des adresses qui demeurent.',
  },
  one: { en: 'Dataset', fr: 'Jeu de données' },
  datasets: { en: 'Datasets', fr: 'Jeux de données' },
  name: { en: 'Dataset', fr: 'Jeu de données' },
  holds: { en: 'What it holds', fr: 'Contenu' },
  rhythm: { en: 'Updated', fr: 'Mise à jour' },
  files: { en: 'Files', fr: 'Fichiers' },
  csv: { en: 'CSV file', fr: 'Fichier CSV' },
  json: { en: 'JSON file', fr: 'Fichier JSON' },
  licence: { en: 'Terms of use', fr: 'Conditions d’utilisation' },
  licenceProposed: {
    en: 'Proposed by the makers of this software; the program has not confirmed it.',
    fr: 'Proposée par les auteurs de ce logiciel; le programme ne l’a pas confirmée.',
  },
  unFacts: {
    en: 'Figures of the United Nations are facts recomputed from its monthly reports; the reports themselves are not redistributed here.',
    fr: 'Les chiffres des Nations Unies sont des faits recalculés d’après leurs rapports mensuels; les rapports eux-mêmes ne sont pas rediffusés ici.',
  },
  dictionary: { en: 'Data dictionary', fr: 'Dictionnaire de données' },
  column: { en: 'Column', fr: 'Colonne' },
  type: { en: 'Kind of value', fr: 'Genre de valeur' },
  unit: { en: 'Unit', fr: 'Unité' },
  meaning: { en: 'Meaning', fr: 'Signification' },
  source: { en: 'Source', fr: 'Source' },
  versions: { en: 'Versions', fr: 'Versions' },
  versionNow: { en: 'This version', fr: 'Cette version' },
  rows: { en: 'Rows', fr: 'Lignes' },
  stable: { en: 'Stable addresses', fr: 'Adresses stables' },
  stableIntro: {
    en: 'These addresses stay. With a version they give the same data tomorrow as today, except that an operation under protection is not shown.',
    fr: 'Ces adresses demeurent. Avec une version, elles donnent demain les mêmes données qu’aujourd’hui, sauf qu’une opération protégée n’est pas présentée.',
  },
  newestAddress: { en: 'Always the newest', fr: 'Toujours la plus récente' },
  thisAddress: { en: 'This version', fr: 'Cette version' },
  emptyCells: {
    en: 'An empty cell means that nothing is known or published; it never means zero.',
    fr: 'Une cellule vide signifie que rien n’est connu ou publié; elle ne signifie jamais zéro.',
  },
  versionNumber: { en: 'Version {number} of {day}', fr: 'Version {number} du {day}' },
  releaseNumber: { en: 'Release {number} of {day}', fr: 'Diffusion {number} du {day}' },
  dayVersion: { en: 'As at {day}', fr: 'En date du {day}' },
  whole: {
    en: 'The whole record; each row says from when to when it holds.',
    fr: 'Tout le registre; chaque ligne indique sa période de validité.',
  },
  first: { en: 'Last rows', fr: 'Dernières lignes' },
  nothing: { en: 'There are no data of this yet', fr: 'Il n’y a pas encore de données' },
} satisfies Record<string, Localized>

export const datasetWords: Record<
  DatasetCode,
  { title: Localized; text: Localized; rhythm: Localized; source: Localized }
> = {
  operations: {
    title: { en: 'Operations', fr: 'Opérations' },
    text: {
      en: 'Operations as the public list has them, with their names, countries, language and state, by the days for which they hold.',
      fr: 'Les opérations de la liste publique, avec leurs noms, pays, langue et état, selon les jours visés.',
    },
    rhythm: { en: 'When a fact of an operation changes', fr: 'À chaque changement d’un fait' },
    source: { en: 'The program’s record of operations', fr: 'Le registre des opérations du programme' },
  },
  strengths: {
    title: { en: 'Authorized deployments', fr: 'Déploiements autorisés' },
    text: {
      en: 'How many officers were authorized for an operation or a group of operations, as published, by the days for which the number held. Not how many were there.',
      fr: 'Le nombre de personnes autorisées pour une opération ou un groupe d’opérations, tel que publié, selon les jours visés. Ce n’est pas le nombre de personnes présentes.',
    },
    rhythm: { en: 'When a number is authorized or published', fr: 'Lorsqu’un nombre est autorisé ou publié' },
    source: { en: 'Published lists of operations; decisions', fr: 'Listes d’opérations publiées; décisions' },
  },
  'participating-services': {
    title: { en: 'Participating police services', fr: 'Services de police participants' },
    text: {
      en: 'Police services by type and province, and the days for which a source names them in the program.',
      fr: 'Les services de police par type et province, et les jours pour lesquels une source les nomme dans le programme.',
    },
    rhythm: { en: 'When a participation is recorded', fr: 'Lorsqu’une participation est consignée' },
    source: { en: 'Agreements and published pages', fr: 'Ententes et pages publiées' },
  },
  'un-police': {
    title: {
      en: 'Canadian police in UN missions, by mission and month',
      fr: 'Policiers canadiens dans les missions de l’ONU, par mission et par mois',
    },
    text: {
      en: 'Women and men by mission at the end of each month from November 2009; not the program’s total. A month without a report has no row; see the next dataset.',
      fr: 'Femmes et hommes par mission à la fin de chaque mois depuis novembre 2009; ce n’est pas le total du programme. Un mois sans rapport n’a pas de ligne; voir le jeu de données suivant.',
    },
    rhythm: {
      en: 'When a report of the United Nations is imported',
      fr: 'À chaque importation d’un rapport des Nations Unies',
    },
    source: {
      en: 'Monthly reports of the United Nations, recomputed',
      fr: 'Rapports mensuels des Nations Unies, recalculés',
    },
  },
  'un-police-months': {
    title: {
      en: 'Canadian police in UN missions, by month',
      fr: 'Policiers canadiens dans les missions de l’ONU, par mois',
    },
    text: {
      en: 'Every month from November 1990 with its state: a figure, a figure without missions, no figure, or no report. With women, and the share among all contributors.',
      fr: 'Chaque mois depuis novembre 1990 avec son état\u00a0: un chiffre, un chiffre sans mission, aucun chiffre ou aucun rapport. Avec les femmes et la part parmi tous les pays.',
    },
    rhythm: {
      en: 'When a report of the United Nations is imported',
      fr: 'À chaque importation d’un rapport des Nations Unies',
    },
    source: {
      en: 'Monthly reports of the United Nations, recomputed',
      fr: 'Rapports mensuels des Nations Unies, recalculés',
    },
  },
  'programme-statistics': {
    title: { en: 'Program statistics', fr: 'Statistiques du programme' },
    text: {
      en: 'Deployments by closed year and mission, type of service, sex and kind of post, and officers up to the end of the last year, as released. Small numbers are kept back.',
      fr: 'Déploiements par année close et par mission, type de service, sexe et genre de poste, et personnes jusqu’à la fin de la dernière année, tels que diffusés. Les petits nombres ne sont pas publiés.',
    },
    rhythm: { en: 'With each release, once a year', fr: 'À chaque diffusion, une fois l’an' },
    source: { en: 'The program’s own records', fr: 'Les dossiers du programme' },
  },
  'programme-statements': {
    title: { en: 'What the program said of itself', fr: 'Ce que le programme a dit de lui-même' },
    text: {
      en: 'Numbers that the program or others stated publicly, each on its day and with its source: officers, missions, countries, services since 1989. Not computed here.',
      fr: 'Les nombres déclarés publiquement par le programme ou par d’autres, chacun à sa date et avec sa source\u00a0: personnes, missions, pays et services depuis 1989. Ils ne sont pas calculés ici.',
    },
    rhythm: { en: 'When a new statement is recorded', fr: 'Lorsqu’une nouvelle déclaration est consignée' },
    source: { en: 'Named in each row', fr: 'Indiquée à chaque ligne' },
  },
}

export const typeWords: Record<string, Localized> = {
  code: { en: 'code of a list', fr: 'code d’une liste' },
  text: { en: 'text', fr: 'texte' },
  number: { en: 'whole number', fr: 'nombre entier' },
  decimal: { en: 'decimal number', fr: 'nombre décimal' },
  day: { en: 'day (YYYY-MM-DD)', fr: 'jour (AAAA-MM-JJ)' },
  month: { en: 'month (YYYY-MM)', fr: 'mois (AAAA-MM)' },
  year: { en: 'year', fr: 'année' },
  date: { en: 'day, month or year', fr: 'jour, mois ou année' },
  yes: { en: 'true or false', fr: 'true (vrai) ou false (faux)' },
  list: { en: 'codes, separated by spaces', fr: 'codes séparés par des espaces' },
}

export const unitWords: Record<string, Localized> = {
  officers: { en: 'officers', fr: 'personnes' },
  deployments: { en: 'deployments', fr: 'déploiements' },
  percent: { en: 'percent', fr: 'pour cent' },
}

/** What each column means: one wording for a name wherever it stands. */
export const columnWords: Record<string, Localized> = {
  'operations.code': { en: 'Code of the operation', fr: 'Code de l’opération' },
  'operations.name_en': { en: 'English name in the period', fr: 'Nom anglais pendant la période' },
  'operations.name_fr': { en: 'French name in the period', fr: 'Nom français pendant la période' },
  'operations.kind': {
    en: 'Kind of operation: UN, EU, bilateral and so on',
    fr: 'Genre d’opération\u00a0: ONU, UE, bilatérale, etc.',
  },
  'operations.countries': { en: 'Host countries, ISO 3166', fr: 'Pays hôtes, ISO 3166' },
  'operations.status': {
    en: 'State of the operation in the period; empty: running',
    fr: 'État de l’opération pendant la période; vide\u00a0: en cours',
  },
  'operations.language': {
    en: 'Main language of operation: en or fr',
    fr: 'Langue principale de l’opération\u00a0: en ou fr',
  },
  'operations.armed': { en: 'Whether officers are armed', fr: 'Si les personnes sont armées' },
  'operations.since': {
    en: 'Participation since, as precise as its source',
    fr: 'Participation depuis, aussi précise que la source',
  },
  valid_from: { en: 'First day for which the row holds', fr: 'Premier jour visé par la ligne' },
  valid_to: {
    en: 'Last day for which the row holds; empty: still',
    fr: 'Dernier jour visé par la ligne; vide\u00a0: toujours',
  },
  'strengths.code': { en: 'Code of the operation or group', fr: 'Code de l’opération ou du groupe' },
  'strengths.scope': {
    en: 'mission, or a group that shares the number',
    fr: 'mission, ou groupe partageant le nombre (group)',
  },
  'strengths.number': { en: 'Officers authorized', fr: 'Personnes autorisées' },
  'strengths.as_printed_en': { en: 'As the source prints it, English', fr: 'Tel qu’imprimé par la source, en anglais' },
  'strengths.as_printed_fr': { en: 'As the source prints it, French', fr: 'Tel qu’imprimé par la source, en français' },
  verified: { en: 'Whether somebody verified the value', fr: 'Si la valeur a été vérifiée' },
  'participating-services.code': { en: 'Code of the police service', fr: 'Code du service de police' },
  'participating-services.name_en': { en: 'English name', fr: 'Nom anglais' },
  'participating-services.name_fr': { en: 'French name', fr: 'Nom français' },
  'participating-services.kind': {
    en: 'federal, provincial, regional, municipal or indigenous',
    fr: 'federal, provincial, regional, municipal ou indigenous (autochtone)',
  },
  'participating-services.province': { en: 'Province or territory', fr: 'Province ou territoire' },
  month: { en: 'Month at whose end was counted', fr: 'Mois à la fin duquel le compte est fait' },
  'un-police.mission': {
    en: 'Acronym of the mission as the United Nations prints it',
    fr: 'Sigle de la mission, tel qu’imprimé par les Nations Unies',
  },
  'un-police.men': { en: 'Men', fr: 'Hommes' },
  'un-police.women': { en: 'Women', fr: 'Femmes' },
  'un-police.total': {
    en: 'All of Canada’s police in the mission',
    fr: 'Tous les policiers canadiens dans la mission',
  },
  'un-police-months.state': {
    en: 'by-mission; no-mission: the source gives no mission; total: total only; no-figure: the source gives none; gap: no report',
    fr: 'by-mission (par mission); no-mission (la source n’indique aucune mission); total (total seulement); no-figure (la source ne donne aucun chiffre); gap (aucun rapport)',
  },
  'un-police-months.total': {
    en: 'Canada’s police in missions of the United Nations',
    fr: 'Policiers canadiens dans les missions des Nations Unies',
  },
  'un-police-months.women': { en: 'Women among them', fr: 'Femmes parmi eux' },
  'un-police-months.share': { en: 'Share of women', fr: 'Part des femmes' },
  'un-police-months.all_total': {
    en: 'Individual police officers of all contributors',
    fr: 'Policiers hors unité constituée de tous les pays',
  },
  'un-police-months.all_women': { en: 'Women among those', fr: 'Femmes parmi ceux-ci' },
  'un-police-months.all_share': { en: 'Share of women among those', fr: 'Part des femmes parmi ceux-ci' },
  'un-police-months.partly': {
    en: 'A mission is not shown; the numbers are of those shown',
    fr: 'Une mission n’est pas présentée; les nombres sont ceux des autres',
  },
  source: { en: 'Code of the source', fr: 'Code de la source' },
  source_title_en: { en: 'Source, in English', fr: 'Source, en anglais' },
  source_title_fr: { en: 'Source, in French', fr: 'Source, en français' },
  source_url: { en: 'Address of the source', fr: 'Adresse de la source' },
  'programme-statistics.release': { en: 'Number of the release', fr: 'Numéro de la diffusion' },
  'programme-statistics.table': {
    en: 'year; mission, service, sex, post: deployments of the year by it; officers, benefit, answers: officers up to the end of the last year',
    fr: 'year (année); mission, service, sex (sexe), post (poste)\u00a0: déploiements de l’année; officers, benefit, answers\u00a0: personnes jusqu’à la fin de la dernière année',
  },
  'programme-statistics.year': { en: 'Calendar year', fr: 'Année civile' },
  'programme-statistics.value': { en: 'What is counted', fr: 'Ce qui est compté' },
  'programme-statistics.name_en': { en: 'The same in English', fr: 'La même chose en anglais' },
  'programme-statistics.name_fr': { en: 'The same in French', fr: 'La même chose en français' },
  'programme-statistics.number': {
    en: 'Number; officers are rounded down to a multiple of five',
    fr: 'Nombre; les personnes sont arrondies au multiple de cinq inférieur',
  },
  'programme-statistics.state': {
    en: 'given, at-least (rounded down) or kept-back',
    fr: 'given (donné), at-least (arrondi vers le bas) ou kept-back (non publié)',
  },
  'programme-statements.code': { en: 'Code of the statement', fr: 'Code de la déclaration' },
  'programme-statements.measure': { en: 'What was counted', fr: 'Ce qui était compté' },
  'programme-statements.number': { en: 'The number as stated', fr: 'Le nombre tel que déclaré' },
  'programme-statements.qualifier': {
    en: 'exactly, about, more-than or nearly',
    fr: 'exactly (exactement), about (environ), more-than (plus de) ou nearly (près de)',
  },
  'programme-statements.observed': {
    en: 'When it was stated, as precise as its source',
    fr: 'Quand il a été déclaré, aussi précis que la source',
  },
}
