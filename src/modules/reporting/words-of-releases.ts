import type { Localized } from '#kernel/language.ts'

export const fateWords: Record<string, Localized> = {
  new: { en: 'New', fr: 'Nouvelle' },
  repeated: { en: 'As released', fr: 'Telle que diffusée' },
  kept: {
    en: 'As released; the records now say something else',
    fr: 'Telle que diffusée; les dossiers disent maintenant autre chose',
  },
  revised: { en: 'Revised', fr: 'Révisée' },
}
export const releaseStateWords: Record<string, Localized> = {
  proposed: { en: 'Proposed', fr: 'Proposée' },
  released: { en: 'Released', fr: 'Diffusée' },
  'given-up': { en: 'Given up', fr: 'Abandonnée' },
}

export const releaseWords = {
  one: { en: 'Release of statistics', fr: 'Diffusion de statistiques' },
  title: { en: 'Release {number}', fr: 'Diffusion {number}' },
  toLookAt: { en: 'Release of statistics to look at', fr: 'Diffusion de statistiques à examiner' },
  releases: { en: 'Releases', fr: 'Diffusions' },
  none: { en: 'Nothing is released yet', fr: 'Rien n’est encore diffusé' },
  noneText: {
    en: 'The public page says so, and shows what the programme said of itself and the figures of the United Nations.',
    fr: 'La page publique le dit et montre ce que le programme a dit de lui-même ainsi que les chiffres des Nations Unies.',
  },
  number: { en: 'Number', fr: 'Numéro' },
  asAt: { en: 'Counted up to', fr: 'Chiffres arrêtés au' },
  state: { en: 'State', fr: 'État' },
  proposed: { en: 'Proposed', fr: 'Proposée' },
  released: { en: 'Released', fr: 'Diffusée' },
  byOn: { en: '{name}, {day}', fr: '{name}, {day}' },
  note: { en: 'Note for readers', fr: 'Note aux lecteurs' },
  public: { en: 'As the public reads it', fr: 'Comme le public la lit' },
  next: { en: 'What the next release would say', fr: 'Ce que dirait la prochaine diffusion' },
  nextIntro: {
    en: 'Counted from the records up to {day} and protected already: exact small counts are shown to nobody. A year that was released is repeated. Where its records have changed since, the released numbers stay, unless every difference is of at least five.',
    fr: 'D’après les dossiers jusqu’au {day}, chiffres déjà protégés\u00a0: les petits nombres exacts ne sont montrés à personne. Une année diffusée est répétée. Si ses dossiers ont changé depuis, les nombres diffusés restent, sauf si chaque écart est d’au moins cinq.',
  },
  nothingNext: {
    en: 'No year of these records is closed yet: a calendar year can be released from 1 April of the next one.',
    fr: 'Aucune année de ces dossiers n’est encore close\u00a0: une année civile peut être diffusée à partir du 1er avril de la suivante.',
  },
  year: { en: 'Year', fr: 'Année' },
  deployments: { en: 'Deployments', fr: 'Déploiements' },
  fate: { en: 'Against the last release', fr: 'Par rapport à la dernière diffusion' },
  cells: { en: 'Cells kept back', fr: 'Cellules non publiées' },
  missions: { en: 'Missions', fr: 'Missions' },
  countries: { en: 'Countries', fr: 'Pays' },
  women: { en: 'Women', fr: 'Femmes' },
  leadership: { en: 'Leadership posts', fr: 'Postes de direction' },
  officers: { en: 'Officers, up to the day', fr: 'Policiers et policières, jusqu’à ce jour' },
  atLeast: { en: 'at least {n}', fr: 'au moins {n}' },
  fewer: { en: 'fewer than five', fr: 'moins de cinq' },
  keptBack: { en: 'kept back', fr: 'non publié' },
  upTo: { en: 'Officers up to {day}', fr: 'Policiers et policières jusqu’au {day}' },
  measure: { en: 'Measure', fr: 'Mesure' },
  count: { en: 'Number', fr: 'Nombre' },
}

export const measureWords: Record<string, Localized> = {
  officers: {
    en: 'Officers who were deployed, in these records',
    fr: 'Policiers et policières déployés, dans ces dossiers',
  },
  additions: {
    en: 'Deployed for the first time since the number of the program',
    fr: 'Déployés pour la première fois depuis le nombre donné par le programme',
  },
  returned: { en: 'Officers who came home', fr: 'Policiers et policières de retour' },
  broughtHome: { en: 'Brought home a validated competency', fr: 'Ont rapporté une compétence validée' },
  usedAtHome: { en: 'Use it in the work at home', fr: 'S’en servent dans leur travail au pays' },
  answered: {
    en: 'Said what the tour brought home',
    fr: 'Ont dit ce que leur tour de service a apporté chez elles ou chez eux',
  },
}

