import type { Localized } from '#kernel/language.ts'

export const deskWords = {
  title: { en: 'Statistics and open data', fr: 'Statistiques et données ouvertes' },
  nav: { en: 'Statistics', fr: 'Statistiques' },
  intro: {
    en: 'What was imported from the United Nations, what the public reads, and what comes next.',
    fr: 'Ce qui a été importé des Nations Unies, ce que le public lit et ce qui vient ensuite.',
  },
  publicPages: { en: 'See the public pages', fr: 'Voir les pages publiques' },
  imports: { en: 'Imports of the United Nations’ figures', fr: 'Importations des chiffres des Nations Unies' },
  howTo: {
    en: 'Files are imported on the server, as often as you like; the same file twice changes nothing:',
    fr: 'Les fichiers s’importent sur le serveur, aussi souvent que voulu; le même fichier deux fois ne change rien\u00a0:',
  },
  importTitle: { en: 'Import', fr: 'Importation' },
  file: { en: 'File', fr: 'Fichier' },
  layout: { en: 'Layout', fr: 'Présentation' },
  day: { en: 'Imported', fr: 'Importé le' },
  rows: { en: 'Rows', fr: 'Lignes' },
  taken: { en: 'Taken', fr: 'Retenues' },
  aside: { en: 'Other personnel, left aside', fr: 'Autre personnel, laissé de côté' },
  refused: { en: 'Refused', fr: 'Refusées' },
  monthsNew: { en: 'New months', fr: 'Mois nouveaux' },
  monthsCorrected: { en: 'Corrected months', fr: 'Mois corrigés' },
  monthsSame: { en: 'Months as before', fr: 'Mois inchangés' },
  series: { en: 'What stands', fr: 'Données en vigueur' },
  noSeries: {
    en: 'No figures of the United Nations are here yet',
    fr: 'Aucun chiffre des Nations Unies n’est encore ici',
  },
  months: { en: 'Months', fr: 'Mois' },
  first: { en: 'From', fr: 'De' },
  last: { en: 'Through', fr: 'Jusqu’à' },
  notices: { en: 'Noticed', fr: 'Constats' },
  refusedRows: { en: 'What was not taken', fr: 'Ce qui n’a pas été retenu' },
  line: { en: 'Line', fr: 'Ligne' },
  why: { en: 'Why', fr: 'Pourquoi' },
  printed: { en: 'As printed', fr: 'Tel qu’imprimé' },
  wholeMonth: { en: 'whole month', fr: 'mois entier' },
  noneRefused: { en: 'Every row was taken', fr: 'Toutes les lignes ont été retenues' },
  noneRefusedText: {
    en: 'Nothing of this file was refused.',
    fr: 'Rien de ce fichier n’a été refusé.',
  },
}

export const layoutWords: Record<string, Localized> = {
  'by-mission': { en: 'By mission and sex', fr: 'Par mission et par sexe' },
  totals: { en: 'Totals by contributor', fr: 'Totaux par pays' },
  pack: { en: 'Brought by the pack', fr: 'Fourni avec les données de référence' },
}

/** Why a row or a month was not taken. */
export const refusedWords: Record<string, Localized> = {
  'wrong-number-of-cells': {
    en: 'The row has {cells} cells, the header {expected}.',
    fr: 'La ligne a {cells} cellules, l’en-tête en a {expected}.',
  },
  'not-a-month': { en: '“{day}” is no day or month.', fr: '«\u00a0{day}\u00a0» n’est ni un jour ni un mois.' },
  'month-not-yet': { en: 'The month {month} has not come yet.', fr: 'Le mois {month} n’est pas encore venu.' },
  'unknown-contributor': {
    en: 'No contributor is known as “{name}” {code}.',
    fr: 'Aucun pays n’est connu sous «\u00a0{name}\u00a0» {code}.',
  },
  'names-another-country': {
    en: '“{name}” is another country than {code}.',
    fr: '«\u00a0{name}\u00a0» est un autre pays que {code}.',
  },
  'unknown-type': {
    en: 'There is no type of personnel “{type}”.',
    fr: 'Il n’y a pas de type de personnel «\u00a0{type}\u00a0».',
  },
  'not-a-number': {
    en: 'A figure is no whole number: {cells}',
    fr: 'Un chiffre n’est pas un nombre entier\u00a0: {cells}',
  },
  'total-missing': { en: 'The row has no total.', fr: 'La ligne n’a pas de total.' },
  'does-not-add-up': {
    en: '{male} men and {female} women are not {total}.',
    fr: '{male} hommes et {female} femmes ne font pas {total}.',
  },
  'mission-missing': {
    en: 'No mission, though {month} has missions.',
    fr: 'Aucune mission, alors que {month} a des missions.',
  },
  'row-twice': {
    en: 'Stands twice and says the same: {month}, {contributor}, {mission}.',
    fr: 'Figure deux fois et dit la même chose\u00a0: {month}, {contributor}, {mission}.',
  },
  contradicts: {
    en: 'Two figures for {month}, {contributor}, {mission}: neither was taken.',
    fr: 'Deux chiffres pour {month}, {contributor}, {mission}\u00a0: aucun n’a été retenu.',
  },
  'own-contradicts': {
    en: 'The month {month} was not taken: it has two figures for {contributor}.',
    fr: 'Le mois {month} n’a pas été retenu\u00a0: il a deux chiffres pour {contributor}.',
  },
  'month-thinner': {
    en: 'The month {month} has {rows} rows here and {standing} in what stands: a part replaces nothing.',
    fr: 'Le mois {month} a {rows} lignes ici et {standing} dans les données en vigueur\u00a0: une partie ne remplace rien.',
  },
}

export const noticeWords: Record<string, Localized> = {
  'new-name': {
    en: '“{name}” was not known as a name of {contributor}; the code decided.',
    fr: '«\u00a0{name}\u00a0» n’était pas connu comme nom de {contributor}; le code a décidé.',
  },
  'month-copied': {
    en: '{month} says exactly what {like} says: was the file saved twice?',
    fr: '{month} dit exactement ce que dit {like}\u00a0: le fichier a-t-il été enregistré deux fois\u00a0?',
  },
  'series-differ': {
    en: '{month}: the missions add up to {missions}, the totals say {total}.',
    fr: '{month}\u00a0: les missions totalisent {missions}, les totaux disent {total}.',
  },
}

/** Why a file is none that is read, for the command. */
export const unreadableWords: Record<string, Localized> = {
  empty: { en: 'The file is empty.', fr: 'Le fichier est vide.' },
  layout: { en: 'This is neither of the layouts that are read.', fr: 'Ce n’est aucune des présentations lues.' },
  'too-long': { en: 'The file has more than a million rows.', fr: 'Le fichier a plus d’un million de lignes.' },
  'not-csv': { en: 'The file is no CSV.', fr: 'Le fichier n’est pas un CSV.' },
  'not-utf8': { en: 'The file is not written in UTF-8.', fr: 'Le fichier n’est pas en UTF-8.' },
}
export const missingWords = {
  missing: { en: '{layout}: no column {columns}', fr: '{layout}\u00a0: il manque la colonne {columns}' },
  twice: { en: 'Two columns are called {columns}.', fr: 'Deux colonnes s’appellent {columns}.' },
}
