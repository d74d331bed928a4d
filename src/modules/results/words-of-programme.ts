import type { Localized } from '#kernel/language.ts'
import type { ObjectiveKind, ProgrammeAttribute } from './vocabulary.ts'

export const objectiveKindWords: Record<ObjectiveKind, Localized> = {
  objective: { en: 'Objective', fr: 'Objectif' },
  outcome: { en: 'Outcome', fr: 'Résultat attendu' },
}
export const attributeWords: Record<ProgrammeAttribute, Localized> = {
  name: { en: 'Official name', fr: 'Nom officiel' },
  'also-named': { en: 'Name also in use', fr: 'Autre nom en usage' },
  rationale: { en: 'Why the program exists', fr: 'Raison d’être du programme' },
}
export const qualifierWords = {
  exactly: { en: '{number}', fr: '{number}' },
  about: { en: 'about {number}', fr: 'environ {number}' },
  'more-than': { en: 'more than {number}', fr: 'plus de {number}' },
  nearly: { en: 'nearly {number}', fr: 'près de {number}' },
}
export const measureWords: Record<string, Localized> = {
  'officers-since-1989': { en: 'Officers since 1989', fr: 'Policiers depuis 1989' },
  'missions-since-1989': { en: 'Missions since 1989', fr: 'Missions depuis 1989' },
  'countries-since-1989': { en: 'Countries since 1989', fr: 'Pays depuis 1989' },
  'officers-deployed': { en: 'Officers deployed', fr: 'Policiers déployés' },
  'countries-deployed': { en: 'Countries with officers', fr: 'Pays où se trouvent des policiers' },
  'participating-services': { en: 'Participating police services', fr: 'Services de police participants' },
  'authorized-missions': { en: 'Missions authorized', fr: 'Missions autorisées' },
  'authorized-countries': { en: 'Countries authorized', fr: 'Pays autorisés' },
  'annual-funding-millions-cad': { en: 'Yearly funding (CAD million)', fr: 'Financement annuel (M$ CA)' },
  'deployments-since-1989': { en: 'Deployments since 1989', fr: 'Déploiements depuis 1989' },
  'partner-share-percent': { en: 'Share of partner services (%)', fr: 'Part des services partenaires (%)' },
  'women-share-target-percent': { en: 'Target for women (%)', fr: 'Cible pour les femmes (%)' },
}

