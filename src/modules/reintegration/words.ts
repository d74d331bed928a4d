import type { Localized } from '#kernel/language.ts'
import type { FollowUpKind, FollowUpState } from './vocabulary.ts'

export const kindWords: Record<FollowUpKind, Localized> = {
  health: { en: 'Health', fr: 'Santé' },
  employer: { en: 'Home service', fr: 'Service d’attache' },
  family: { en: 'Family', fr: 'Famille' },
}
export const stateWords: Record<FollowUpState, Localized> = {
  open: { en: 'To do', fr: 'À faire' },
  overdue: { en: 'Overdue', fr: 'En retard' },
  done: { en: 'Done', fr: 'Fait' },
}
export const ownerWords: Record<string, Localized> = {
  'health-administrator': { en: 'Health unit', fr: 'Unité de santé' },
  'service-coordinator': { en: 'Coordinator of the home service', fr: 'Coordination du service d’attache' },
  'readiness-officer': { en: 'Readiness', fr: 'Préparation' },
}

export const actionWords = {
  scheduleFollowUps: {
    title: { en: 'Schedule the follow-ups', fr: 'Planifier les suivis' },
    done: { en: 'The follow-ups are scheduled.', fr: 'Les suivis sont planifiés.' },
    fields: {},
  },
  completeFollowUp: {
    title: { en: 'Mark the follow-up as done', fr: 'Marquer le suivi comme fait' },
    intro: {
      en: 'Only that it took place is recorded here, and by whom. What was said belongs to the unit that heard it.',
      fr: 'Seul le fait que le suivi a eu lieu est consigné, avec le nom de la personne. Ce qui s’est dit reste à l’unité concernée.',
    },
    done: { en: 'The follow-up is done.', fr: 'Le suivi est fait.' },
    fields: {
      day: {
        label: { en: 'Day on which it took place', fr: 'Jour où il a eu lieu' },
        hint: { en: 'Today or earlier.', fr: 'Aujourd’hui ou avant.' },
      },
    },
  },
  closeFile: {
    title: { en: 'Close the file', fr: 'Clore le dossier' },
    intro: {
      en: 'Every follow-up and every task must be done.',
      fr: 'Tous les suivis et toutes les tâches doivent être faits.',
    },
    done: { en: 'The file is closed.', fr: 'Le dossier est clos.' },
    fields: {},
  },
  tellDue: {
    title: { en: 'Remind of follow-ups that come near', fr: 'Rappeler les suivis à venir' },
    done: { en: 'The letters are on their way.', fr: 'Les lettres sont en route.' },
    fields: {},
  },
}

export const refusals: Record<string, Localized> = {
  'not-returned-yet': {
    en: 'The return of the officer has not been recorded yet.',
    fr: 'Le retour de la personne n’a pas encore été consigné.',
  },
  'follow-ups-scheduled': { en: 'The follow-ups are scheduled already.', fr: 'Les suivis sont déjà planifiés.' },
  'follow-ups-not-scheduled': {
    en: 'The follow-ups have not been scheduled yet. They are, shortly after the return is recorded.',
    fr: 'Les suivis n’ont pas encore été planifiés. Ils le seront peu après la consignation du retour.',
  },
  'no-follow-up-rules': {
    en: 'No follow-ups are set for today in the reference data.',
    fr: 'Les données de référence ne prévoient aucun suivi à cette date.',
  },
  'follow-up-done': { en: 'This follow-up is done already.', fr: 'Ce suivi est déjà fait.' },
  'follow-up-of-another': {
    en: 'This follow-up belongs to another duty.',
    fr: 'Ce suivi relève d’une autre fonction.',
  },
  'follow-up-in-the-future': { en: 'This day is still to come.', fr: 'Ce jour n’est pas encore arrivé.' },
  'follow-up-before-return': {
    en: 'A follow-up cannot be before the return on {day}.',
    fr: 'Un suivi ne peut précéder le retour, le {day}.',
  },
  'follow-ups-open': { en: '{count} follow-ups are still open.', fr: 'Il reste {count} suivis à faire.' },
  'tasks-open': { en: '{count} tasks are still open.', fr: 'Il reste {count} tâches à faire.' },
  'file-closed': { en: 'The file is closed.', fr: 'Le dossier est clos.' },
}

