import type { Localized } from '#kernel/language.ts'
import type { Turn } from './vocabulary.ts'
import { kindWords } from './words-of-kinds.ts'
import { phaseKindWords } from './words-of-life-pages.ts'

const mission = { label: { en: 'Mission', fr: 'Mission' } }
const from = {
  label: { en: 'From', fr: 'À compter du' },
  hint: { en: 'The day on which it holds from.', fr: 'La date à laquelle cela prend effet.' },
}
const authority = {
  label: { en: 'On whose word', fr: 'Sur la foi de' },
  hint: { en: 'The decision, letter or page that says so.', fr: 'La décision, la lettre ou la page qui l’indique.' },
}
const decision = { label: { en: 'Under the decision', fr: 'En vertu de la décision' } }
const country: Localized = {
  en: 'Two letters (ISO 3166), for example HT for Haiti or PL for Poland.',
  fr: 'Deux lettres (ISO 3166), par exemple HT pour Haïti ou PL pour la Pologne.',
}

interface FieldWords {
  label: Localized
  hint?: Localized
}
interface TurnWords {
  title: Localized
  intro?: Localized
  done: Localized
  fields: Record<string, FieldWords>
}
const turn = (title: Localized, done: Localized, o: Partial<TurnWords> = {}): TurnWords => ({
  title,
  done,
  ...o,
  fields: { missionId: mission, decisionId: decision, from, authority, ...o.fields },
})

export const turnWords: Record<Turn, TurnWords> = {
  approve: turn(
    { en: 'Approve the mission', fr: 'Approuver la mission' },
    { en: 'The mission is approved.', fr: 'La mission est approuvée.' },
    {
      intro: {
        en: 'It traces to the decision from then on. Positions and bulletins can be prepared.',
        fr: 'Elle découle dès lors de la décision. Postes et avis peuvent être préparés.',
      },
    },
  ),
  plan: turn(
    { en: 'Plan the mission', fr: 'Planifier la mission' },
    { en: 'The mission is planned.', fr: 'La mission est planifiée.' },
  ),
  activate: turn(
    { en: 'Start the mission', fr: 'Lancer la mission' },
    { en: 'The mission is active.', fr: 'La mission est en cours.' },
    {
      intro: {
        en: 'A mission runs only while a decision is in force. Officers can depart from that day on.',
        fr: 'Une mission n’est en cours que si une décision est en vigueur. Les départs sont possibles à compter de cette date.',
      },
    },
  ),
  suspend: turn(
    { en: 'Suspend the mission', fr: 'Suspendre la mission' },
    {
      en: 'The mission is suspended; who is there has a task of relocation.',
      fr: 'La mission est suspendue; une tâche de réaffectation vise chaque personne sur place.',
    },
    {
      intro: {
        en: 'Nobody departs, no place is reserved and no bulletin is published until it is resumed. You see whom it touches before anything is recorded.',
        fr: 'Aucun départ, aucune réservation et aucune publication jusqu’à la reprise. Les personnes touchées sont affichées avant toute consignation.',
      },
    },
  ),
  resume: turn(
    { en: 'Resume the mission', fr: 'Reprendre la mission' },
    {
      en: 'The mission is active again; what the suspension asked for is taken back.',
      fr: 'La mission est de nouveau en cours; les tâches nées de la suspension sont retirées.',
    },
  ),
  'draw-down': turn(
    { en: 'Draw the mission down', fr: 'Réduire la mission' },
    { en: 'The mission draws down.', fr: 'La mission est en réduction.' },
    {
      intro: {
        en: 'No tour may go on after the last day. You see whose tours do before anything is recorded.',
        fr: 'Aucun tour de service ne peut se poursuivre après le dernier jour. Les tours visés sont affichés avant toute consignation.',
      },
      fields: { ends: { label: { en: 'Last day of the mission', fr: 'Dernier jour de la mission' } } },
    },
  ),
  close: turn(
    { en: 'Close the mission', fr: 'Fermer la mission' },
    { en: 'The mission is closed.', fr: 'La mission est fermée.' },
    {
      intro: {
        en: 'Nobody may be there any more, and all equipment must be accounted for.',
        fr: 'Plus personne ne doit s’y trouver, et tout le matériel doit être comptabilisé.',
      },
    },
  ),
  archive: turn(
    { en: 'Archive the mission', fr: 'Archiver la mission' },
    { en: 'The mission is archived.', fr: 'La mission est archivée.' },
    {
      intro: {
        en: 'It can be read, and is not changed any more.',
        fr: 'Elle peut être consultée et n’est plus modifiée.',
      },
    },
  ),
}

