import type { Localized } from '#kernel/language.ts'
import type { Stream } from './vocabulary/posts.ts'

export const streamWords: Record<Stream, Localized> = {
  command: { en: 'Police command', fr: 'Commandement de police' },
  operations: { en: 'Police operations', fr: 'Opérations policières' },
  'capacity-building': { en: 'Capacity building and development', fr: 'Renforcement des capacités et développement' },
  administration: { en: 'Police administration', fr: 'Administration policière' },
}

const level: Localized = {
  en: 'Level of the RCMP ladder: 1 is Commissioner. Leave empty for any rank.',
  fr: 'Niveau dans l’échelle de la GRC : 1 correspond au commissaire. Laissez vide pour tout grade.',
}
const reason = {
  label: { en: 'Reason', fr: 'Motif' },
  hint: { en: 'Kept in the history of the position.', fr: 'Conservé dans l’historique du poste.' },
}
const position = { label: { en: 'Position', fr: 'Poste' } }
const from = { label: { en: 'From', fr: 'À compter du' } }
const decision = { label: { en: 'Under the decision', fr: 'En vertu de la décision' } }

/** The fields that say what a post is, wherever it is written. */
export const postFieldWords = {
  title: { label: { en: 'Title', fr: 'Titre' } },
  language: {
    label: { en: 'Main language of operation', fr: 'Langue principale des opérations' },
    options: { en: { en: 'English', fr: 'Anglais' }, fr: { en: 'French', fr: 'Français' } },
  },
  armed: {
    label: { en: 'Armed or unarmed', fr: 'Armé ou non armé' },
    options: { armed: { en: 'Armed', fr: 'Armé' }, unarmed: { en: 'Unarmed', fr: 'Non armé' } },
  },
  rankFrom: { label: { en: 'Highest rank (level)', fr: 'Grade le plus élevé (niveau)' }, hint: level },
  rankTo: { label: { en: 'Lowest rank (level)', fr: 'Grade le moins élevé (niveau)' } },
  tourMonths: { label: { en: 'Length of tour, in months', fr: 'Durée du tour de service, en mois' } },
  leadership: { label: { en: 'A leadership position', fr: 'Poste de direction' } },
  stream: {
    label: { en: 'Recruitment stream', fr: 'Filière de recrutement' },
    hint: {
      en: 'Left empty, the stream of its first role.',
      fr: 'Laissée vide, la filière de son premier rôle.',
    },
    options: streamWords,
  },
  role: { label: { en: 'Role', fr: 'Rôle' } },
  secondRole: { label: { en: 'Second role', fr: 'Deuxième rôle' } },
  thirdRole: { label: { en: 'Third role', fr: 'Troisième rôle' } },
  hostNumber: {
    label: { en: 'The host’s number of the post', fr: 'Numéro du poste chez l’hôte' },
    hint: { en: 'As it stands in the job description.', fr: 'Tel qu’il figure dans la description d’emploi.' },
  },
  hostLevel: {
    label: { en: 'The host’s level', fr: 'Niveau chez l’hôte' },
    hint: { en: 'As the host calls it, for example P-4.', fr: 'Tel que l’hôte le désigne, par exemple P-4.' },
  },
  hostRank: {
    label: {
      en: 'Rank that the host’s level stands for (level)',
      fr: 'Grade correspondant au niveau de l’hôte (niveau)',
    },
    hint: {
      en: 'Level of the RCMP ladder. The officer’s own rank is compared with it.',
      fr: 'Niveau dans l’échelle de la GRC. Le grade de la personne y est comparé.',
    },
  },
  dutyCountry: {
    label: { en: 'Country of duty', fr: 'Pays d’affectation' },
    hint: {
      en: 'Two letters, only where the post is not where the mission is.',
      fr: 'Deux lettres, seulement si le poste n’est pas au lieu de la mission.',
    },
  },
  dutyPlace: { label: { en: 'Place of duty', fr: 'Lieu d’affectation' } },
  restricted: {
    label: { en: 'Restricted visibility', fr: 'Visibilité restreinte' },
    hint: {
      en: 'Only planners, the desk of the mission, the selection office and its holder know of it. A post of the role intelligence is one by itself.',
      fr: 'Seuls la planification, le bureau de la mission, le bureau de sélection et sa ou son titulaire le connaissent. Un poste du rôle renseignement l’est d’office.',
    },
  },
} satisfies Record<string, { label: Localized; hint?: Localized; options?: Record<string, Localized> }>