export const programmeWords = {
  programme: { en: 'The program', fr: 'Le programme' },
  intro: {
    en: 'What the program is called, what it is for, which mission serves which objective, and what happened since 1989.',
    fr: 'Comment s’appelle le programme, à quoi il sert, quel objectif sert chaque mission et ce qui s’est passé depuis 1989.',
  },
  names: { en: 'Names', fr: 'Noms' },
  noName: {
    en: 'No source gives a name for this day.',
    fr: 'Aucune source ne donne de nom à cette date.',
  },
  rationale: { en: 'Why it exists', fr: 'Sa raison d’être' },
  objectives: { en: 'Objectives and outcomes', fr: 'Objectifs et résultats attendus' },
  noObjectives: { en: 'No objective on this day', fr: 'Aucun objectif à cette date' },
  noObjectivesText: {
    en: 'No source gives an objective for this day. Choose another day.',
    fr: 'Aucune source ne donne d’objectif à cette date. Choisissez une autre date.',
  },
  serves: { en: 'Serves: {text}', fr: 'Sert\u00a0: {text}' },
  missionsServing: { en: 'Missions that serve it', fr: 'Missions qui le servent' },
  noneServing: { en: 'No mission serves it directly.', fr: 'Aucune mission ne le sert directement.' },
  draft: { en: 'Draft, from {day}', fr: 'Ébauche, à compter du {day}' },
  draftIncomplete: {
    en: 'One language is missing: it cannot be released.',
    fr: 'Une langue manque\u00a0: elle ne peut pas être diffusée.',
  },
  released: { en: 'Released {day}', fr: 'Diffusé le {day}' },
  earlier: { en: 'What it said before and after', fr: 'Ses formulations antérieures et postérieures' },
  unlinked: { en: 'Not linked to an objective', fr: 'Sans lien avec un objectif' },
  unlinkedIntro: {
    en: 'Every mission and every indicator serves an objective. These serve none that holds on this day.',
    fr: 'Chaque mission et chaque indicateur sert un objectif. Ceux-ci n’en servent aucun qui soit en vigueur à cette date.',
  },
  allLinked: {
    en: 'Every mission and every indicator is linked.',
    fr: 'Chaque mission et chaque indicateur est lié.',
  },
  mission: { en: 'Mission', fr: 'Mission' },
  indicator: { en: 'Indicator', fr: 'Indicateur' },
  history: { en: 'Since 1989', fr: 'Depuis 1989' },
  when: { en: 'When', fr: 'Date' },
  what: { en: 'What happened', fr: 'Événement' },
  source: { en: 'Source', fr: 'Source' },
  numbers: { en: 'What the program said about itself', fr: 'Ce que le programme a dit de lui-même' },
  numbersIntro: {
    en: 'Numbers as they were printed, each on its day. They differ; nothing here is counted from them.',
    fr: 'Les nombres tels qu’ils ont été publiés, chacun à sa date. Ils diffèrent; rien ici n’est calculé à partir d’eux.',
  },
  measure: { en: 'Measure', fr: 'Mesure' },
  number: { en: 'Number', fr: 'Nombre' },
  changes: { en: 'Change the record', fr: 'Modifier le dossier' },
  period: { en: 'In use', fr: 'En usage' },
  kind: { en: 'Kind', fr: 'Genre' },
  link: { en: 'Link it', fr: 'Établir un lien' },
}

const value = {
  label: { en: 'Text', fr: 'Texte' },
  hint: {
    en: 'You may draft in one language; it is released in both or not at all.',
    fr: 'Vous pouvez rédiger dans une seule langue; le texte est diffusé dans les deux ou pas du tout.',
  },
}
const from = { label: { en: 'From', fr: 'À compter du' } }
const source = {
  label: { en: 'Source', fr: 'Source' },
  hint: { en: 'The document or decision that says so.', fr: 'Le document ou la décision qui l’indique.' },
}
const kind = { label: { en: 'Kind', fr: 'Genre' }, options: objectiveKindWords }
const mission = { label: { en: 'Mission', fr: 'Mission' } }
const objective = { label: { en: 'Objective', fr: 'Objectif' } }

