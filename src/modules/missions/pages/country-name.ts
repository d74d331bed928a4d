import type { Language, Localized } from '#kernel/language.ts'
import { type CountryNames, countryName } from '#platform/web/format.ts'
import type { DutyLocation } from '../vocabulary.ts'
import { pageWords } from '../words.ts'

/** S4-11: "Ukraine (from Poland)": the country that is served, and where officers are on duty when that is another one. */
export function placesText(
  lang: Language,
  hosts: readonly string[],
  duty: DutyLocation | null,
  called: CountryNames | null,
): string {
  const served = hosts.map((code) => countryName(lang, code, called)).join(', ')
  if (!duty || hosts.includes(duty.country)) return served
  return fillIn(pageWords.from, lang, { host: served, duty: countryName(lang, duty.country, called) })
}

export const dutyText = (lang: Language, duty: DutyLocation, called: CountryNames | null): string =>
  [duty.place?.[lang], countryName(lang, duty.country, called)].filter(Boolean).join(', ')

/** Puts values into the `{name}` places of a text. */
export const fillIn = (text: Localized, lang: Language, params: Record<string, string | number>): string =>
  text[lang].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
