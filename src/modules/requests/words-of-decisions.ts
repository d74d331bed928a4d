import type { Localized } from '#kernel/language.ts'
import type { Fit, RiskLevel } from './vocabulary.ts'

export const fitWords: Record<Fit, Localized> = {
  strong: { en: 'Strong fit', fr: 'Bonne adéquation' },
  partial: { en: 'Partial fit', fr: 'Adéquation partielle' },
  weak: { en: 'Weak fit', fr: 'Faible adéquation' },
}
export const riskWords: Record<RiskLevel, Localized> = {
  low: { en: 'Low', fr: 'Faible' },
  medium: { en: 'Medium', fr: 'Moyen' },
  high: { en: 'High', fr: 'Élevé' },
  extreme: { en: 'Extreme', fr: 'Extrême' },
}
export const languageOfDecision = {
  en: { en: 'English', fr: 'Anglais' },
  fr: { en: 'French', fr: 'Français' },
}
const currencyWords = {
  CAD: { en: 'Canadian dollars (CAD)', fr: 'Dollars canadiens (CAD)' },
  USD: { en: 'US dollars (USD)', fr: 'Dollars américains (USD)' },
  EUR: { en: 'Euro (EUR)', fr: 'Euros (EUR)' },
}

export const assessmentFieldWords = {
  policyFit: {
    label: { en: 'Fit with foreign policy', fr: 'Adéquation avec la politique étrangère' },
    hint: {
      en: 'Leave empty where your department does not judge it.',
      fr: 'Laissez vide si votre ministère n’en juge pas.',
    },
    options: fitWords,
  },
  policyFitReasons: { label: { en: 'Why, for foreign policy', fr: 'Motifs, pour la politique étrangère' } },
  skillFit: {
    label: { en: 'Fit with the skills sought', fr: 'Adéquation avec les compétences recherchées' },
    hint: {
      en: 'Leave empty where your department does not judge it.',
      fr: 'Laissez vide si votre ministère n’en juge pas.',
    },
    options: fitWords,
  },
  skillFitReasons: { label: { en: 'Why, for the skills', fr: 'Motifs, pour les compétences' } },
  domesticSecurity: { label: { en: 'Security at home', fr: 'Sécurité au pays' } },
  riskLevel: { label: { en: 'Risk', fr: 'Risque' }, options: riskWords },
  risk: { label: { en: 'The risk in words', fr: 'Le risque en quelques mots' } },
  costLines: {
    label: { en: 'Estimated cost by fiscal year', fr: 'Coût estimatif par exercice' },
    hint: {
      en: 'One year a line, for example: 2026-2027 1250000.00',
      fr: 'Un exercice par ligne, par exemple : 2026-2027 1 250 000,00',
    },
  },
  costCurrency: {
    label: { en: 'Currency', fr: 'Devise' },
    hint: { en: 'Canadian dollars where nothing is chosen.', fr: 'Dollars canadiens si rien n’est choisi.' },
    options: currencyWords,
  },
  costCovers: {
    label: { en: 'What the estimate covers', fr: 'Ce que couvre l’estimation' },
    hint: {
      en: 'For example salaries, travel, equipment, insurance.',
      fr: 'Par exemple salaires, voyages, équipement, assurances.',
    },
  },
}

export const conditionFieldWords = {
  language: {
    label: { en: 'Language of the positions', fr: 'Langue des postes' },
    hint: { en: 'Leave empty where the decision does not say.', fr: 'Laissez vide si la décision ne le précise pas.' },
    options: languageOfDecision,
  },
  countries: {
    label: { en: 'Only in these countries', fr: 'Seulement dans ces pays' },
    hint: {
      en: 'Names or codes, between commas. Leave empty where the decision does not say.',
      fr: 'Noms ou codes, séparés par des virgules. Laissez vide si la décision ne le précise pas.',
    },
  },
  dutyPlace: {
    label: { en: 'Only at this duty location', fr: 'Seulement à ce lieu d’affectation' },
    hint: {
      en: 'As the mission calls it. Leave empty where the decision does not say.',
      fr: 'Tel que la mission le nomme. Laissez vide si la décision ne le précise pas.',
    },
  },
  contribution: {
    label: {
      en: 'Contribution to the goal of the Canadian Police Arrangement',
      fr: 'Contribution à l’objectif de l’Arrangement sur la police civile au Canada',
    },
  },
}

export const assessmentRefusals: Record<string, Localized> = {
  'cost-line-unclear': {
    en: 'We could not read “{line}”. Write a fiscal year and an amount, for example: 2026-2027 1250000.00',
    fr: 'Nous n’avons pas pu lire « {line} ». Indiquez un exercice et un montant, par exemple : 2026-2027 1 250 000,00',
  },
  'not-a-fiscal-year': {
    en: 'A fiscal year spans two years that follow on each other: look at “{line}”.',
    fr: 'Un exercice couvre deux années consécutives : vérifiez « {line} ».',
  },
  'fiscal-year-twice': {
    en: 'The fiscal year {year} stands there twice.',
    fr: 'L’exercice {year} y figure deux fois.',
  },
  'cost-covers-what': {
    en: 'An estimate says what it covers.',
    fr: 'Une estimation précise ce qu’elle couvre.',
  },
  'fit-without-reasons': {
    en: 'A judgement on the fit with foreign policy gives its reasons.',
    fr: 'Un avis sur l’adéquation avec la politique étrangère est motivé.',
  },
  'risk-without-words': {
    en: 'A level of risk says in words what the risk is.',
    fr: 'Un niveau de risque s’accompagne d’une description du risque.',
  },
  'country-unknown': {
    en: 'We do not know a country “{country}”. Check its name, or use its two-letter code.',
    fr: 'Nous ne connaissons pas de pays « {country} ». Vérifiez le nom, ou utilisez le code à deux lettres.',
  },
}

export const assessmentWords = {
  policyFit: { en: 'Foreign policy', fr: 'Politique étrangère' },
  skillFit: { en: 'Skills', fr: 'Compétences' },
  domesticSecurity: { en: 'Security at home', fr: 'Sécurité au pays' },
  risk: { en: 'Risk', fr: 'Risque' },
  cost: { en: 'Estimated cost', fr: 'Coût estimatif' },
  total: { en: 'in all', fr: 'en tout' },
  covers: { en: 'It covers', fr: 'Ce montant couvre' },
}

export const conditionWords = {
  language: { en: 'Language', fr: 'Langue' },
  countries: { en: 'Countries', fr: 'Pays' },
  dutyPlace: { en: 'Duty location', fr: 'Lieu d’affectation' },
  contribution: { en: 'Contribution to the goal', fr: 'Contribution à l’objectif' },
}

export const expiryActionWords = {
  warnOfDecisions: {
    title: { en: 'Warn of decisions that end', fr: 'Signaler les décisions qui arrivent à échéance' },
    done: { en: 'The warnings are recorded.', fr: 'Les avertissements sont consignés.' },
    fields: {},
  },
}

export const expiryLetterWords = {
  subject: { en: 'Decision {code} ends on {day}', fr: 'La décision {code} prend fin le {day}' },
  body: {
    en: 'The decision {code} ({subject}) ends on {day}, in {days} days or less. Without a new or amended decision nobody can be sent, kept or replaced under it after that day.',
    fr: 'La décision {code} ({subject}) prend fin le {day}, dans {days} jours ou moins. Sans décision nouvelle ou modifiée, personne ne pourra être déployé, maintenu ou remplacé à ce titre après cette date.',
  },
}

export const expiryWaitingWords = {
  ending: { en: 'Decision that ends soon', fr: 'Décision qui prend bientôt fin' },
}
