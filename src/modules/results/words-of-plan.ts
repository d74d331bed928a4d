import type { Localized } from '#kernel/language.ts'
import type { BudgetCategory, PlanState } from './vocabulary.ts'

export const categoryWords: Record<BudgetCategory, Localized> = {
  salaries: { en: 'Salaries', fr: 'Salaires' },
  allowances: { en: 'Allowances', fr: 'Indemnités' },
  travel: { en: 'Travel', fr: 'Déplacements' },
  training: { en: 'Training', fr: 'Formation' },
  equipment: { en: 'Equipment', fr: 'Équipement' },
  insurance: { en: 'Insurance and health', fr: 'Assurances et santé' },
  other: { en: 'Other', fr: 'Autres' },
}
export const planStateWords: Record<PlanState, Localized> = {
  draft: { en: 'Draft', fr: 'Ébauche' },
  approved: { en: 'Approved', fr: 'Approuvé' },
  'given-up': { en: 'Given up', fr: 'Abandonné' },
}

export const planWords = {
  plan: { en: 'Plan', fr: 'Plan' },
  inForce: { en: 'In force on this day', fr: 'En vigueur à cette date' },
  none: { en: 'No plan in force on this day', fr: 'Aucun plan en vigueur à cette date' },
  noneText: {
    en: 'A plan says what the mission is for, how many officers are meant to serve, what is to be reached by when, at what cost and with what risks. It holds once a second person has approved it.',
    fr: 'Un plan indique à quoi sert la mission, combien de policiers doivent y servir, ce qui doit être atteint et quand, à quel coût et avec quels risques. Il vaut dès qu’une deuxième personne l’a approuvé.',
  },
  version: { en: 'Version {number}', fr: 'Version {number}' },
  period: { en: 'Covers', fr: 'Période visée' },
  approvedBy: { en: 'Approved by {name} on {day}', fr: 'Approuvé par {name} le {day}' },
  preparedBy: { en: 'Prepared by', fr: 'Préparé par' },
  approval: { en: 'Approval', fr: 'Approbation' },
  note: { en: 'Note', fr: 'Note' },
  notApproved: { en: 'Not approved yet', fr: 'Pas encore approuvé' },
  summary: { en: 'In short', fr: 'En bref' },
  draftTitle: { en: 'Draft: version {number}', fr: 'Ébauche\u00a0: version {number}' },
  draftIntro: {
    en: 'It holds nowhere until somebody other than {name} has approved it.',
    fr: 'Elle ne vaut nulle part tant qu’une autre personne que {name} ne l’a pas approuvée.',
  },
  objectives: { en: 'Objectives and outcomes of the mission', fr: 'Objectifs et résultats attendus de la mission' },
  noObjectives: { en: 'No objective of the mission on this day', fr: 'Aucun objectif de la mission à cette date' },
  noObjectivesText: {
    en: 'Draft one: it names the objective of the program that it serves.',
    fr: 'Rédigez-en un\u00a0: il nomme l’objectif du programme qu’il sert.',
  },
  links: { en: 'Serves the program', fr: 'Au service du programme' },
  noLinks: {
    en: 'The mission is linked to no objective of the program on this day.',
    fr: 'La mission n’est liée à aucun objectif du programme à cette date.',
  },
  objective: { en: 'Objective', fr: 'Objectif' },
  kind: { en: 'Kind', fr: 'Genre' },
  serves: { en: 'Serves', fr: 'Sert' },
  strength: { en: 'Intended strength', fr: 'Effectif prévu' },
  from: { en: 'From', fr: 'Du' },
  until: { en: 'Until', fr: 'Au' },
  officers: { en: 'Officers', fr: 'Policiers' },
  timeline: { en: 'Timeline', fr: 'Calendrier' },
  milestone: { en: 'Milestone', fr: 'Jalon' },
  planned: { en: 'Planned', fr: 'Prévu' },
  actual: { en: 'Actual', fr: 'Réel' },
  state: { en: 'State', fr: 'État' },
  reached: { en: 'Reached', fr: 'Atteint' },
  reachedLate: { en: 'Reached {days} days late', fr: 'Atteint avec {days} jours de retard' },
  reachedEarly: { en: 'Reached {days} days early', fr: 'Atteint {days} jours à l’avance' },
  ahead: { en: 'To come', fr: 'À venir' },
  late: { en: '{days} days late', fr: '{days} jours de retard' },
  budget: { en: 'Budget', fr: 'Budget' },
  budgetIntro: {
    en: 'Spent less planned, line by line; the sum counts lines on which spending is recorded. Currencies are not added up.',
    fr: 'Dépenses moins prévisions, ligne par ligne; la somme compte les lignes où une dépense est consignée. Les devises ne s’additionnent pas.',
  },
  year: { en: 'Fiscal year', fr: 'Exercice' },
  category: { en: 'Category', fr: 'Catégorie' },
  spent: { en: 'Spent', fr: 'Dépensé' },
  difference: { en: 'Difference', fr: 'Écart' },
  total: { en: 'Total', fr: 'Total' },
  risks: { en: 'Risks of the plan', fr: 'Risques du plan' },
  risk: { en: 'Risk', fr: 'Risque' },
  likelihood: { en: 'Likelihood', fr: 'Probabilité' },
  impact: { en: 'Impact', fr: 'Conséquence' },
  mitigation: { en: 'Mitigation', fr: 'Atténuation' },
  owner: { en: 'Owner', fr: 'Responsable' },
  nothing: { en: 'Nothing yet.', fr: 'Rien pour l’instant.' },
  versions: { en: 'Versions', fr: 'Versions' },
  held: { en: 'In force', fr: 'En vigueur' },
  neverHeld: { en: 'Never in force', fr: 'Jamais en vigueur' },
  change: { en: 'Change the draft', fr: 'Modifier l’ébauche' },
  acts: { en: 'Record and plan', fr: 'Consigner et planifier' },
  wholeLife: { en: 'From here', fr: 'À partir d’ici' },
  results: { en: 'Results and indicators', fr: 'Résultats et indicateurs' },
  evaluation: { en: 'Evaluation', fr: 'Évaluation' },
  programme: { en: 'The program', fr: 'Le programme' },
}

