import { formatHundredths } from '#kernel/decimal.ts'
import type { Localized } from '#kernel/language.ts'

export const words = {
  title: { en: 'Fitness test', fr: 'Épreuve d’aptitude physique' },
  next: {
    en: 'The home service records the raw result; it is judged against this bulletin.',
    fr: 'Le service d’attache consigne le résultat brut; il est évalué selon cet avis.',
  },
  codes: {
    passes: {
      en: 'The result reaches what this bulletin asks for: {asked}.',
      fr: 'Le résultat atteint ce que cet avis exige\u00a0: {askedFr}.',
    },
    fails: { en: 'This bulletin asks for {asked}.', fr: 'Cet avis exige {askedFr}.' },
    'too-old': {
      en: 'The result may be {months} months old at most on that day. This bulletin asks for {asked}.',
      fr: 'Le résultat peut dater de {months} mois au plus à cette date. Cet avis exige {askedFr}.',
    },
    'no-result': {
      en: 'No result of the test {protocol} is recorded yet.',
      fr: 'Aucun résultat de l’épreuve {protocol} n’est encore consigné.',
    },
  },
}

/** "4:45 min" for 28500 hundredths of a second; "stage 7.5" for 750. */
export function measured(measure: 'seconds' | 'stage', hundredths: number): Localized {
  if (measure === 'stage')
    return { en: `stage ${formatHundredths(hundredths, 'en')}`, fr: `palier ${formatHundredths(hundredths, 'fr')}` }
  const minutes = Math.floor(hundredths / 6000)
  const rest = hundredths % 6000
  const seconds = (lang: 'en' | 'fr') => (rest < 1000 ? '0' : '') + formatHundredths(rest, lang)
  return { en: `${minutes}:${seconds('en')} min`, fr: `${minutes} min ${seconds('fr')} s` }
}
