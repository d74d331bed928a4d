import type { Localized } from '#kernel/language.ts'

const team = { label: { en: 'Team', fr: 'Équipe' } }

export const teamWords = {
  create: {
    title: { en: 'Set up a team', fr: 'Créer une équipe' },
    intro: {
      en: 'A specialized team inside this mission: one theme, a nation that leads it, its lead and members.',
      fr: 'Une équipe policière spécialisée au sein de cette mission : un thème, un pays responsable, une ou un responsable et des membres.',
    },
    done: { en: 'The team is set up.', fr: 'L’équipe est créée.' },
    fields: {
      missionId: { label: { en: 'Mission', fr: 'Mission' } },
      name: { label: { en: 'Name', fr: 'Nom' } },
      theme: {
        label: { en: 'Theme', fr: 'Thème' },
        hint: {
          en: 'The theme says which competency members must have.',
          fr: 'Le thème détermine la compétence que doivent avoir les membres.',
        },
      },
      leadNation: {
        label: { en: 'National lead', fr: 'Pays responsable' },
        hint: { en: 'Two letters (ISO 3166): CA for Canada.', fr: 'Deux lettres (ISO 3166) : CA pour le Canada.' },
      },
      seats: {
        label: { en: 'Members, with the lead', fr: 'Membres, responsable comprise ou compris' },
        hint: { en: 'A lead and four are five.', fr: 'Une ou un responsable et quatre membres font cinq.' },
      },
      role: { label: { en: 'Role', fr: 'Rôle' } },
      from: { label: { en: 'From', fr: 'À compter du' } },
      until: { label: { en: 'Until (last day)', fr: 'Jusqu’au (dernier jour)' } },
      authority: {
        label: { en: 'On whose word', fr: 'Sur la foi de' },
        hint: {
          en: 'The decision or letter that sets it up.',
          fr: 'La décision ou la lettre qui la crée.',
        },
      },
    },
  },
  end: {
    title: { en: 'End the team', fr: 'Mettre fin à l’équipe' },
    intro: {
      en: 'Its members, objectives and reports stay on record.',
      fr: 'Ses membres, objectifs et rapports restent au dossier.',
    },
    done: { en: 'The team ends on that day.', fr: 'L’équipe prend fin à cette date.' },
    fields: {
      teamId: team,
      from: { label: { en: 'First day without it', fr: 'Premier jour sans elle' } },
      reason: { label: { en: 'Reason', fr: 'Motif' } },
    },
  },
  setObjective: {
    title: { en: 'Set an objective', fr: 'Fixer un objectif' },
    done: { en: 'The objective is set.', fr: 'L’objectif est fixé.' },
    fields: {
      teamId: team,
      role: { label: { en: 'Role', fr: 'Rôle' } },
      text: { label: { en: 'What the team is to reach', fr: 'Ce que l’équipe doit atteindre' } },
      dueOn: { label: { en: 'By', fr: 'D’ici le' } },
    },
  },
  settleObjective: {
    title: { en: 'Settle the objective', fr: 'Clore l’objectif' },
    done: { en: 'The objective is settled.', fr: 'L’objectif est clos.' },
    fields: {
      objectiveId: { label: { en: 'Objective', fr: 'Objectif' } },
      outcome: {
        label: { en: 'Outcome', fr: 'Résultat' },
        options: { met: { en: 'Reached', fr: 'Atteint' }, dropped: { en: 'Given up', fr: 'Abandonné' } },
      },
      on: { label: { en: 'On', fr: 'Le' } },
      how: { label: { en: 'What shows it, or why', fr: 'Ce qui le montre, ou pourquoi' } },
    },
  },
}

export const teamRefusals: Record<string, Localized> = {
  'team-has-ended': { en: 'This team has ended by then.', fr: 'Cette équipe a pris fin à cette date.' },
  'theme-unknown': {
    en: 'This theme is not in the catalogue on this day.',
    fr: 'Ce thème n’est pas au catalogue à cette date.',
  },
  'objective-settled': { en: 'This objective is settled.', fr: 'Cet objectif est clos.' },
}
