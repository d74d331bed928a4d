/** A text without these signs before and after it. */
export function withoutAround(signs: string, text: string): string {
  let [from, to] = [0, text.length]
  while (from < to && signs.includes(text[from]!)) from += 1
  while (to > from && signs.includes(text[to - 1]!)) to -= 1
  return text.slice(from, to)
}
