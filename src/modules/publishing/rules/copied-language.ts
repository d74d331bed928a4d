import type { Localized } from '#kernel/language.ts'

/** How the two sides of a text stand to one another. */
export type Copied = 'whole' | 'part' | null

/** A passage shorter than this may well be the same in both languages: names, places, titles of instruments. */
const fewWords = 6
/** From this share of common pairs of words on, one side was copied from the other and touched up. */
const nearlySo = 0.5

const englishWords =
  'the of and to in is that for with are on be this by from or have their they which will at your you who has its into when'
const frenchWords =
  'le la les de des du et à est que pour avec sont sur être ce cette par ou ont leur ils qui dans une un au aux en vous votre son ses'
const english = new Set(englishWords.split(' '))
const french = new Set(frenchWords.split(' '))

/**
 * Whether the French is the English over again, as a whole or in a passage; or is English at all, however much it was touched up
 * (issue 5, bad input: "a page whose French is a copy of the English"). The same the other way round.
 */
export function copiedLanguage(text: Localized): Copied {
  const [en, fr] = [wordsIn(text.en), wordsIn(text.fr)]
  if (en.length < fewWords || fr.length < fewWords) return null
  if (share(en, fr) >= nearlySo || reads(fr, english, french) || reads(en, french, english)) return 'whole'
  const passages = passagesOf(text.en).map(wordsIn)
  const copied = passagesOf(text.fr)
    .map(wordsIn)
    .filter((one) => one.length >= fewWords)
    .some(
      (one) =>
        reads(one, english, french) || passages.some((other) => other.length >= fewWords && share(other, one) >= 0.7),
    )
  return copied ? 'part' : null
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const passagesOf = (text: string): string[] => text.split(/\n+/).filter((one) => one.trim() !== '')

/** The share of pairs of neighbouring words that both have (Dice's coefficient). */
function share(a: readonly string[], b: readonly string[]): number {
  const pairs = (words: readonly string[]) => words.slice(1).map((word, i) => `${words[i]} ${word}`)
  const left = new Map<string, number>()
  for (const pair of pairs(a)) left.set(pair, (left.get(pair) ?? 0) + 1)
  let common = 0
  for (const pair of pairs(b)) {
    const count = left.get(pair) ?? 0
    if (count === 0) continue
    common += 1
    left.set(pair, count - 1)
  }
  return (2 * common) / (a.length + b.length - 2)
}

/** Whether small words of one language stand in it, and next to none of the other: enough of them to tell. */
function reads(words: readonly string[], as: ReadonlySet<string>, not: ReadonlySet<string>): boolean {
  const found = words.filter((word) => as.has(word) && !not.has(word)).length
  const others = words.filter((word) => not.has(word) && !as.has(word)).length
  return found >= 3 && found / words.length >= 0.15 && found >= others * 3
}