const plan = { label: { en: 'Plan', fr: 'Plan' } }
const mission = { label: { en: 'Mission', fr: 'Mission' } }
const frame = {
  startsOn: { label: { en: 'Begins', fr: 'Début' } },
  endsOn: { label: { en: 'Ends', fr: 'Fin' } },
  summary: { label: { en: 'In short', fr: 'En bref' } },
}
const money = {
  fiscalYear: {
    label: { en: 'Fiscal year', fr: 'Exercice' },
    hint: {
      en: 'The year in which it begins: 2026 for 2026–27.',
      fr: 'L’année où il commence\u00a0: 2026 pour 2026-2027.',
    },
  },
  category: { label: { en: 'Category', fr: 'Catégorie' }, options: categoryWords },
  amount: { label: { en: 'Amount', fr: 'Montant' } },
  currency: {
    label: { en: 'Currency', fr: 'Devise' },
    hint: { en: 'Three letters: CAD, USD, EUR.', fr: 'Trois lettres\u00a0: CAD, USD, EUR.' },
  },
}
const changed = { en: 'The draft is changed.', fr: 'L’ébauche est modifiée.' }

export const ownerOptions: Record<string, Localized> = {
  'rcmp-planner': { en: 'Mission planner, RCMP', fr: 'Planification des missions, GRC' },
  'irss-officer': { en: 'Recruitment and selection', fr: 'Recrutement et sélection' },
  'training-officer': { en: 'Training', fr: 'Formation' },
  'readiness-officer': { en: 'Deployment readiness', fr: 'Préparation au déploiement' },
  'mission-desk': { en: 'Mission desk', fr: 'Bureau de la mission' },
  'health-administrator': { en: 'Health unit', fr: 'Unité de santé' },
  'finance-officer': { en: 'Finance', fr: 'Finances' },
}

