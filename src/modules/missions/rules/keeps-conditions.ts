import type { Language, Localized } from '#kernel/language.ts'
import { contains, type Period } from '#kernel/period.ts'
import { type Refusal, refuse } from '#kernel/refusal.ts'

/** A decision as far as it binds what is done under it; null: it does not say. */
export interface Binding {
  id: string
  code: string
  number: number | null
  valid: Period | null
  maxTourMonths: number | null
  armed: boolean | null
  language: Language | null
  countries: readonly string[] | null
  dutyPlace: string | null
}

/** A position as far as conditions speak of it. */
export interface Conditioned {
  /** How a refusal calls it. */
  position: string
  tourMonths: number
  armed: boolean
  language: Language
  countries: readonly string[]
  place: Localized | null
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()

/** The first condition of a decision that a position breaks (scenario 9); null where it keeps them all. */
export function keepsConditions(decision: Omit<Binding, 'id' | 'number' | 'valid'>, one: Conditioned): Refusal | null {
  const named = { decision: decision.code, position: one.position }
  if (decision.maxTourMonths !== null && one.tourMonths > decision.maxTourMonths)
    return refuse('decision-broken-tour', { decision: decision.code, months: decision.maxTourMonths })
  if (decision.armed !== null && decision.armed !== one.armed)
    return refuse(decision.armed ? 'decision-broken-armed' : 'decision-broken-unarmed', named)
  if (decision.language !== null && decision.language !== one.language)
    return refuse(decision.language === 'en' ? 'decision-broken-english' : 'decision-broken-french', named)
  const { countries, dutyPlace } = decision
  if (countries !== null && !one.countries.every((country) => countries.includes(country)))
    return refuse('decision-broken-country', { ...named, countries: countries.join(', ') })
  const here = one.place ? [one.place.en, one.place.fr].map(folded) : []
  if (dutyPlace !== null && !here.includes(folded(dutyPlace)))
    return refuse('decision-broken-place', { ...named, place: dutyPlace })
  return null
}

/** The decisions that hold on a day: where there is more than one, the stricter of each condition binds. */
export const holdingOn = <B extends Pick<Binding, 'valid'>>(decisions: readonly B[], day: string): B[] =>
  decisions.filter((one) => one.valid !== null && contains(one.valid, day))

/** Of the decisions that hold together, what binds in the end, and the codes of those that say it. Contradictions stay visible as such. */
export function strictest(decisions: readonly Binding[]) {
  const saying = <T>(pick: (one: Binding) => T | null) =>
    decisions.flatMap((one) => (pick(one) === null ? [] : [{ value: pick(one) as T, code: one.code }]))
  const least = (list: { value: number; code: string }[]) => {
    const value = Math.min(...list.map((one) => one.value))
    return list.length === 0 ? null : { value, codes: list.filter((one) => one.value === value).map((one) => one.code) }
  }
  const countries = saying((one) => one.countries)
  return {
    tourMonths: least(saying((one) => one.maxTourMonths)),
    armed: saying((one) => one.armed),
    language: saying((one) => one.language),
    countries:
      countries.length === 0
        ? null
        : {
            value: countries[0]!.value.filter((code) => countries.every((one) => one.value.includes(code))),
            codes: countries.map((one) => one.code),
          },
    dutyPlace: saying((one) => one.dutyPlace),
  }
}
