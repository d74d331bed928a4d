import type { Localized } from '#kernel/language.ts'

export const missionWords = {
  title: { en: 'Your mission', fr: 'Votre mission' },
  intro: {
    en: 'What living there is like, and what risk remains. What you read here is what is in force today.',
    fr: 'La vie sur place et le risque qui demeure. Vous lisez ici ce qui est en vigueur aujourd’hui.',
  },
  risk: { en: 'The risk that remains', fr: 'Le risque qui demeure' },
  noRisk: {
    en: 'No risk assessment is in force for this mission.',
    fr: 'Aucune évaluation des risques n’est en vigueur pour cette mission.',
  },
  wholeMission: { en: 'Whole mission', fr: 'Toute la mission' },
  version: { en: 'Version {number}, in force since {from}', fr: 'Version {number}, en vigueur depuis le {from}' },
  acknowledgedOn: { en: 'Acknowledged on {day}', fr: 'Reconnu le {day}' },
  toAcknowledge: { en: 'To acknowledge', fr: 'À reconnaître' },
  owedTitle: { en: 'Read what risk remains, and acknowledge it', fr: 'Lisez le risque qui demeure et prenez-en acte' },
  owedText: {
    en: 'Nobody is cleared to leave before. A newer version is asked anew.',
    fr: 'Personne n’est autorisé à partir avant de l’avoir fait. Une version plus récente est à reconnaître à nouveau.',
  },
  living: { en: 'Living conditions', fr: 'Conditions de vie' },
  noBrief: {
    en: 'No brief on living conditions is released for this mission yet.',
    fr: 'Aucune fiche sur les conditions de vie n’est encore diffusée pour cette mission.',
  },
  writtenOn: { en: 'Written on {day}, from: {source}', fr: 'Rédigée le {day}, d’après : {source}' },
  mission: { en: 'Mission', fr: 'Mission' },
  gate: { en: 'Residual risk acknowledged', fr: 'Risque résiduel reconnu' },
  gateOwed: {
    en: 'The officer has not acknowledged the risk that remains',
    fr: 'La personne n’a pas pris acte du risque qui demeure',
  },
  gateNext: {
    en: 'The officer reads the summary of the assessment in force and acknowledges it.',
    fr: 'La personne lit le résumé de l’évaluation en vigueur et en prend acte.',
  },
  gateStep: { en: 'Residual risk', fr: 'Risque résiduel' },
  waits: { en: 'Risk of your mission to acknowledge', fr: 'Risque de votre mission à reconnaître' },
} satisfies Record<string, Localized>

export const missionActionWords = {
  acknowledgeRisk: {
    title: { en: 'Acknowledge the risk that remains', fr: 'Prendre acte du risque qui demeure' },
    intro: {
      en: 'For the versions in force today, as you have read them on the page of your mission.',
      fr: 'Pour les versions en vigueur aujourd’hui, telles que vous les avez lues sur la page de votre mission.',
    },
    done: { en: 'Your acknowledgement is recorded.', fr: 'Votre prise d’acte est consignée.' },
    fields: {
      candidacyId: { label: { en: 'Candidacy', fr: 'Candidature' } },
      read: {
        label: {
          en: 'I have read what risk remains and what is done about it, and I have had the chance to ask.',
          fr: 'J’ai lu quel risque demeure et ce qui est fait, et j’ai eu l’occasion de poser mes questions.',
        },
      },
    },
  },
}

export const missionRefusals: Record<string, Localized> = {
  'no-risk-in-force': {
    en: 'No risk assessment is in force for this mission: there is nothing to acknowledge.',
    fr: 'Aucune évaluation des risques n’est en vigueur pour cette mission : il n’y a rien à reconnaître.',
  },
  'risk-acknowledged': {
    en: 'You have acknowledged the versions in force.',
    fr: 'Vous avez pris acte des versions en vigueur.',
  },
  'not-selected-yet': {
    en: 'This is asked once you are selected for the mission.',
    fr: 'Cela vous sera demandé une fois que vous serez sélectionné pour la mission.',
  },
}

export const missionDeskWords = {
  status: {
    title: { en: 'Residual risk of the mission', fr: 'Risque résiduel de la mission' },
    next: {
      en: 'Read what risk remains on the page of your mission, and acknowledge it.',
      fr: 'Lisez le risque qui demeure sur la page de votre mission et prenez-en acte.',
    },
    done: { en: 'Acknowledged in the version in force.', fr: 'Reconnu dans la version en vigueur.' },
  },
  timeline: {
    en: 'Acknowledged the residual risk of {mission}, {place}, version {number}.',
    fr: 'Prise d’acte du risque résiduel : {mission}, {place}, version {number}.',
  },
  letter: {
    subject: {
      en: 'Risk of {mission}: a version to acknowledge',
      fr: 'Risque de {mission} : une version à reconnaître',
    },
    body: {
      en: 'Good day {name},\n\nA new version of the risk assessment of {mission} holds from {from}. Please read on the page of your mission, in your language, what risk remains and what is done about it, and acknowledge it. Nobody leaves before that. If something is unclear, ask the mission desk.',
      fr: 'Bonjour {name},\n\nUne nouvelle version de l’évaluation des risques de {mission} est en vigueur à compter du {from}. Veuillez lire sur la page de votre mission, dans votre langue, quel risque demeure et ce qui est fait, puis en prendre acte. Personne ne part avant de l’avoir fait. En cas de doute, adressez-vous au bureau des missions.',
    },
  },
}
