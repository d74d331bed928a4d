import type { Localized } from '#kernel/language.ts'
import type { ReadinessOfSuccessor } from './vocabulary/posts.ts'

export const readinessWords: Record<ReadinessOfSuccessor, Localized> = {
  now: { en: 'Ready now', fr: 'Prêt maintenant' },
  'within-a-year': { en: 'Within a year', fr: 'D’ici un an' },
  later: { en: 'Later', fr: 'Plus tard' },
}

const position = { label: { en: 'Position', fr: 'Poste' } }

export const successionActionWords = {
  plan: {
    title: { en: 'Plan the succession', fr: 'Planifier la relève' },
    intro: {
      en: 'From which positions and pools it could be filled next. No names: the selection office keeps those apart. A new plan takes the place of the one before, which stays on record.',
      fr: 'De quels postes et bassins la relève pourrait venir. Aucun nom : le bureau de sélection les tient à part. Un nouveau plan remplace le précédent, qui reste au dossier.',
    },
    done: { en: 'The plan is recorded.', fr: 'Le plan est consigné.' },
    fields: {
      positionId: position,
      pools: { label: { en: 'Positions and pools', fr: 'Postes et bassins' } },
      reviewOn: { label: { en: 'To be looked at again on', fr: 'À revoir le' } },
      note: { label: { en: 'Remark', fr: 'Remarque' } },
    },
  },
  name: {
    title: { en: 'Name a possible successor', fr: 'Nommer une relève possible' },
    intro: {
      en: 'Seen by the selection office alone. It promises nothing to the officer.',
      fr: 'Visible pour le seul bureau de sélection. Rien n’est promis à la personne.',
    },
    done: { en: 'The officer is thought of.', fr: 'La personne est envisagée.' },
    fields: {
      positionId: position,
      officer: {
        label: { en: 'Officer’s code', fr: 'Code du membre' },
        hint: { en: 'For example OFF-7KQ4-93M.', fr: 'Par exemple OFF-7KQ4-93M.' },
      },
      readiness: { label: { en: 'Ready', fr: 'Disponibilité' }, options: readinessWords },
      reason: { label: { en: 'Why', fr: 'Motif' } },
    },
  },
  drop: {
    title: { en: 'Think of them no longer', fr: 'Ne plus envisager' },
    done: { en: 'The officer is no longer thought of.', fr: 'La personne n’est plus envisagée.' },
    fields: { successorId: { label: { en: 'Officer', fr: 'Membre' } } },
  },
}

export const leadershipPageWords = {
  inTheMenu: { en: 'Leadership', fr: 'Direction' },
  title: { en: 'Leadership positions', fr: 'Postes de direction' },
  intro: {
    en: 'Commissioners, deputies, regional commanders and team leads: until when each is held, who follows, and whether a plan stands.',
    fr: 'Commissaires, adjoints, commandants régionaux et responsables d’équipe : jusqu’à quand chaque poste est occupé, la relève prévue et le plan en vigueur.',
  },
  position: { en: 'Position', fr: 'Poste' },
  mission: { en: 'Mission', fr: 'Mission' },
  heldUntil: { en: 'Free from', fr: 'Libre à compter du' },
  vacant: { en: 'Vacant', fr: 'Vacant' },
  followed: { en: 'Successor from', fr: 'Relève à compter du' },
  due: { en: 'Successor to be looked for by', fr: 'Relève à chercher d’ici le' },
  overdue: { en: 'overdue', fr: 'en retard' },
  plan: { en: 'Plan to be reviewed', fr: 'Plan à revoir le' },
  noPlan: { en: 'no plan', fr: 'aucun plan' },
  emptyTitle: {
    en: 'No leadership position is open on this day',
    fr: 'Aucun poste de direction n’est ouvert à cette date',
  },
  teams: { en: 'Specialized teams', fr: 'Équipes spécialisées' },
  team: { en: 'Team', fr: 'Équipe' },
  lead: { en: 'Lead', fr: 'Responsable' },
  isLed: { en: 'Filled', fr: 'Pourvu' },
  women: { en: 'Women in leadership', fr: 'Femmes dans les postes de direction' },
  womenIntro: {
    en: 'A share is shown only where nobody can be found by it: with five officers or more, and neither women nor others one to four.',
    fr: 'Une part n’est indiquée que si elle ne permet de reconnaître personne : au moins cinq personnes, et ni un à quatre femmes ni un à quatre autres.',
  },
  when: { en: 'When', fr: 'Période' },
  thatDay: { en: 'On {day}', fr: 'Le {day}' },
  fiscalYear: { en: '{from}–{to} (fiscal year)', fr: '{from}-{to} (exercice)' },
  officers: { en: 'Officers in leadership', fr: 'Personnes à la direction' },
  share: { en: 'Women', fr: 'Femmes' },
  tooFew: { en: 'too few to show', fr: 'trop peu pour être indiqué' },
  fewer: { en: 'fewer than 5', fr: 'moins de 5' },
  percent: { en: '{percent}% ({women})', fr: '{percent} % ({women})' },
  asAt: { en: 'As at', fr: 'En date du' },
  succession: { en: 'Succession', fr: 'Relève' },
  pools: { en: 'Positions and pools', fr: 'Postes et bassins' },
  review: { en: 'To be looked at again on', fr: 'À revoir le' },
  note: { en: 'Remark', fr: 'Remarque' },
  planned: { en: 'Planned', fr: 'Planifié' },
  plannedBy: { en: '{name}, on {day}', fr: '{name}, le {day}' },
  noPlanYet: { en: 'No plan of succession stands', fr: 'Aucun plan de relève en vigueur' },
  noPlanText: {
    en: 'Say from which positions and pools the post could be filled next.',
    fr: 'Indiquez de quels postes et bassins la relève pourrait venir.',
  },
  notLed: {
    en: 'This is not a leadership position: no succession is planned for it.',
    fr: 'Ce n’est pas un poste de direction : aucune relève n’est planifiée.',
  },
  earlier: { en: 'Earlier plans', fr: 'Plans antérieurs' },
  candidates: { en: 'Thought of', fr: 'Personnes envisagées' },
  candidatesIntro: {
    en: 'Seen by the selection office alone; reading this page is recorded.',
    fr: 'Visible pour le seul bureau de sélection ; la consultation de cette page est consignée.',
  },
  nobody: { en: 'Nobody is thought of yet', fr: 'Personne n’est encore envisagé' },
  officer: { en: 'Officer', fr: 'Membre' },
  service: { en: 'Service', fr: 'Service' },
  ready: { en: 'Ready', fr: 'Disponibilité' },
  reason: { en: 'Why', fr: 'Motif' },
  named: { en: 'Named', fr: 'Nommé le' },
} satisfies Record<string, Localized>

export const successionRefusals: Record<string, Localized> = {
  'not-a-leadership-post': {
    en: 'This is not a leadership position.',
    fr: 'Ce n’est pas un poste de direction.',
  },
  'review-in-the-past': { en: 'The day of the review must lie ahead.', fr: 'La date de révision doit être à venir.' },
  'officer-unknown': { en: 'No officer has this code.', fr: 'Aucun membre n’a ce code.' },
  'thought-of-already': { en: 'This officer is thought of already.', fr: 'Cette personne est déjà envisagée.' },
}
