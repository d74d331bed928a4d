import type { Localized } from '#kernel/language.ts'
import type { Answer, EvaluationKind, EvaluationState, RecommendationState } from './vocabulary.ts'
import { ownerOptions } from './words-of-plan.ts'

export const kindWords: Record<EvaluationKind, Localized> = {
  horizontal: { en: 'Horizontal evaluation', fr: 'Évaluation horizontale' },
  mission: { en: 'Evaluation of a mission', fr: 'Évaluation d’une mission' },
  'mid-term': { en: 'Mid-term review', fr: 'Examen à mi-parcours' },
  'end-of-mission': { en: 'Evaluation at the end of a mission', fr: 'Évaluation de fin de mission' },
  thematic: { en: 'Thematic review', fr: 'Examen thématique' },
}
export const evaluationStateWords: Record<EvaluationState, Localized> = {
  'under-way': { en: 'Under way', fr: 'En cours' },
  reported: { en: 'Reported', fr: 'Rapport déposé' },
  closed: { en: 'Closed', fr: 'Close' },
}
export const answerWords: Record<Answer, Localized> = {
  agree: { en: 'Agrees', fr: 'D’accord' },
  partly: { en: 'Agrees in part', fr: 'D’accord en partie' },
  disagree: { en: 'Disagrees', fr: 'En désaccord' },
}
export const recommendationStateWords: Record<RecommendationState, Localized> = {
  'awaits-response': { en: 'Awaits a response', fr: 'En attente d’une réponse' },
  'in-hand': { en: 'In hand', fr: 'En cours' },
  overdue: { en: 'Overdue', fr: 'En retard' },
  'not-agreed': { en: 'Not agreed', fr: 'Non acceptée' },
  closed: { en: 'Closed', fr: 'Close' },
}

export const evaluationWords = {
  evaluation: { en: 'Evaluation', fr: 'Évaluation' },
  evaluations: { en: 'Evaluations', fr: 'Évaluations' },
  evaluationsIntro: {
    en: 'What was looked at, by whom, and how far its recommendations are.',
    fr: 'Ce qui a été examiné, par qui, et où en sont les recommandations.',
  },
  recommendations: { en: 'Recommendations', fr: 'Recommandations' },
  recommendationsIntro: {
    en: 'Every recommendation over the whole program, until it is closed with evidence of what was done.',
    fr: 'Toutes les recommandations du programme, jusqu’à leur clôture avec preuve de ce qui a été fait.',
  },
  none: { en: 'No evaluation yet', fr: 'Aucune évaluation pour l’instant' },
  noneText: {
    en: 'The evaluation and reporting officer opens one.',
    fr: 'L’agent ou agente d’évaluation et de rapports en ouvre une.',
  },
  title: { en: 'Title', fr: 'Titre' },
  code: { en: 'Code', fr: 'Code' },
  kind: { en: 'Kind', fr: 'Genre' },
  scope: { en: 'Scope', fr: 'Portée' },
  programme: { en: 'The program', fr: 'Le programme' },
  mission: { en: 'Mission', fr: 'Mission' },
  period: { en: 'Period', fr: 'Période' },
  evaluator: { en: 'Evaluator', fr: 'Évaluateur' },
  state: { en: 'State', fr: 'État' },
  reportedOn: { en: 'Reported', fr: 'Rapport du' },
  closedOn: { en: 'Closed', fr: 'Close le' },
  open: { en: 'Open', fr: 'Ouvertes' },
  findings: { en: 'Findings', fr: 'Constats' },
  noFindings: { en: 'No finding yet.', fr: 'Aucun constat pour l’instant.' },
  evidence: { en: 'Evidence', fr: 'Preuve' },
  shownBy: { en: 'Shown by the indicator {name}', fr: 'Montré par l’indicateur «\u00a0{name}\u00a0»' },
  recommendation: { en: 'Recommendation', fr: 'Recommandation' },
  fromFinding: { en: 'From finding {number}', fr: 'Tirée du constat {number}' },
  noRecommendations: { en: 'No recommendation yet.', fr: 'Aucune recommandation pour l’instant.' },
  response: { en: 'Response of management', fr: 'Réponse de la direction' },
  action: { en: 'Action', fr: 'Mesure' },
  owner: { en: 'Owner', fr: 'Responsable' },
  due: { en: 'Due', fr: 'Échéance' },
  done: { en: 'What was done', fr: 'Ce qui a été fait' },
  nothingDone: { en: 'Nothing recorded yet.', fr: 'Rien de consigné pour l’instant.' },
  closedWith: { en: 'Closed {day}: {evidence}', fr: 'Close le {day}\u00a0: {evidence}' },
  earlierResponses: { en: 'Earlier responses', fr: 'Réponses antérieures' },
  search: { en: 'Text or code', fr: 'Texte ou code' },
  emptyTitle: { en: 'Nothing here', fr: 'Rien ici' },
  emptyText: {
    en: 'No evaluation has made a recommendation yet.',
    fr: 'Aucune évaluation n’a encore fait de recommandation.',
  },
  noEvaluations: { en: 'No evaluation has been opened yet.', fr: 'Aucune évaluation n’a encore été ouverte.' },
  followUp: { en: 'Follow-up', fr: 'Suivi' },
}

