import { type Language, otherLanguage } from '#kernel/language.ts'
import { sentences } from './sentences.ts'

const placeholder = /\{\w+\}/g
const letters = (text: string): number => text.replace(placeholder, '').replace(/[^\p{L}]/gu, '').length
const same = (text: string): string => text.replace(/\s+/g, ' ').trim()
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

interface Said {
  whole: Set<string>
  /** Sentences with places to fill, of at least twelve letters: fewer would fit by chance. */
  filled: RegExp[]
}

/** What the product says in each language and never in the other. */
function saidOnlyIn(lang: Language): Said {
  const all = sentences()
  const inOther = new Set(all.map((one) => same(one[otherLanguage(lang)])))
  const own = all.map((one) => same(one[lang])).filter((text) => !inOther.has(text))
  return {
    whole: new Set(own.filter((text) => !text.match(placeholder))),
    filled: own
      .filter((text) => text.match(placeholder) && letters(text) >= 12)
      .map((text) => new RegExp(`^${text.split(placeholder).map(escaped).join('.+')}$`)),
  }
}

const said: Partial<Record<Language, Said>> = {}
const judged = new Map<string, boolean>()

/** Whether a text is a sentence of the product in the language that this page is not in. */
export function isInOtherLanguage(text: string, pageLang: Language): boolean {
  const key = `${pageLang} ${text}`
  const known = judged.get(key)
  if (known !== undefined) return known
  const other = otherLanguage(pageLang)
  said[other] ??= saidOnlyIn(other)
  const { whole, filled } = said[other]
  const found = whole.has(same(text)) || filled.some((pattern) => pattern.test(same(text)))
  judged.set(key, found)
  return found
}
