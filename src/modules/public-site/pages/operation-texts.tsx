import type { Language, Localized } from '#kernel/language.ts'
import type { Period } from '#kernel/period.ts'
import { Tag } from '#platform/web/components/index.ts'
import { type CountryNames, countryName, formatNumber, formatPartialDate, joinWords } from '#platform/web/format.ts'
import { sentence } from '#platform/web/sentence.ts'
import { placesOf } from '../vocabulary/of-operations.ts'
import { spanOf } from '../vocabulary/span.ts'
import type { OperationFacts, PublishedStrength } from '../vocabulary.ts'
import { words } from '../words.ts'

type T = (text: Localized) => string

/** The country of the mission, and where the officers stand if that is elsewhere: "Ukraine (from Poland)". */
export function whereText(facts: OperationFacts, lang: Language, called: CountryNames): string {
  const { hosts, from } = placesOf(facts)
  const countries = joinWords(
    lang,
    hosts.map((code) => countryName(lang, code, called)),
  )
  return from ? sentence(words.from, { country: countries, place: countryName(lang, from, called) }, lang) : countries
}

/** A number as it was authorized, with the words of its source where these say more. */
export function strengthText(own: PublishedStrength | null, shared: PublishedStrength | null, lang: Language, t: T) {
  const strength = own ?? shared
  if (!strength) return t(words.notPublished)
  // The source may have said it in the other language only; "up to" is part of the fact.
  const other: Language = lang === 'en' ? 'fr' : 'en'
  const saidIn = strength.asPrinted?.[lang] ? lang : other
  const printed = strength.asPrinted?.[saidIn]
  return (
    <>
      <strong>{formatNumber(lang, strength.number)}</strong>
      {printed && printed !== String(strength.number) && (
        <>
          {' – '}
          {saidIn === lang ? quoted(printed, lang) : <span lang={saidIn}>{quoted(printed, saidIn)}</span>}
        </>
      )}
      {!own && shared ? ` (${t(words.shared)})` : ''}{' '}
      {!strength.verified && <Tag tone="warning" text={t(words.unverified)} />}
    </>
  )
}

export function lengthText(months: number, t: T, lang: Language): string {
  if (months === 1) return t(words.oneMonth)
  if (months === 12) return t(words.oneYear)
  return months % 12 === 0
    ? sentence(words.years, { n: months / 12 }, lang)
    : sentence(words.months, { n: months }, lang)
}

/** A period in words, no more precise than it can have been meant. */
export function spanText(period: Period, lang: Language): string {
  const { from, to } = spanOf(period)
  if (to === null) return sentence(words.sinceDay, { day: formatPartialDate(lang, from) }, lang)
  return from === to
    ? formatPartialDate(lang, from)
    : `${formatPartialDate(lang, from)} – ${formatPartialDate(lang, to)}`
}

const quoted = (text: string, lang: Language) => (lang === 'fr' ? `«\u00a0${text}\u00a0»` : `“${text}”`)
