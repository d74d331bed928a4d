/** As much of a question as is searched for. */
export const LONGEST_ASKED = 200

/** Case and accents off, ligatures apart, as names are folded in the database. */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae')

/** At most so many characters, none cut in two. */
export const shortened = (text: string, most: number): string => [...text].slice(0, most).join('')

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