const evaluation = { label: { en: 'Evaluation', fr: 'Évaluation' } }
const recommendation = { label: { en: 'Recommendation', fr: 'Recommandation' } }
const framing = {
  kind: { label: { en: 'Kind', fr: 'Genre' }, options: kindWords },
  from: { label: { en: 'First day looked at', fr: 'Premier jour examiné' } },
  until: { label: { en: 'Last day looked at', fr: 'Dernier jour examiné' } },
  title: { label: { en: 'Title', fr: 'Titre' } },
  evaluator: {
    label: { en: 'Evaluator', fr: 'Évaluateur' },
    hint: { en: 'The unit or firm; no names of officers.', fr: 'L’unité ou le cabinet; aucun nom de policier.' },
  },
}

export const evaluationActionWords = {
  openMissionEvaluation: {
    title: { en: 'Open an evaluation', fr: 'Ouvrir une évaluation' },
    done: { en: 'The evaluation is open.', fr: 'L’évaluation est ouverte.' },
    fields: { missionId: { label: { en: 'Mission', fr: 'Mission' } }, ...framing },
  },
  openProgrammeEvaluation: {
    title: { en: 'Open an evaluation of the program', fr: 'Ouvrir une évaluation du programme' },
    done: { en: 'The evaluation is open.', fr: 'L’évaluation est ouverte.' },
    fields: framing,
  },
  addFinding: {
    title: { en: 'Add a finding', fr: 'Ajouter un constat' },
    done: { en: 'The finding is added.', fr: 'Le constat est ajouté.' },
    fields: {
      evaluationId: evaluation,
      value: { label: { en: 'Finding', fr: 'Constat' } },
      evidence: {
        label: { en: 'Evidence', fr: 'Preuve' },
        hint: {
          en: 'What shows it: documents, figures, interviews. Name no officer.',
          fr: 'Ce qui le montre\u00a0: documents, chiffres, entrevues. Ne nommez aucun policier.',
        },
      },
      indicator: { label: { en: 'Indicator', fr: 'Indicateur' } },
    },
  },
  addRecommendation: {
    title: { en: 'Add a recommendation', fr: 'Ajouter une recommandation' },
    done: { en: 'The recommendation is added.', fr: 'La recommandation est ajoutée.' },
    fields: {
      evaluationId: evaluation,
      value: { label: { en: 'Recommendation', fr: 'Recommandation' } },
      finding: { label: { en: 'From finding', fr: 'Tirée du constat' } },
    },
  },
  reportEvaluation: {
    title: { en: 'File the report', fr: 'Déposer le rapport' },
    intro: {
      en: 'Findings and recommendations stand from then on; management is asked to respond.',
      fr: 'Constats et recommandations sont dès lors arrêtés; la direction est invitée à répondre.',
    },
    done: { en: 'The report is filed.', fr: 'Le rapport est déposé.' },
    fields: { evaluationId: evaluation, on: { label: { en: 'Filed on', fr: 'Déposé le' } } },
  },
  respond: {
    title: { en: 'Respond', fr: 'Répondre' },
    done: { en: 'The response is recorded.', fr: 'La réponse est consignée.' },
    fields: {
      recommendationId: recommendation,
      answer: { label: { en: 'Management', fr: 'La direction est' }, options: answerWords },
      reason: { label: { en: 'Why', fr: 'Motif' } },
      action: {
        label: { en: 'Action', fr: 'Mesure' },
        hint: {
          en: 'What will be done; needed unless management disagrees.',
          fr: 'Ce qui sera fait; requis, sauf en cas de désaccord.',
        },
      },
      ownerDuty: { label: { en: 'Owner', fr: 'Responsable' }, options: ownerOptions },
      dueOn: { label: { en: 'Due', fr: 'Échéance' } },
    },
  },
  recordProgress: {
    title: { en: 'Record what was done', fr: 'Consigner ce qui a été fait' },
    done: { en: 'It is recorded.', fr: 'C’est consigné.' },
    fields: {
      recommendationId: recommendation,
      onDay: { label: { en: 'On', fr: 'Le' } },
      done: { label: { en: 'What was done', fr: 'Ce qui a été fait' } },
    },
  },
  closeRecommendation: {
    title: { en: 'Close with evidence', fr: 'Clore avec preuve' },
    done: { en: 'The recommendation is closed.', fr: 'La recommandation est close.' },
    fields: {
      recommendationId: recommendation,
      evidence: {
        label: { en: 'What shows that it was done', fr: 'Ce qui montre que c’est fait' },
        hint: {
          en: 'Where management disagreed: why nothing more is expected.',
          fr: 'En cas de désaccord de la direction\u00a0: pourquoi rien d’autre n’est attendu.',
        },
      },
    },
  },
  closeEvaluation: {
    title: { en: 'Close the evaluation', fr: 'Clore l’évaluation' },
    done: { en: 'The evaluation is closed.', fr: 'L’évaluation est close.' },
    fields: { evaluationId: evaluation },
  },
}

