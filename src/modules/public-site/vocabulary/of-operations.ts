import type { OperationFacts } from '../vocabulary.ts'

/** Where an operation serves, and from where if that is elsewhere. */
export function placesOf({ hostCountries, values }: OperationFacts): { hosts: string[]; from: string | null } {
  const duty = values['duty-location']?.country
  return { hosts: hostCountries, from: duty && !hostCountries.includes(duty) ? duty : null }
}

/** Over: a source says so, or no list names it any longer. */
export const isPast = (facts: OperationFacts): boolean =>
  facts.values.status === 'ended' || facts.values.status === 'not-listed'

/** Regions of the world in which operations are looked for. */
export const regions = ['africa', 'americas', 'asia', 'europe', 'oceania'] as const
export type Region = (typeof regions)[number]

export const decades = ['1980', '1990', '2000', '2010', '2020', '2030'] as const
