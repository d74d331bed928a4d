import type { Localized } from '#kernel/language.ts'
import { kindWords } from './words-of-kinds.ts'
import { postFieldWords } from './words-of-posts.ts'

const mission = { label: { en: 'Mission', fr: 'Mission' } }
const decision = { label: { en: 'Decision', fr: 'Décision' } }
const country: Localized = {
  en: 'Two letters (ISO 3166), for example HT for Haiti or PL for Poland.',
  fr: 'Deux lettres (ISO 3166), par exemple HT pour Haïti ou PL pour la Pologne.',
}
const languageField = {
  label: { en: 'Main language of operation', fr: 'Langue principale des opérations' },
  options: { en: { en: 'English', fr: 'Anglais' }, fr: { en: 'French', fr: 'Français' } },
}
const armedField = {
  label: { en: 'Armed or unarmed', fr: 'Armé ou non armé' },
  options: { armed: { en: 'Armed', fr: 'Armé' }, unarmed: { en: 'Unarmed', fr: 'Non armé' } },
}
const changed = {
  done: {
    en: 'The change is recorded; what held before stays on record.',
    fr: 'Le changement est consigné ; la valeur antérieure reste au dossier.',
  },
  from: {
    label: { en: 'From', fr: 'À compter du' },
    hint: {
      en: 'The day on which it changed or will change.',
      fr: 'La date à laquelle cela a changé ou changera.',
    },
  },
  authority: {
    label: { en: 'On whose word', fr: 'Sur la foi de' },
    hint: {
      en: 'The decision, letter or page that says so.',
      fr: 'La décision, la lettre ou la page qui l’indique.',
    },
  },
}
const change = (
  title: Localized,
  fields: Record<string, { label: Localized; hint?: Localized; options?: Record<string, Localized> }>,
) => ({
  title,
  done: changed.done,
  fields: { missionId: mission, ...fields, from: changed.from, authority: changed.authority },
})

export const actionWords = {
  authorizeStrength: {
    title: { en: 'Authorize strength', fr: 'Autoriser un effectif' },
    intro: {
      en: 'How many officers a mission, missions together, a type of post or the whole program may have under this decision. A number below who is there is recorded as it is; you see first who would be over, and they get their task.',
      fr: 'Le nombre de policiers qu’une mission, ou plusieurs ensemble, peut compter en vertu de cette décision. Un nombre inférieur à l’effectif présent est consigné tel quel : le tableau montre le dépassement.',
    },
    done: { en: 'The strength is authorized.', fr: 'L’effectif est autorisé.' },
    fields: {
      decisionId: decision,
      scope: { label: { en: 'For', fr: 'Pour' } },
      number: { label: { en: 'Number of officers', fr: 'Nombre de policiers' } },
      from: { label: { en: 'From', fr: 'À compter du' } },
      until: { label: { en: 'Until (last day)', fr: 'Jusqu’au (dernier jour)' } },
    },
  },
  createMission: {
    title: { en: 'Set up a new mission', fr: 'Créer une mission' },
    intro: {
      en: 'For a mission that is not recorded yet. It traces to this decision.',
      fr: 'Pour une mission qui n’est pas encore consignée. Elle découle de cette décision.',
    },
    done: {
      en: 'The mission is set up. Next, its strength is authorized and its posts are opened.',
      fr: 'La mission est créée. Il reste à autoriser son effectif et à ouvrir ses postes.',
    },
    fields: {
      decisionId: decision,
      code: {
        label: { en: 'Code', fr: 'Code' },
        hint: {
          en: 'A short name in capitals, for example EUAM-UKR.',
          fr: 'Un nom court en majuscules, par exemple EUAM-UKR.',
        },
      },
      name: { label: { en: 'Name', fr: 'Nom' } },
      kind: { label: { en: 'Kind of mission', fr: 'Type de mission' }, options: kindWords },
      hostCountry: { label: { en: 'Country that it serves', fr: 'Pays desservi' }, hint: country },
      dutyCountry: {
        label: { en: 'Country where officers are on duty', fr: 'Pays où les policiers sont en service' },
        hint: { en: 'Only where it is another one.', fr: 'Seulement s’il s’agit d’un autre pays.' },
      },
      predecessor: {
        label: { en: 'Follows the mission', fr: 'Succède à la mission' },
        hint: {
          en: 'Where it takes the place of an earlier one.',
          fr: 'Si elle prend la suite d’une mission antérieure.',
        },
      },
      language: languageField,
      armed: armedField,
      from: { label: { en: 'From', fr: 'À compter du' } },
    },
  },
  openPositions: {
    title: { en: 'Open positions', fr: 'Ouvrir des postes' },
    intro: {
      en: 'Positions keep the conditions of their decision. Strength decides how many can be held at a time.',
      fr: 'Les postes respectent les conditions de leur décision. L’effectif autorisé détermine combien peuvent être occupés en même temps.',
    },
    done: {
      en: 'The positions are open. The board of the mission shows them as vacant; from there a bulletin is drafted.',
      fr: 'Les postes sont ouverts. Le tableau de la mission les montre vacants\u00a0; on y rédige un avis de poste.',
    },
    fields: {
      missionId: mission,
      decisionId: { label: { en: 'Under the decision', fr: 'En vertu de la décision' } },
      number: { label: { en: 'How many', fr: 'Nombre' } },
      from: { label: { en: 'From', fr: 'À compter du' } },
      ...postFieldWords,
    },
  },
  renameMission: change(
    { en: 'Rename the mission', fr: 'Renommer la mission' },
    { name: { label: { en: 'Name', fr: 'Nom' } } },
  ),
  changeLanguage: change(
    { en: 'Change the language of operation', fr: 'Changer la langue des opérations' },
    { language: languageField },
  ),
  changeArming: change({ en: 'Change armed or unarmed', fr: 'Changer l’armement' }, { armed: armedField }),
  moveDutyLocation: change(
    { en: 'Move the duty location', fr: 'Déplacer le lieu d’affectation' },
    {
      country: {
        label: { en: 'Country where officers are on duty', fr: 'Pays où les policiers sont en service' },
        hint: country,
      },
      place: { label: { en: 'Place', fr: 'Lieu' } },
    },
  ),
  changeTourLength: change(
    { en: 'Change the length of tours', fr: 'Changer la durée des tours de service' },
    { tourMonths: { label: { en: 'Months', fr: 'Mois' } } },
  ),
}