export const postWords = {
  propose: {
    title: { en: 'Propose positions', fr: 'Proposer des postes' },
    intro: {
      en: 'Positions that a plan asks for. Nobody can be sent there before a decision authorizes them and they are opened.',
      fr: 'Postes demandés par un plan. Personne ne peut y être affecté avant qu’une décision les autorise et qu’ils soient ouverts.',
    },
    done: { en: 'The positions are proposed.', fr: 'Les postes sont proposés.' },
    fields: {
      missionId: { label: { en: 'Mission', fr: 'Mission' } },
      number: { label: { en: 'How many', fr: 'Nombre' } },
      from,
      ...postFieldWords,
    },
  },
  authorise: {
    title: { en: 'Authorize the position', fr: 'Autoriser le poste' },
    intro: {
      en: 'The decision that it rests on. The position keeps its conditions.',
      fr: 'La décision sur laquelle il repose. Le poste en respecte les conditions.',
    },
    done: { en: 'The position is authorized.', fr: 'Le poste est autorisé.' },
    fields: { positionId: position, decisionId: decision },
  },
  open: {
    title: { en: 'Open the position', fr: 'Ouvrir le poste' },
    intro: {
      en: 'From that day on somebody can be sent there.',
      fr: 'À compter de cette date, une personne peut y être affectée.',
    },
    done: { en: 'The position is open.', fr: 'Le poste est ouvert.' },
    fields: { positionId: position, from, reason },
  },
  freeze: {
    title: { en: 'Freeze the position', fr: 'Geler le poste' },
    intro: {
      en: 'From that day on nobody is sent there, until it is opened again. What was is kept.',
      fr: 'À compter de cette date, personne n’y est affecté, jusqu’à sa réouverture. Son historique est conservé.',
    },
    done: { en: 'The position is frozen.', fr: 'Le poste est gelé.' },
    fields: { positionId: position, from, reason },
  },
  abolish: {
    title: { en: 'Abolish the position', fr: 'Abolir le poste' },
    intro: {
      en: 'It ends for good, from the day after its last holder at the earliest. What was is kept.',
      fr: 'Il prend fin définitivement, au plus tôt le lendemain du départ de la dernière personne. Son historique est conservé.',
    },
    done: { en: 'The position is abolished.', fr: 'Le poste est aboli.' },
    fields: { positionId: position, from, reason },
  },
  correct: {
    title: { en: 'Correct the position', fr: 'Corriger le poste' },
    intro: {
      en: 'What was recorded before stays in the history. Terms that were offered or agreed do not change by it.',
      fr: 'Ce qui était consigné reste dans l’historique. Les conditions offertes ou acceptées n’en sont pas modifiées.',
    },
    done: {
      en: 'The correction is recorded; what was said before stays on record.',
      fr: 'La correction est consignée ; la version antérieure reste au dossier.',
    },
    fields: {
      positionId: position,
      ...postFieldWords,
      authority: {
        label: { en: 'On whose word', fr: 'Sur la foi de' },
        hint: {
          en: 'The decision, letter or page that says so.',
          fr: 'La décision, la lettre ou la page qui l’indique.',
        },
      },
    },
  },
  move: {
    title: { en: 'Move to another mission', fr: 'Déplacer vers une autre mission' },
    intro: {
      en: 'From a day on which nobody holds it. It ends here and begins there, under a decision; both boards stay true.',
      fr: 'À compter d’un jour où personne ne l’occupe. Il prend fin ici et commence là-bas, en vertu d’une décision ; les deux tableaux restent exacts.',
    },
    done: { en: 'The position is moved.', fr: 'Le poste est déplacé.' },
    fields: {
      positionId: position,
      missionId: { label: { en: 'To the mission', fr: 'Vers la mission' } },
      decisionId: decision,
      from,
      reason,
    },
  },
}

