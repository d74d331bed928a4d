import type { Language, Localized } from '#kernel/language.ts'

const locale = { en: 'en-CA', fr: 'fr-CA' } as const
const made = new Map<string, Intl.DateTimeFormat>()

/** Making an Intl formatter costs more than a hundred uses of it, so each is made once. */
function dateFormat(lang: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(options)
  const known = made.get(key)
  if (known) return known
  const fresh = new Intl.DateTimeFormat(locale[lang], options)
  made.set(key, fresh)
  return fresh
}

const numbers = {
  en: new Intl.NumberFormat('en-CA'),
  fr: new Intl.NumberFormat('fr-CA'),
}
const decimals = new Map<string, Intl.NumberFormat>()
const lists = {
  en: new Intl.ListFormat('en-CA', { type: 'conjunction' }),
  fr: new Intl.ListFormat('fr-CA', { type: 'conjunction' }),
}

const firstOfMonth = (lang: Language, text: string): string =>
  lang === 'fr' ? text.replace(/\b1 (?=\p{L})/u, '1er ') : text

/** A calendar day at noon UTC: a day has no zone, noon keeps it the same day in the UTC formatter. */
const atNoon = (day: string): number => Date.parse(`${day}T12:00:00Z`)

/** A day in words: "July 1, 2026" / "1er juillet 2026"; short: "Jul 1, 2026" / "1er juill. 2026". What is no day comes back as it is. */
export function formatDay(lang: Language, day: string, length: 'long' | 'short' = 'long'): string {
  const instant = atNoon(day)
  if (Number.isNaN(instant)) return day
  const month = length === 'long' ? 'long' : 'short'
  return firstOfMonth(
    lang,
    dateFormat(lang, { year: 'numeric', month, day: 'numeric', timeZone: 'UTC' }).format(instant),
  )
}

/** A text with the days in it written out for its reader. */
export const withDaysWritten = (lang: Language, text: string): string =>
  text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => formatDay(lang, day))

/** A month in words from `YYYY-MM`: "July 2026" / "juillet 2026". */
export function formatMonth(lang: Language, month: string, length: 'long' | 'short' = 'long'): string {
  const instant = atNoon(`${month.slice(0, 7)}-15`)
  if (Number.isNaN(instant)) return month
  return dateFormat(lang, { year: 'numeric', month: length === 'long' ? 'long' : 'short', timeZone: 'UTC' }).format(
    instant,
  )
}

/** A date known as far as it is written: `2016`, `2016-06` or `2016-06-30`; each said with its own precision. */
export function formatPartialDate(lang: Language, date: string, length: 'long' | 'short' = 'long'): string {
  if (/^\d{4}$/.test(date)) return date
  if (/^\d{4}-\d{2}$/.test(date)) return formatMonth(lang, date, length)
  return formatDay(lang, date, length)
}

/** A UTC instant on the clock of a place, the zone named: "July 1, 2026 at 2:05 p.m. EDT" / "1er juillet 2026 à 14 h 05 HAE". */
export function formatInstant(lang: Language, iso: string, timeZone: string): string {
  const instant = Date.parse(iso)
  if (Number.isNaN(instant)) return iso
  const options = { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const
  return firstOfMonth(lang, dateFormat(lang, { ...options, timeZone, timeZoneName: 'short' }).format(instant))
}

/** A number as the reader writes it: "1,204.5" / "1 204,5". */
export function formatNumber(lang: Language, value: number, fractionDigits?: number): string {
  if (fractionDigits === undefined) return numbers[lang].format(value)
  const key = `${lang}${fractionDigits}`
  let format = decimals.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale[lang], {
      minimumFractionDigits: fractionDigits,
      maximumFractionDigits: fractionDigits,
    })
    decimals.set(key, format)
  }
  return format.format(value)
}

const countries = {
  en: new Intl.DisplayNames('en-CA', { type: 'region' }),
  fr: new Intl.DisplayNames('fr-CA', { type: 'region' }),
}

/** Names of countries by their two letters, as the pack calls them. */
export type CountryNames = Readonly<Record<string, Localized>>

/** A country by its two letters, as it is called; one that nobody named, as ICU prints it. */
export const countryName = (lang: Language, code: string, called: CountryNames | null): string =>
  called?.[code]?.[lang] ?? (/^[A-Z]{2}$/.test(code) ? (countries[lang].of(code) ?? code) : code)

/** "a, b and c" / "a, b et c". */
export const joinWords = (lang: Language, list: readonly string[]): string => lists[lang].format(list)
