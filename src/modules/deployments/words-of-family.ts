const deploymentId = { label: { en: 'Deployment', fr: 'Déploiement' } }
const situation = { label: { en: 'In which situation', fr: 'Dans quelle situation' } }

/** What a family is told, and how their plan is opened for it. */
export const familyWords = {
  title: { en: 'Family', fr: 'Famille' },
  intro: {
    en: 'What the family was told, when and by which rule. The officer sees all of it.',
    fr: 'Ce que la famille a appris, quand et selon quelle règle. Le policier ou la policière voit tout.',
  },
  open: {
    title: { en: 'Open the family contact plan', fr: 'Ouvrir le plan de contact familial' },
    intro: {
      en: 'Only because one of these situations has come. You then see the rule that the officer agreed with the people at home, and how to reach them, until the end of tomorrow. The officer is told at once that you opened it and why; each look is written down. Where a life is in danger, open the emergency card as well.',
      fr: 'Seulement parce que l’une de ces situations se présente. Vous voyez alors la règle convenue avec les proches, et comment les joindre, jusqu’à la fin de la journée de demain. La personne est avisée sur-le-champ que vous l’avez ouvert et pourquoi; chaque consultation est consignée. Lorsqu’une vie est en danger, ouvrez aussi la fiche d’urgence.',
    },
    done: {
      en: 'The plan is open until the end of tomorrow.',
      fr: 'Le plan est ouvert jusqu’à la fin de la journée de demain.',
    },
    fields: {
      deploymentId,
      situation,
      reason: {
        label: { en: 'What has happened', fr: 'Ce qui s’est passé' },
        hint: { en: 'The officer reads it. No medical details.', fr: 'La personne le lit. Aucun détail médical.' },
      },
    },
  },
  notice: {
    title: { en: 'Record that the family was told', fr: 'Consigner que la famille a été prévenue' },
    intro: {
      en: 'Whom you reached, how, and what you said. The officer sees it as you write it. No medical details.',
      fr: 'Qui vous avez joint, comment, et ce que vous avez dit. La personne le voit tel quel. Aucun détail médical.',
    },
    done: { en: 'It is recorded, and the officer is told.', fr: 'C’est consigné, et la personne en est avisée.' },
    fields: {
      deploymentId,
      situation,
      toldOn: { label: { en: 'Day', fr: 'Jour' } },
      told: { label: { en: 'Who was told', fr: 'Qui a été prévenu' } },
      channel: { label: { en: 'How', fr: 'Comment' } },
      said: { label: { en: 'What was said', fr: 'Ce qui a été dit' } },
    },
  },
  ownPlan: { en: 'Your family contact plan', fr: 'Votre plan de contact familial' },
  notices: { en: 'What the family was told', fr: 'Ce que la famille a appris' },
  noNotices: { en: 'Nothing has been recorded.', fr: 'Rien n’est consigné.' },
  openings: { en: 'When the plan was opened', fr: 'Quand le plan a été ouvert' },
  noOpenings: { en: 'Nobody has opened it.', fr: 'Personne ne l’a ouvert.' },
  openUntil: { en: 'Open to you until the end of {day}', fr: 'Ouvert pour vous jusqu’à la fin du {day}' },
  noPlan: {
    en: 'The officer keeps no plan. Ask the coordinator of the home service whom to call.',
    fr: 'La personne ne tient pas de plan. Demandez à la coordination du service d’attache qui appeler.',
  },
  noRule: {
    en: 'No rule was agreed for this situation. Call the first person, and say that.',
    fr: 'Aucune règle n’a été convenue pour cette situation. Appelez la première personne, et dites-le.',
  },
  notConfirmed: {
    en: 'The officer has not confirmed the plan as it stands.',
    fr: 'La personne n’a pas confirmé le plan dans son état actuel.',
  },
  rule: { en: 'The rule', fr: 'La règle' },
  people: { en: 'Whom to call', fr: 'Qui appeler' },
  children: { en: 'The children', fr: 'Les enfants' },
  notByPhone: { en: 'Not by telephone', fr: 'Pas au téléphone' },
  byRule: { en: 'By the rule agreed (version {number})', fr: 'Selon la règle convenue (version {number})' },
  withoutRule: { en: 'No rule had been agreed', fr: 'Aucune règle n’avait été convenue' },
  speaks: { en: 'In {language}', fr: 'En {language}' },
  link: { en: 'Family: plan and notices', fr: 'Famille\u00a0: plan et avis' },
  waiting: { en: 'Family contact plan before the departure', fr: 'Plan de contact familial avant le départ' },
  letters: {
    opened: {
      subject: { en: 'Your family contact plan was opened', fr: 'Votre plan de contact familial a été ouvert' },
      body: {
        en: 'Good day {name},\n\n{who} opened your family contact plan on {on}. The situation given: {situation}. It is open to that person until the end of the next day; the page of your deployment says why.\n\nIf this was not right, write to your mission desk or to the privacy officer.',
        fr: 'Bonjour {name},\n\n{who} a ouvert votre plan de contact familial le {on}. Situation indiquée\u00a0: {situation}. Le plan est ouvert pour cette personne jusqu’à la fin du lendemain; la page de votre déploiement dit pourquoi.\n\nSi cela n’était pas justifié, écrivez au bureau de votre mission ou à la personne responsable de la protection des renseignements personnels.',
      },
    },
    told: {
      subject: { en: 'Your family was told', fr: 'Votre famille a été prévenue' },
      body: {
        en: 'Good day {name},\n\n{who} has recorded that your family was told on {on}. The situation: {situation}. What was said stands on the page of your deployment.',
        fr: 'Bonjour {name},\n\n{who} a consigné que votre famille a été prévenue le {on}. Situation\u00a0: {situation}. Ce qui a été dit figure à la page de votre déploiement.',
      },
    },
  },
} as const

export const familyNoticeRefusals = {
  'family-plan-open-already': {
    en: 'You have opened the plan for this situation already.',
    fr: 'Vous avez déjà ouvert le plan pour cette situation.',
  },
  'family-told-later': { en: 'That day has not come yet.', fr: 'Ce jour n’est pas encore arrivé.' },
  'family-told-before': {
    en: 'The officer had not departed on that day.',
    fr: 'La personne n’était pas encore partie ce jour-là.',
  },
} as const
