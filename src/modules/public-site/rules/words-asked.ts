import { folded, LONGEST_ASKED, shortened } from '../vocabulary/asked.ts'

const MOST_WORDS = 8
const LONGEST_WORD = 40

/** Words that stand between others and find everything. */
const between = new Set(
  'a an and at by for from in is of on or the to with au aux ce ces dans de des du en est et il la le les ou par pour qu que sur un une'.split(
    ' ',
  ),
)

/**
 * The words that a question asks for, each as its beginning: letters and digits, without elisions, small words between, and the ending
 * of the plural. Small words alone stay, so that "US" or "A" is not nothing.
 */
export function wordsAsked(text: string): string[] {
  const all = (folded(shortened(text, LONGEST_ASKED)).match(/[\p{L}\p{N}]+/gu) ?? []).map((one) =>
    shortened(one, LONGEST_WORD),
  )
  const heavy = all.filter((one) => !between.has(one) && (one.length > 1 || /[^a-z]/.test(one)))
  const chosen = heavy.length > 0 ? heavy : all.filter((one) => one.length > 1)
  return [...new Set(chosen.map((one) => (/^[a-z]{3,}[sx]$/.test(one) ? one.slice(0, -1) : one)))].slice(0, MOST_WORDS)
}

/** Whether every word begins a word of the text. */
export const hasAll = (text: string, words: readonly string[]): boolean => {
  const own = folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.every((word) => own.some((one) => one.startsWith(word)))
}
