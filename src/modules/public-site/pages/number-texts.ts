import type { Language } from '#kernel/language.ts'
import { formatNumber } from '#platform/web/format.ts'
import { sentence } from '#platform/web/sentence.ts'
import { statisticsWords as words } from '../words-of-statistics.ts'

/** Tenths of a percent as people write them; one decimal at most. */
export function percentText(tenths: number | null, lang: Language): string {
  if (tenths === null) return '–'
  const [whole, rest] = [Math.trunc(tenths / 10), Math.round(tenths % 10)]
  const n = rest === 0 ? formatNumber(lang, whole) : `${formatNumber(lang, whole)}${lang === 'fr' ? ',' : '.'}${rest}`
  return sentence(words.percent, { n }, lang)
}

/** What the programme said: "more than 4,300". */
export function saidText({ number, qualifier }: { number: number; qualifier: string }, lang: Language): string {
  const n = formatNumber(lang, number)
  const how = { 'more-than': words.moreThan, about: words.about, nearly: words.nearly }[qualifier]
  return how ? sentence(how, { n }, lang) : n
}

/** Rounded down; null: fewer than five. */
export function atLeastText(n: number | null, lang: Language): string {
  if (n === null) return words.fewer[lang]
  return n === 0 ? '0' : sentence(words.atLeast, { n: formatNumber(lang, n) }, lang)
}

/** A cell of a released table. */
export function cellText(n: number | null | undefined, lang: Language): string {
  if (n === undefined) return '–'
  return n === null ? words.keptBack[lang] : formatNumber(lang, n)
}
