import { lastDay } from '#kernel/period.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { field } from '#platform/fields.ts'
import type { CountryNames } from '#platform/format.ts'
import { countriesOf } from '../rules/countries.ts'
import { type Grant, grantOf, type Terms } from '../rules/grant.ts'
import { type Decision, decisionLevels, type Outcome } from '../vocabulary.ts'

/** What a decision says, at first and amended. */
export const decisionFields = {
  level: field.choice(decisionLevels),
  number: field.optionalWhole(1, 10_000),
  from: field.optionalDay(),
  until: field.optionalDay(),
  maxTourMonths: field.optionalWhole(1, 60),
  armed: field.optionalChoice(['armed', 'unarmed']),
  language: field.optionalChoice(['en', 'fr']),
  countries: field.optionalText(200),
  dutyPlace: field.optionalText(100),
  conditions: field.optionalLongText(),
  contribution: field.optionalLongText(),
  reasons: field.longText(),
}

/** What the fields grant, with the countries as they were typed. */
export function grantedBy(
  outcome: Outcome,
  said: Omit<Terms, 'countries'> & { countries: string | null },
  known: CountryNames,
): Grant | Refusal {
  const countries = countriesOf(said.countries, known)
  return isRefusal(countries) ? countries : grantOf(outcome, { ...said, countries })
}

/** The decision that stands, as what a form starts with. */
export const asTyped = (before: Decision, known: CountryNames, lang: 'en' | 'fr') => ({
  level: before.level,
  number: before.number,
  from: before.valid?.from ?? null,
  until: before.valid ? lastDay(before.valid) : null,
  maxTourMonths: before.maxTourMonths,
  armed: before.armed === null ? null : before.armed ? 'armed' : 'unarmed',
  language: before.language,
  countries: before.countries?.map((code) => known[code]?.[lang] ?? code).join(', ') ?? null,
  dutyPlace: before.dutyPlace,
  conditions: before.conditions,
  contribution: before.contribution,
})