export const programmeActionWords = {
  changeProgrammeFact: {
    title: { en: 'Change a name or the rationale', fr: 'Modifier un nom ou la raison d’être' },
    intro: {
      en: 'What held before stays on record for the days before.',
      fr: 'Ce qui valait auparavant reste au dossier pour les dates antérieures.',
    },
    done: { en: 'The record of the program is changed.', fr: 'Le dossier du programme est modifié.' },
    fields: {
      attribute: { label: { en: 'What changes', fr: 'Élément modifié' }, options: attributeWords },
      value: { label: { en: 'Text', fr: 'Texte' } },
      short: { label: { en: 'Short form', fr: 'Forme abrégée' } },
      from,
      until: {
        label: { en: 'Until (last day)', fr: 'Jusqu’au (dernier jour)' },
        hint: { en: 'Leave empty while it is in use.', fr: 'Laissez vide tant qu’il est en usage.' },
      },
      authority: source,
    },
  },
  addHistory: {
    title: { en: 'Add to the history', fr: 'Ajouter à l’historique' },
    done: { en: 'The history is longer by one entry.', fr: 'L’historique compte une entrée de plus.' },
    fields: {
      happened: {
        label: { en: 'When', fr: 'Date' },
        hint: {
          en: 'As precise as the source: 2006, 2006-05 or 2006-05-31.',
          fr: 'Aussi précise que la source\u00a0: 2006, 2006-05 ou 2006-05-31.',
        },
      },
      value: { label: { en: 'What happened', fr: 'Événement' } },
      source,
    },
  },
  addProgrammeObjective: {
    title: { en: 'Draft an objective or outcome', fr: 'Rédiger un objectif ou un résultat attendu' },
    done: {
      en: 'The draft is there. Release it when both languages are.',
      fr: 'L’ébauche est prête. Diffusez-la lorsque les deux langues y sont.',
    },
    fields: {
      kind,
      serves: {
        label: { en: 'Serves', fr: 'Sert' },
        hint: {
          en: 'For an outcome: the objective that it serves.',
          fr: 'Pour un résultat attendu\u00a0: l’objectif qu’il sert.',
        },
      },
      value,
      from,
      source,
    },
  },
  addMissionObjective: {
    title: { en: 'Draft an objective of the mission', fr: 'Rédiger un objectif de la mission' },
    done: {
      en: 'The draft is there. Release it when both languages are.',
      fr: 'L’ébauche est prête. Diffusez-la lorsque les deux langues y sont.',
    },
    fields: {
      missionId: mission,
      kind,
      serves: { label: { en: 'Serves (objective of the program)', fr: 'Sert (objectif du programme)' } },
      value,
      from,
      source,
    },
  },
  restateObjective: {
    title: { en: 'Reword', fr: 'Reformuler' },
    done: {
      en: 'The new wording is a draft until it is released.',
      fr: 'La nouvelle formulation est une ébauche jusqu’à sa diffusion.',
    },
    fields: { objectiveId: objective, value, from, source },
  },
  releaseObjective: {
    title: { en: 'Release', fr: 'Diffuser' },
    done: { en: 'It is released in both languages.', fr: 'Le texte est diffusé dans les deux langues.' },
    fields: { objectiveId: objective },
  },
  endObjective: {
    title: { en: 'End', fr: 'Mettre fin' },
    done: { en: 'The objective ends on that day.', fr: 'L’objectif prend fin à cette date.' },
    fields: { objectiveId: objective, from: { label: { en: 'No longer from', fr: 'Ne vaut plus à compter du' } } },
  },
  linkMission: {
    title: { en: 'Link to an objective of the program', fr: 'Lier à un objectif du programme' },
    done: { en: 'The mission is linked.', fr: 'La mission est liée.' },
    fields: { missionId: mission, objective, from },
  },
  endLink: {
    title: { en: 'End the link', fr: 'Mettre fin au lien' },
    done: { en: 'The link ends on that day.', fr: 'Le lien prend fin à cette date.' },
    fields: {
      linkId: { label: { en: 'Link', fr: 'Lien' } },
      from: { label: { en: 'No longer from', fr: 'Ne vaut plus à compter du' } },
    },
  },
}

export const programmeRefusals = {
  'in-both-languages': {
    en: 'This is needed in English and in French.',
    fr: 'Ce texte est requis en français et en anglais.',
  },
  'ends-before-it-begins': { en: 'The last day comes before the first.', fr: 'Le dernier jour précède le premier.' },
  'before-the-programme': { en: 'The record begins in 1989.', fr: 'Le dossier commence en 1989.' },
  'day-not-yet': { en: 'This day has not come yet.', fr: 'Cette date n’est pas encore arrivée.' },
  'nothing-said': { en: 'Write it in at least one language.', fr: 'Rédigez-le dans au moins une langue.' },
  'objective-not-there': {
    en: 'This objective does not hold today. Choose one that does.',
    fr: 'Cet objectif n’est pas en vigueur aujourd’hui. Choisissez-en un qui l’est.',
  },
  'nothing-to-release': { en: 'There is no draft to release.', fr: 'Il n’y a pas d’ébauche à diffuser.' },
  'objective-not-in-force': {
    en: 'This objective does not hold on the day before.',
    fr: 'Cet objectif n’était pas en vigueur la veille.',
  },
  'mission-already-linked': {
    en: 'The mission is linked to this objective already.',
    fr: 'La mission est déjà liée à cet objectif.',
  },
  'link-ended': { en: 'The link does not hold on that day.', fr: 'Le lien ne vaut pas à cette date.' },
}
