import type { Localized } from '#kernel/language.ts'
import { kindWords } from './words-of-kinds.ts'

const precise = {
  en: 'As precisely as the source says: a year (1989), a month (1989-04) or a day.',
  fr: 'Aussi précisément que le dit la source\u00a0: une année (1989), un mois (1989-04) ou un jour.',
}

export const registerWords = {
  record: {
    title: { en: 'Record a mission of the past', fr: 'Consigner une mission passée' },
    intro: {
      en: 'A mission that was over before this system knew of it, as a source tells it. It stands in the public archive at once.',
      fr: 'Une mission terminée avant d’être connue du système, telle qu’une source la décrit. Elle figure aussitôt dans les archives publiques.',
    },
    done: { en: 'The mission stands in the register.', fr: 'La mission figure au registre.' },
    fields: {
      code: {
        label: { en: 'Code', fr: 'Code' },
        hint: {
          en: 'A short name in capitals, for example UNMIBH.',
          fr: 'Un nom court en majuscules, par exemple UNMIBH.',
        },
      },
      kind: { label: { en: 'Kind of mission', fr: 'Type de mission' }, options: kindWords },
      hostCountries: {
        label: { en: 'Countries that it served', fr: 'Pays desservis' },
        hint: {
          en: 'Two letters each (ISO 3166), with a space between.',
          fr: 'Deux lettres pour chacun (ISO 3166), séparées par une espace.',
        },
      },
      name: { label: { en: 'Name as it was', fr: 'Nom de l’époque' } },
      aliases: { label: { en: 'Short name', fr: 'Nom abrégé' } },
      from: { label: { en: 'Canadian police from', fr: 'Policiers canadiens à compter de' }, hint: precise },
      until: { label: { en: 'Canadian police until', fr: 'Policiers canadiens jusqu’en' }, hint: precise },
      source: {
        label: { en: 'Source', fr: 'Source' },
        hint: { en: 'Who says so, and where.', fr: 'Qui l’affirme, et où.' },
      },
      sourceUrl: { label: { en: 'Address of the source', fr: 'Adresse de la source' } },
      verified: { label: { en: 'Somebody has compared it with the source', fr: 'Comparé avec la source' } },
      frVerified: {
        label: { en: 'The French name was seen in an official text', fr: 'Nom français relevé dans un texte officiel' },
      },
    },
  },
}

export const registerRefusals: Record<string, Localized> = {
  'mission-known-here': {
    en: 'This mission has its own record here. It is changed on its page, not from a register.',
    fr: 'Cette mission a déjà son dossier ici. Elle se modifie sur sa page, et non à partir d’un registre.',
  },
  'before-the-first-mission': {
    en: 'The register begins in 1989, with the first mission.',
    fr: 'Le registre commence en 1989, avec la première mission.',
  },
  'mission-not-over': {
    en: 'A mission of the past was over before today.',
    fr: 'Une mission passée s’est terminée avant aujourd’hui.',
  },
  'source-address-not-well-formed': {
    en: 'The address of the source begins with https:// or http://.',
    fr: 'L’adresse de la source commence par https:// ou http://.',
  },
}

/** What the report of an import says of each row, and of a file that is not one. */
export const importWords = {
  recorded: { en: 'recorded', fr: 'consignée' },
  changed: { en: 'changed', fr: 'modifiée' },
  unchanged: { en: 'unchanged', fr: 'inchangée' },
  refused: { en: 'refused', fr: 'refusée' },
  columns: {
    en: 'The row has {value} values, another number than the first line.',
    fr: 'La ligne a {value} valeurs, un nombre différent de la première ligne.',
  },
  empty: { en: 'The column {value} is empty.', fr: 'La colonne {value} est vide.' },
  twice: {
    en: 'The code stands in line {value} already.',
    fr: 'Le code figure déjà à la ligne {value}.',
  },
  'yes-or-no': { en: 'The column {value} says yes or no.', fr: 'La colonne {value} indique yes ou no.' },
  input: { en: 'The value of {value} cannot be read.', fr: 'La valeur de {value} est illisible.' },
} satisfies Record<string, Localized>