export const postPageWords = {
  stream: { en: 'Stream', fr: 'Filière' },
  role: { en: 'Role', fr: 'Rôle' },
  roles: { en: 'Roles', fr: 'Rôles' },
  noRole: { en: 'no role said', fr: 'aucun rôle précisé' },
  leadershipPost: { en: 'Leadership position', fr: 'Poste de direction' },
  yes: { en: 'Leadership only', fr: 'Direction seulement' },
  no: { en: 'Others only', fr: 'Autres seulement' },
  hostNumber: { en: 'Host’s number', fr: 'Numéro chez l’hôte' },
  hostLevel: { en: 'Host’s level', fr: 'Niveau chez l’hôte' },
  hostRank: { en: 'stands for level {level}', fr: 'correspond au niveau {level}' },
  dutyLocation: { en: 'Duty location', fr: 'Lieu d’affectation' },
  asTheMission: { en: 'as the mission', fr: 'comme la mission' },
  restricted: { en: 'Restricted visibility', fr: 'Visibilité restreinte' },
  restrictedNote: {
    en: 'You see it because you plan, staff or run this mission. It stands in no figure of those who do not.',
    fr: 'Vous le voyez parce que vous planifiez, dotez ou gérez cette mission. Il n’entre dans aucun chiffre des autres.',
  },
  history: { en: 'History', fr: 'Historique' },
  historyIntro: {
    en: 'Each change with the day from which it holds, who recorded it, and what stood there before.',
    fr: 'Chaque changement, la date de prise d’effet, qui l’a consigné et ce qui précédait.',
  },
  noHistory: {
    en: 'Unchanged since the records here began.',
    fr: 'Inchangé depuis le début des dossiers tenus ici.',
  },
  change: { en: 'Change', fr: 'Changement' },
  onDay: { en: 'From', fr: 'À compter du' },
  before: { en: 'Before', fr: 'Auparavant' },
  why: { en: 'Reason or source', fr: 'Motif ou source' },
  by: { en: 'Recorded by', fr: 'Consigné par' },
  movedFrom: { en: 'Took the place of', fr: 'A remplacé' },
  another: { en: 'a position of another mission', fr: 'un poste d’une autre mission' },
  allOfThem: { en: 'Positions of this mission', fr: 'Postes de cette mission' },
  ofMissionIntro: {
    en: 'All positions of the mission on the day, with what they ask for.',
    fr: 'Tous les postes de la mission à la date choisie, avec leurs exigences.',
  },
  firstOnly: {
    en: 'The first {count}. All of them, with filters, stand under “Positions”.',
    fr: 'Les {count} premiers. Tous, avec filtres, figurent sous « Postes ».',
  },
  changes: {
    proposed: { en: 'Proposed', fr: 'Proposé' },
    authorised: { en: 'Authorized', fr: 'Autorisé' },
    opened: { en: 'Opened', fr: 'Ouvert' },
    froze: { en: 'Frozen', fr: 'Gelé' },
    abolished: { en: 'Abolished', fr: 'Aboli' },
    corrected: { en: 'Corrected', fr: 'Corrigé' },
    moved: { en: 'Moved between missions', fr: 'Déplacé entre missions' },
  },
}

export const postRefusals: Record<string, Localized> = {
  'position-abolished': { en: 'This position is abolished.', fr: 'Ce poste est aboli.' },
  'position-stage': {
    en: 'This does not fit where the position stands now.',
    fr: 'Ce n’est pas possible au stade où se trouve le poste.',
  },
  'post-not-open': {
    en: 'The position is not open on {day}.',
    fr: 'Le poste n’est pas ouvert le {day}.',
  },
  'opens-before-it-closed': {
    en: 'It can be opened from {from} at the earliest.',
    fr: 'Il peut être ouvert au plus tôt le {from}.',
  },
  'mission-unknown': { en: 'Choose the mission that it moves to.', fr: 'Choisissez la mission de destination.' },
  'already-in-this-mission': { en: 'It is in this mission already.', fr: 'Il est déjà dans cette mission.' },
  'role-unknown': {
    en: 'This role is not in the catalogue on this day.',
    fr: 'Ce rôle n’est pas au catalogue à cette date.',
  },
  'place-without-country': { en: 'Name the country of this place.', fr: 'Indiquez le pays de ce lieu.' },
}