export const evaluationRefusals = {
  'evaluation-reported': {
    en: 'The report is filed: its findings and recommendations stand.',
    fr: 'Le rapport est déposé\u00a0: ses constats et recommandations sont arrêtés.',
  },
  'evaluation-closed': { en: 'This evaluation is closed.', fr: 'Cette évaluation est close.' },
  'not-reported-yet': { en: 'The report is not filed yet.', fr: 'Le rapport n’est pas encore déposé.' },
  'no-finding-yet': { en: 'There is no finding yet.', fr: 'Il n’y a pas encore de constat.' },
  'finding-not-there': {
    en: 'This finding belongs to another evaluation.',
    fr: 'Ce constat relève d’une autre évaluation.',
  },
  'recommendation-closed': { en: 'This recommendation is closed.', fr: 'Cette recommandation est close.' },
  'response-first': { en: 'Management has not responded yet.', fr: 'La direction n’a pas encore répondu.' },
  'nothing-done-yet': {
    en: 'Its owner has recorded nothing that was done: it cannot be closed.',
    fr: 'Son responsable n’a rien consigné de fait\u00a0: elle ne peut pas être close.',
  },
  'recommendations-open': {
    en: 'Recommendations still open: {count}.',
    fr: 'Recommandations encore ouvertes\u00a0: {count}.',
  },
  'action-owner-and-day': {
    en: 'Who agrees names an action in both languages, its owner and a day.',
    fr: 'Qui est d’accord nomme une mesure dans les deux langues, son responsable et une échéance.',
  },
  'action-of-another': { en: 'This action is not your duty’s.', fr: 'Cette mesure ne relève pas de votre fonction.' },
}

export const waitingWords = {
  toAnswer: { en: 'Recommendation to respond to', fr: 'Recommandation en attente de réponse' },
  actionDue: { en: 'Action of an evaluation', fr: 'Mesure découlant d’une évaluation' },
  toClose: { en: 'Recommendation to close', fr: 'Recommandation à clore' },
  planToApprove: { en: 'Mission plan to approve', fr: 'Plan de mission à approuver' },
  valueDue: { en: 'Value of an indicator due', fr: 'Valeur d’indicateur attendue' },
}
export const searchWords = {
  indicator: { en: 'Indicator', fr: 'Indicateur' },
  evaluation: { en: 'Evaluation', fr: 'Évaluation' },
}