export const pageWords = {
  nav: { en: 'After the return', fr: 'Après le retour' },
  list: { en: 'Follow-ups after the return', fr: 'Suivis après le retour' },
  listIntro: {
    en: 'For health, with the home service and for the family, from the day of return.',
    fr: 'Pour la santé, avec le service d’attache et pour la famille, à compter du jour du retour.',
  },
  one: { en: 'After the return', fr: 'Après le retour' },
  officer: { en: 'Officer', fr: 'Membre' },
  service: { en: 'Service', fr: 'Service' },
  followUp: { en: 'Follow-up', fr: 'Suivi' },
  kind: { en: 'For', fr: 'Volet' },
  owner: { en: 'Who does it', fr: 'Responsable' },
  due: { en: 'Due', fr: 'Échéance' },
  done: { en: 'Done', fr: 'Fait' },
  state: { en: 'State', fr: 'État' },
  search: { en: 'Name or code', fr: 'Nom ou code' },
  returnedOn: { en: 'Return', fr: 'Retour' },
  mission: { en: 'Mission', fr: 'Mission' },
  deployment: { en: 'Deployment', fr: 'Déploiement' },
  emptyTitle: { en: 'No follow-ups here', fr: 'Aucun suivi' },
  emptyText: {
    en: 'Follow-ups are scheduled by themselves when a return is recorded.',
    fr: 'Les suivis sont planifiés automatiquement lorsqu’un retour est consigné.',
  },
  openTasks: { en: 'Tasks still open', fr: 'Tâches encore ouvertes' },
  closedTitle: { en: 'File closed on {day}', fr: 'Dossier clos le {day}' },
  family: { en: 'For the family', fr: 'Pour la famille' },
  familyText: {
    en: 'Coming home takes time for everybody. The program’s family support answers relatives too, also without the officer; ask the health unit for it.',
    fr: 'Le retour demande du temps à tout le monde. Le soutien aux familles du programme répond aussi aux proches, même sans la personne concernée; adressez-vous à l’unité de santé.',
  },
}

export const letterWords = {
  scheduled: {
    subject: { en: 'Welcome home: your follow-ups', fr: 'Bon retour : vos suivis' },
    body: {
      en: 'Good day {name},\n\nWelcome home from {mission}. {count} follow-ups are planned for your health, with your home service and for your family. The first is on {first}, the last on {last}. You find them on your page.\n\nIf something weighs on you before then, do not wait for a date: the health unit is there for you at any time.',
      fr: 'Bonjour {name},\n\nBon retour de {mission}. {count} suivis sont prévus pour votre santé, avec votre service d’attache et pour votre famille. Le premier est le {first}, le dernier le {last}. Vous les trouverez sur votre page.\n\nSi quelque chose vous pèse d’ici là, n’attendez pas : l’unité de santé est disponible à tout moment.',
    },
  },
  family: {
    subject: { en: 'Information for your family', fr: 'Information pour votre famille' },
    body: {
      en: 'Good day {name},\n\nThis letter is for the people at home; please pass it on.\n\nComing home after months abroad is a change for everybody. Sleep, patience and closeness often need a few weeks. Plan quiet time, talk about what each of you lived through, and let routines come back slowly.\n\nThe program offers information and support to families. The first conversation is planned around {family}. Relatives may call the health unit themselves, also without the officer, and nothing of it enters a file.',
      fr: 'Bonjour {name},\n\nCette lettre s’adresse à vos proches; merci de la leur transmettre.\n\nRentrer après des mois à l’étranger est un changement pour tout le monde. Le sommeil, la patience et la proximité demandent souvent quelques semaines. Prévoyez des moments calmes, parlez de ce que chacun a vécu et laissez les habitudes revenir peu à peu.\n\nLe programme offre information et soutien aux familles. Le premier entretien est prévu vers le {family}. Les proches peuvent appeler eux-mêmes l’unité de santé, même sans la personne concernée, et rien n’est versé au dossier.',
    },
  },
  due: {
    subject: { en: 'A follow-up is due on {due}', fr: 'Un suivi est prévu pour le {due}' },
    body: {
      en: 'Good day {name},\n\nThis follow-up is due on {due}: {title}\n\nWhoever does it gets in touch with you. If they have not a few days before, tell the mission desk.',
      fr: 'Bonjour {name},\n\nCe suivi est prévu pour le {due} : {title}\n\nLa personne responsable communiquera avec vous. Si ce n’est pas fait quelques jours avant, signalez-le au bureau des missions.',
    },
  },
}

export const deskWords = {
  followUps: { en: 'Follow-ups after the return', fr: 'Suivis après le retour' },
  notScheduled: { en: 'Returned, but no follow-ups are scheduled', fr: 'Retour consigné sans suivi planifié' },
  toClose: { en: 'Files that can be closed', fr: 'Dossiers qui peuvent être clos' },
  done: { en: 'Follow-up done: {title}', fr: 'Suivi fait : {title}' },
  planned: { en: 'Follow-up planned: {title}', fr: 'Suivi prévu : {title}' },
  status: {
    followUps: {
      title: { en: 'Follow-ups after the return', fr: 'Suivis après le retour' },
      next: {
        en: '{done} of {total} are done; the next one is due soon.',
        fr: '{done} sur {total} sont faits; le prochain approche.',
      },
      done: { en: 'All {total} follow-ups are done.', fr: 'Les {total} suivis sont faits.' },
      problem: {
        en: '{done} of {total} are done; one is overdue.',
        fr: '{done} sur {total} sont faits; un suivi est en retard.',
      },
      toAnybody: {
        title: { en: 'Follow-ups after the return', fr: 'Suivis après le retour' },
        next: {
          en: 'Follow-ups for health, family and work at home are done at set times after the return.',
          fr: 'Des suivis de santé, de famille et de travail ont lieu à des moments fixés après le retour.',
        },
      },
    },
  },
}
