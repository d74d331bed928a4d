import { parseHundredths } from '#kernel/decimal.ts'
import type { Localized } from '#kernel/language.ts'
import type { Criterion } from '../vocabulary.ts'
import { measured } from './measured.ts'

/** A fitness test as the pack describes it. */
export interface Protocol {
  code: string
  short: Localized
  measure: 'seconds' | 'stage'
  lowerIsBetter: boolean
}

const languages = { en: { en: 'English', fr: 'anglais' }, fr: { en: 'French', fr: 'français' } }

/** What a bulletin itself sets for a criterion: the threshold of the fitness test, the language and its level. */
export function askedOf(
  { step, settings }: Pick<Criterion, 'step' | 'settings'>,
  protocols: readonly Protocol[],
): Localized | null {
  if (step === 'language' && (settings.language === 'en' || settings.language === 'fr') && settings.level) {
    const name = languages[settings.language]
    return { en: `${name.en}, level ${settings.level}`, fr: `${name.fr}, niveau ${settings.level}` }
  }
  if (step !== 'fitness') return null
  const protocol = protocols.find(({ code }) => code === settings.protocol)
  const threshold = parseHundredths(String(settings.threshold))
  if (!protocol || threshold === null) return null
  const value = measured(protocol.measure, threshold)
  const { short, lowerIsBetter } = protocol
  return {
    en: `${short.en}, ${value.en} or ${lowerIsBetter ? 'less' : 'more'}`,
    fr: `${short.fr}, ${value.fr} ou ${lowerIsBetter ? 'moins' : 'plus'}`,
  }
}
