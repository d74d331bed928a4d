/** As much of a question as is searched for. */
export const LONGEST_ASKED = 200
const MOST_WORDS = 8
const LONGEST_WORD = 40

/** Words that stand between others and find everything. */
const between = new Set(
  'a an and at by for from in is of on or the to with au aux ce ces dans de des du en est et il la le les ou par pour qu que sur un une'.split(
    ' ',
  ),
)

/** Case and accents off, ligatures apart, as names are folded in the database. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae')

/** At most so many characters, none cut in two. */
export const shortened = (text: string, most: number): string => [...text].slice(0, most).join('')

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

/** A text in pieces, those that were asked for marked: whole words that begin with one of them. */
export function marked(text: string, words: readonly string[]): { text: string; hit: boolean }[] {
  const pieces: { text: string; hit: boolean }[] = []
  for (const one of text.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) ?? []) {
    const hit = words.some((word) => folded(one).startsWith(word))
    const last = pieces.at(-1)
    if (last && last.hit === hit) last.text += one
    else pieces.push({ text: one, hit })
  }
  return pieces
}
