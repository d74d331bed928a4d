import type { Language, Localized } from '#kernel/language.ts'
import type { DutyLocation } from '../vocabulary.ts'
import { pageWords } from '../words.ts'

const names = {
  en: new Intl.DisplayNames('en-CA', { type: 'region' }),
  fr: new Intl.DisplayNames('fr-CA', { type: 'region' }),
}

/** A country by its two letters, as ICU prints it. */
export const countryName = (lang: Language, code: string): string =>
  /^[A-Z]{2}$/.test(code) ? (names[lang].of(code) ?? code) : code

/** S4-11: "Ukraine (from Poland)": the country that is served, and where officers are on duty when that is another one. */
export function placesText(lang: Language, hosts: readonly string[], duty: DutyLocation | null): string {
  const served = hosts.map((code) => countryName(lang, code)).join(', ')
  if (!duty || hosts.includes(duty.country)) return served
  return fillIn(pageWords.from, lang, { host: served, duty: countryName(lang, duty.country) })
}

export const dutyText = (lang: Language, duty: DutyLocation): string =>
  [duty.place?.[lang], countryName(lang, duty.country)].filter(Boolean).join(', ')

/** Puts values into the `{name}` places of a text. */
export const fillIn = (text: Localized, lang: Language, params: Record<string, string | number>): string =>
  text[lang].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