export const groupWords = {
  leave: {
    title: { en: 'Leave the shared strength', fr: 'Quitter l’effectif commun' },
    intro: {
      en: 'From that day the mission needs a number of its own: without one nothing can be reserved.',
      fr: 'À compter de cette date, la mission a besoin de son propre nombre\u00a0: sans lui, rien ne peut être réservé.',
    },
    done: { en: 'The mission has left the shared strength.', fr: 'La mission a quitté l’effectif commun.' },
    fields: { missionId: mission, from, authority },
  },
  join: {
    title: { en: 'Share a strength', fr: 'Partager un effectif' },
    intro: {
      en: 'Whoever is in the mission counts for the shared number from that day on.',
      fr: 'À compter de cette date, chaque personne de la mission compte dans le nombre commun.',
    },
    done: { en: 'The mission shares the strength.', fr: 'La mission partage l’effectif.' },
    fields: {
      missionId: mission,
      groupId: { label: { en: 'Shared strength', fr: 'Effectif commun' } },
      from,
      authority,
    },
  },
}

const both = { en: 'In English and in French, or empty.', fr: 'En français et en anglais, ou vide.' }
export const lifeWords = {
  recordProspect: {
    title: { en: 'Record a prospect', fr: 'Consigner une mission envisagée' },
    intro: {
      en: 'A mission that may come. Nothing of it is public, and nothing can begin in it until it is approved.',
      fr: 'Une mission possible. Rien n’en est public, et rien ne peut y commencer avant son approbation.',
    },
    done: { en: 'The prospect is recorded.', fr: 'La mission envisagée est consignée.' },
    fields: {
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
      from,
      authority,
    },
  },
  allowHandover: {
    title: { en: 'Set the days of handing over', fr: 'Fixer les jours de passation' },
    intro: {
      en: 'For how many days an officer who leaves and the successor may both stand on a position. Both count against the strength, unless a decision says that they count as one.',
      fr: 'Le nombre de jours pendant lesquels la personne qui part et sa relève peuvent occuper le même poste. Les deux comptent dans l’effectif, sauf si une décision précise qu’elles comptent pour une.',
    },
    done: { en: 'The days of handing over are set.', fr: 'Les jours de passation sont fixés.' },
    fields: {
      missionId: mission,
      days: { label: { en: 'Days', fr: 'Jours' } },
      counted: {
        label: { en: 'Against the strength', fr: 'Dans l’effectif' },
        options: {
          both: { en: 'Both count', fr: 'Les deux comptent' },
          one: { en: 'They count as one, by decision', fr: 'Elles comptent pour une, par décision' },
        },
      },
      decisionId: { label: { en: 'Decision that says so', fr: 'Décision qui le précise' } },
      from,
      authority,
    },
  },
  openPhase: {
    title: { en: 'Record a phase', fr: 'Consigner une phase' },
    intro: {
      en: 'A phase of the mission, or short-term and long-term deployments side by side, each with its own length, criteria and costs.',
      fr: 'Une phase de la mission, ou des déploiements de courte et de longue durée menés de front, chacun avec sa durée, ses critères et ses coûts.',
    },
    done: { en: 'The phase is recorded.', fr: 'La phase est consignée.' },
    fields: {
      missionId: mission,
      kind: { label: { en: 'What it is', fr: 'Nature' }, options: phaseKindWords },
      name: { label: { en: 'Name', fr: 'Nom' } },
      since: {
        label: { en: 'Since', fr: 'Depuis' },
        hint: {
          en: 'As exactly as the source says: 2015, 2015-07 or 2015-07-01.',
          fr: 'Avec la précision de la source\u00a0: 2015, 2015-07 ou 2015-07-01.',
        },
      },
      until: { label: { en: 'Last day, where it is known', fr: 'Dernier jour, s’il est connu' } },
      tourWeeks: { label: { en: 'Length of a deployment, in weeks', fr: 'Durée d’un déploiement, en semaines' } },
      tourMonths: { label: { en: 'or in months', fr: 'ou en mois' } },
      criteria: { label: { en: 'Criteria of its own', fr: 'Critères propres' }, hint: both },
      costs: { label: { en: 'Costs of its own', fr: 'Coûts propres' }, hint: both },
      authority,
    },
  },
  endPhase: {
    title: { en: 'End the phase', fr: 'Mettre fin à la phase' },
    done: { en: 'The end of the phase is recorded.', fr: 'La fin de la phase est consignée.' },
    fields: {
      phaseId: { label: { en: 'Phase', fr: 'Étape' } },
      until: { label: { en: 'Last day', fr: 'Dernier jour' } },
    },
  },
  settle: {
    title: { en: 'Task done', fr: 'Tâche accomplie' },
    done: { en: 'The task is done.', fr: 'La tâche est accomplie.' },
    fields: { consequenceId: { label: { en: 'Task', fr: 'Tâche' } } },
  },
}
