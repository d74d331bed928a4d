import { formatHundredths } from '#kernel/decimal.ts'
import type { Localized } from '#kernel/language.ts'

/** "4:45 min" for 28500 hundredths of a second; "stage 7.5" for 750. */
export function measured(measure: 'seconds' | 'stage', hundredths: number): Localized {
  if (measure === 'stage')
    return { en: `stage ${formatHundredths(hundredths, 'en')}`, fr: `palier ${formatHundredths(hundredths, 'fr')}` }
  const minutes = Math.floor(hundredths / 6000)
  const rest = hundredths % 6000
  const seconds = (lang: 'en' | 'fr') => (rest < 1000 ? '0' : '') + formatHundredths(rest, lang)
  return { en: `${minutes}:${seconds('en')} min`, fr: `${minutes} min ${seconds('fr')} s` }
}
