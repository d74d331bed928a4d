import type { Localized } from '#kernel/language.ts'

export const words = {
  title: { en: 'Operational police service', fr: 'Service policier opérationnel' },
  next: {
    en: 'The home service records the periods of employment; after that, only time is missing.',
    fr: 'Le service d’attache consigne les périodes d’emploi; ensuite, seul le temps manque.',
  },
  codes: {
    enough: {
      en: 'Has at least {years} full years of operational service.',
      fr: 'Compte au moins {years} années complètes de service opérationnel.',
    },
    'qualifies-later': {
      en: '{years} full years of operational service are required. The officer will qualify on {day}.',
      fr: '{years} années complètes de service opérationnel sont exigées. La personne sera admissible le {day}.',
    },
    'service-ended': {
      en: '{years} full years of operational service are required, and the recorded service ended before that.',
      fr: '{years} années complètes de service opérationnel sont exigées, et le service consigné a pris fin avant.',
    },
    'no-employment': {
      en: 'No employment is recorded yet. {years} full years of operational service are required.',
      fr: 'Aucun emploi n’est encore consigné. {years} années complètes de service opérationnel sont exigées.',
    },
  },
} satisfies { title: Localized; next: Localized; codes: Record<string, Localized> }

/** "4 years 11 months", "1 an", "5 ans 1 mois". */
export function yearsAndMonths(months: number): Localized {
  const years = Math.floor(months / 12)
  const rest = months % 12
  const en = [
    years > 0 || rest === 0 ? `${years} ${years === 1 ? 'year' : 'years'}` : '',
    rest > 0 ? `${rest} ${rest === 1 ? 'month' : 'months'}` : '',
  ]
  const fr = [years > 0 || rest === 0 ? `${years} ${years < 2 ? 'an' : 'ans'}` : '', rest > 0 ? `${rest} mois` : '']
  return { en: en.filter(Boolean).join(' '), fr: fr.filter(Boolean).join(' ') }
}
