import type { Language, Localized } from '#kernel/language.ts'
import type { DepartmentalPosition, RequestRecord } from '#modules/requests/index.ts'
import { type CountryNames, formatDay, formatNumber } from '#platform/format.ts'
import type { Strengths } from '../store/package-facts.ts'
import type { Proposal, ServiceEffect } from '../vocabulary/package.ts'
import { packageText as words } from './words.ts'

/** What a package is assembled from: nothing in it belongs to a person. */
export interface PackageFacts {
  today: string
  request: RequestRecord
  positions: readonly DepartmentalPosition[]
  proposal: Proposal
  strengths: Strengths
  effects: readonly ServiceEffect[]
  countries: CountryNames
}

/** One reader's language: texts picked, places filled, days and numbers written out. */
export function reader(lang: Language) {
  const fill = (text: Localized, params: Record<string, string | number> = {}) =>
    text[lang].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
  const day = (value: string | null) => (value === null ? fill(words.notSaid) : formatDay(lang, value))
  const number = (value: number | null) => (value === null ? fill(words.unknown) : formatNumber(lang, value))
  return { lang, fill, day, number }
}
export type Reader = ReturnType<typeof reader>

/** The positions that stand. */
export const spoken = (positions: readonly DepartmentalPosition[]) => positions.filter((one) => !one.superseded)
