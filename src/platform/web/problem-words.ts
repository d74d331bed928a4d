import type { Language, Localized } from '#kernel/language.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { InputIssue } from '#platform/fields.ts'
import type { Registry } from '#platform/module.ts'
import { COMMON_REFUSALS, fill } from '#platform/refusals.ts'
import { sentence } from '#platform/web/sentence.ts'

/** How each kind of bad input is explained; `{label}` is the field, `{limit}` its bound. */
export const ISSUE_WORDS: Record<string, Localized> = {
  required: { en: '{label}: enter something here.', fr: '{label}\u00a0: ce champ est obligatoire.' },
  'choose-one': { en: '{label}: choose one of the answers.', fr: '{label}\u00a0: choisissez une réponse.' },
  'must-confirm': { en: '{label}: tick the box to go on.', fr: '{label}\u00a0: cochez la case pour continuer.' },
  'not-a-day': {
    en: '{label}: enter a day that exists, as year-month-day, such as 2026-03-31.',
    fr: '{label}\u00a0: entrez une date qui existe, sous la forme année-mois-jour, par exemple 2026-03-31.',
  },
  'not-a-number': {
    en: '{label}: enter a number with at most two decimals, such as 79.5.',
    fr: '{label}\u00a0: entrez un nombre d’au plus deux décimales, par exemple 79,5.',
  },
  'not-a-whole-number': { en: '{label}: enter a whole number.', fr: '{label}\u00a0: entrez un nombre entier.' },
  'too-small': {
    en: '{label}: this must be at least {limit}.',
    fr: '{label}\u00a0: la valeur doit être d’au moins {limit}.',
  },
  'too-large': {
    en: '{label}: this must be at most {limit}.',
    fr: '{label}\u00a0: la valeur ne peut dépasser {limit}.',
  },
  'too-long': {
    en: '{label}: use at most {limit} characters.',
    fr: '{label}\u00a0: utilisez au plus {limit} caractères.',
  },
  'too-short': { en: '{label}: this is too short.', fr: '{label}\u00a0: ce texte est trop court.' },
  'not-an-email': { en: '{label}: enter an e-mail address.', fr: '{label}\u00a0: entrez une adresse de courriel.' },
  'not-an-id': { en: '{label}: this reference does not exist.', fr: '{label}\u00a0: cette référence n’existe pas.' },
  'control-characters': {
    en: '{label}: remove the invisible control characters.',
    fr: '{label}\u00a0: retirez les caractères de commande invisibles.',
  },
  'unknown-field': { en: '{label}: there is no such field.', fr: '{label}\u00a0: ce champ n’existe pas.' },
}

/** The sentence for one issue of the input. */
export function issueText(issue: InputIssue, label: string, lang: Language): string {
  const words = ISSUE_WORDS[issue.code] ?? ISSUE_WORDS.required!
  return fill(words[lang], { label, ...(issue.limit === undefined ? {} : { limit: issue.limit }) })
}

/** The sentence for a refusal; days among its parameters are written out. */
export function refusalText(registry: Registry, refusal: Refusal, lang: Language): string {
  const words = registry.refusals.get(refusal.code) ?? COMMON_REFUSALS[refusal.code] ?? COMMON_REFUSALS['not-open-now']!
  return sentence(words, refusal.params, lang)
}