const release = { label: { en: 'Release', fr: 'Diffusion' } }
export const releaseActionWords = {
  propose: {
    title: { en: 'Propose a release', fr: 'Proposer une diffusion' },
    intro: {
      en: 'The tables are counted now and frozen as the page before shows them. Another person looks at them and releases them.',
      fr: 'Les tableaux sont calculés maintenant et figés tels que la page précédente les montre. Une autre personne les examine et les diffuse.',
    },
    done: {
      en: 'The release is proposed and waits for another person.',
      fr: 'La diffusion est proposée et attend une autre personne.',
    },
    fields: {
      note: {
        label: { en: 'Note for readers', fr: 'Note aux lecteurs' },
        hint: {
          en: 'What is new in this release. It is public.',
          fr: 'Ce que cette diffusion apporte. Ce texte est public.',
        },
      },
    },
  },
  release: {
    title: { en: 'Release statistics', fr: 'Diffuser les statistiques' },
    intro: {
      en: 'The public reads these numbers at once, at an address that stays. They are never changed; a later release takes their place.',
      fr: 'Le public lit ces nombres aussitôt, à une adresse qui demeure. Ils ne changent plus; une diffusion ultérieure les remplace.',
    },
    done: { en: 'The statistics are released.', fr: 'Les statistiques sont diffusées.' },
    fields: {
      releaseId: release,
      looked: {
        label: {
          en: 'I have looked at every table of this release',
          fr: 'J’ai examiné chaque tableau de cette diffusion',
        },
      },
    },
  },
  giveUp: {
    title: { en: 'Give up the proposal', fr: 'Abandonner la proposition' },
    done: { en: 'The proposal is given up.', fr: 'La proposition est abandonnée.' },
    fields: { releaseId: release },
  },
}

export const releaseRefusals = {
  'release-in-both': {
    en: 'The note is public: write it in English and in French.',
    fr: 'La note est publique\u00a0: écrivez-la en français et en anglais.',
  },
  'no-year-to-release': {
    en: 'There is no closed year to release yet.',
    fr: 'Il n’y a encore aucune année close à diffuser.',
  },
  'release-proposed-already': {
    en: 'A release is proposed already. Release it or give it up first.',
    fr: 'Une diffusion est déjà proposée. Diffusez-la ou abandonnez-la d’abord.',
  },
  'release-not-proposed': {
    en: 'This release is not proposed any more.',
    fr: 'Cette diffusion n’est plus au stade de proposition.',
  },
  'release-by-another': {
    en: 'Somebody else has to release what you proposed.',
    fr: 'Une autre personne doit diffuser ce que vous avez proposé.',
  },
  'release-overtaken': {
    en: 'A newer release is public. Give this one up and propose it anew.',
    fr: 'Une diffusion plus récente est publique. Abandonnez celle-ci et proposez-la de nouveau.',
  },
}

/** The tables of a release, and the values in them; a mission stands under its own name. */
export const dimensionWords: Record<string, Localized> = {
  mission: { en: 'Deployments by mission', fr: 'Déploiements par mission' },
  service: { en: 'Deployments by type of police service', fr: 'Déploiements par type de service de police' },
  sex: { en: 'Deployments of women and men', fr: 'Déploiements de femmes et d’hommes' },
  post: { en: 'Deployments in leadership posts', fr: 'Déploiements à des postes de direction' },
}
export const valueWords: Record<string, Localized> = {
  federal: { en: 'Federal (RCMP)', fr: 'Fédéral (GRC)' },
  provincial: { en: 'Provincial', fr: 'Provincial' },
  regional: { en: 'Regional', fr: 'Régional' },
  municipal: { en: 'Municipal', fr: 'Municipal' },
  indigenous: { en: 'Indigenous', fr: 'Autochtone' },
  female: { en: 'Women', fr: 'Femmes' },
  male: { en: 'Men', fr: 'Hommes' },
  'not-said': { en: 'Another, or not said', fr: 'Autre, ou non précisé' },
  leadership: { en: 'Leadership', fr: 'Direction' },
  other: { en: 'Other posts', fr: 'Autres postes' },
}
export const answerWords: Record<string, Localized> = {
  community: { en: 'Closer to communities at home', fr: 'Plus proche des collectivités, au pays' },
  'trained-others': { en: 'Trained colleagues in what was learned', fr: 'A formé des collègues à ce qui a été appris' },
  'new-practice': {
    en: 'Brought a new way of working to the service',
    fr: 'A introduit une nouvelle façon de travailler au service',
  },
  leadership: { en: 'Leads with more assurance', fr: 'Dirige avec plus d’assurance' },
  cultures: {
    en: 'Works better with people of other languages and cultures',
    fr: 'Travaille mieux avec des personnes d’autres langues et cultures',
  },
  none: { en: 'Nothing that would be of use at home', fr: 'Rien qui serve au pays' },
}