export const planActionWords = {
  startPlan: {
    title: { en: 'Start a plan', fr: 'Commencer un plan' },
    intro: {
      en: 'A new version begins with what the plan in force says.',
      fr: 'Une nouvelle version commence par ce que dit le plan en vigueur.',
    },
    done: { en: 'The draft is there.', fr: 'L’ébauche est prête.' },
    fields: { missionId: mission, ...frame },
  },
  editPlan: {
    title: { en: 'Edit the frame', fr: 'Modifier le cadre' },
    done: changed,
    fields: { planId: plan, ...frame },
  },
  planStrength: {
    title: { en: 'Add strength', fr: 'Ajouter un effectif' },
    done: changed,
    fields: {
      planId: plan,
      from: { label: { en: 'From', fr: 'À compter du' } },
      until: { label: { en: 'Until (last day)', fr: 'Jusqu’au (dernier jour)' } },
      number: { label: { en: 'Number of officers', fr: 'Nombre de policiers' } },
    },
  },
  planMilestone: {
    title: { en: 'Add a milestone', fr: 'Ajouter un jalon' },
    done: changed,
    fields: {
      planId: plan,
      title: { label: { en: 'Milestone', fr: 'Jalon' } },
      plannedOn: { label: { en: 'Planned for', fr: 'Prévu pour le' } },
    },
  },
  planBudget: {
    title: { en: 'Add a budget line', fr: 'Ajouter une ligne budgétaire' },
    done: changed,
    fields: { planId: plan, ...money },
  },
  planRisk: {
    title: { en: 'Add a risk', fr: 'Ajouter un risque' },
    done: changed,
    fields: {
      planId: plan,
      value: { label: { en: 'Risk', fr: 'Risque' } },
      likelihood: {
        label: { en: 'Likelihood', fr: 'Probabilité' },
        hint: { en: '1 rare, 5 almost certain.', fr: '1 rare, 5 presque certaine.' },
      },
      impact: {
        label: { en: 'Impact', fr: 'Conséquence' },
        hint: { en: '1 slight, 5 grave.', fr: '1 légère, 5 grave.' },
      },
      mitigation: { label: { en: 'What is done about it', fr: 'Mesure prise' } },
      ownerDuty: { label: { en: 'Owner', fr: 'Responsable' }, options: ownerOptions },
    },
  },
  dropPlanLine: {
    title: { en: 'Remove', fr: 'Retirer' },
    done: changed,
    fields: { lineId: { label: { en: 'Line', fr: 'Ligne' } } },
  },
  giveUpPlan: {
    title: { en: 'Give up the draft', fr: 'Abandonner l’ébauche' },
    done: { en: 'The draft is given up; it stays on record.', fr: 'L’ébauche est abandonnée; elle reste au dossier.' },
    fields: { planId: plan },
  },
  approvePlan: {
    title: { en: 'Approve the plan', fr: 'Approuver le plan' },
    intro: {
      en: 'From today on it is the plan in force, and stands unchanged. You approve under your name.',
      fr: 'À compter d’aujourd’hui, c’est le plan en vigueur, et il reste inchangé. Vous approuvez en votre nom.',
    },
    done: { en: 'The plan is approved and in force.', fr: 'Le plan est approuvé et en vigueur.' },
    fields: { planId: plan, note: { label: { en: 'Note', fr: 'Note' } } },
  },
  recordMilestone: {
    title: { en: 'Record as reached', fr: 'Consigner l’atteinte' },
    done: { en: 'The milestone is recorded as reached.', fr: 'L’atteinte du jalon est consignée.' },
    fields: {
      milestoneId: { label: { en: 'Milestone', fr: 'Jalon' } },
      reachedOn: { label: { en: 'Reached on', fr: 'Atteint le' } },
      note: { label: { en: 'Note', fr: 'Note' } },
    },
  },
  recordSpending: {
    title: { en: 'Record spending', fr: 'Consigner des dépenses' },
    intro: {
      en: 'What the line has cost in all, up to the day. A newer figure supersedes.',
      fr: 'Ce que la ligne a coûté en tout jusqu’à la date. Un chiffre plus récent remplace le précédent.',
    },
    done: { en: 'The spending is recorded.', fr: 'Les dépenses sont consignées.' },
    fields: {
      missionId: mission,
      ...money,
      asOf: { label: { en: 'Up to', fr: 'Jusqu’au' } },
      source: { label: { en: 'Source', fr: 'Source' } },
    },
  },
}

export const planRefusals = {
  'draft-already-there': {
    en: 'There is a draft already. Approve it or give it up first.',
    fr: 'Il y a déjà une ébauche. Faites-la approuver ou abandonnez-la d’abord.',
  },
  'plan-not-a-draft': {
    en: 'This version is no draft any more. Start a new version.',
    fr: 'Cette version n’est plus une ébauche. Commencez une nouvelle version.',
  },
  'plan-is-your-own': {
    en: 'You prepared this plan: somebody else approves it.',
    fr: 'Vous avez préparé ce plan\u00a0: une autre personne l’approuve.',
  },
  'plan-without-objective': {
    en: 'The mission has no released objective. Release one first.',
    fr: 'La mission n’a aucun objectif diffusé. Diffusez-en un d’abord.',
  },
  'plan-without-strength': {
    en: 'The plan says nothing about strength.',
    fr: 'Le plan ne dit rien de l’effectif.',
  },
  'plan-without-milestone': { en: 'The plan has no milestone.', fr: 'Le plan n’a aucun jalon.' },
  'two-numbers-on-one-day': {
    en: 'The plan has a number for some of these days already. Remove it first.',
    fr: 'Le plan donne déjà un nombre pour certaines de ces dates. Retirez-le d’abord.',
  },
  'not-a-currency': {
    en: 'Enter the currency as three letters, for example CAD.',
    fr: 'Indiquez la devise par trois lettres, par exemple CAD.',
  },
  'budget-line-there': {
    en: 'There is a line for this year, category and currency already. Remove it first.',
    fr: 'Il y a déjà une ligne pour cet exercice, cette catégorie et cette devise. Retirez-la d’abord.',
  },
  'plan-not-approved-yet': {
    en: 'The plan is not approved yet: nothing of it is reached.',
    fr: 'Le plan n’est pas encore approuvé\u00a0: rien n’en est atteint.',
  },
}
