import type { Localized } from '#kernel/language.ts'

/** Why a place cannot be taken under the decisions that bind it: each names the decision and the condition. */
export const decisionRefusals: Record<string, Localized> = {
  'decision-broken-tour': {
    en: 'The decision {decision} allows tours of {months} months at most; this stay would be longer.',
    fr: 'La décision {decision} permet des tours de service de {months} mois au plus ; ce séjour serait plus long.',
  },
  'decision-broken-armed': {
    en: 'The decision {decision} says “armed”, and the position {position} is unarmed.',
    fr: 'La décision {decision} précise « armés », et le poste {position} est non armé.',
  },
  'decision-broken-unarmed': {
    en: 'The decision {decision} says “unarmed”, and the position {position} is armed.',
    fr: 'La décision {decision} précise « non armés », et le poste {position} est armé.',
  },
  'decision-broken-english': {
    en: 'The decision {decision} says “positions in English”, and the position {position} is in French.',
    fr: 'La décision {decision} précise « postes en anglais », et le poste {position} est en français.',
  },
  'decision-broken-french': {
    en: 'The decision {decision} says “positions in French”, and the position {position} is in English.',
    fr: 'La décision {decision} précise « postes en français », et le poste {position} est en anglais.',
  },
  'decision-broken-country': {
    en: 'The decision {decision} holds for {countries} only, and the position {position} is elsewhere.',
    fr: 'La décision {decision} ne vaut que pour {countries}, et le poste {position} se trouve ailleurs.',
  },
  'decision-broken-place': {
    en: 'The decision {decision} holds for the duty location {place} only, and the position {position} is elsewhere.',
    fr: 'La décision {decision} ne vaut que pour le lieu d’affectation {place}, et le poste {position} se trouve ailleurs.',
  },
  'decision-broken-number': {
    en: 'The decision {decision} grants {number} officers, and {taken} places are taken on one of these days.',
    fr: 'La décision {decision} autorise {number} policiers, et {taken} places sont prises l’un de ces jours.',
  },
  'decision-broken-days': {
    en: 'No decision covers a departure on {day}. Those that bind this place: {decision}.',
    fr: 'Aucune décision ne couvre un départ le {day}. Décisions qui s’appliquent à cette place : {decision}.',
  },
}

export const decisionConstraints: Record<string, string> = {
  decision_tour: 'decision-broken-tour',
  decision_armed: 'decision-broken-armed',
  decision_unarmed: 'decision-broken-unarmed',
  decision_english: 'decision-broken-english',
  decision_french: 'decision-broken-french',
  decision_country: 'decision-broken-country',
  decision_place: 'decision-broken-place',
  decision_number: 'decision-broken-number',
  decision_days: 'decision-broken-days',
}

export const newPosition: Localized = { en: 'to be opened', fr: 'à ouvrir' }
