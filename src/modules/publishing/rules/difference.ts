import type { Piece } from '../vocabulary.ts'

/** Beyond so many pairs the two are shown one after the other: nobody reads a comparison of them word by word. */
const mostPairs = 4_000_000

/** Two texts word by word: what stayed, what was taken out, what was put in. */
export function difference(before: string, after: string): Piece[] {
  const [a, b] = [tokensOf(before), tokensOf(after)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const pieces: Piece[] = [{ kind: 'same', text: a.slice(0, start).join('') }]
  pieces.push(...between(a.slice(start, a.length - end), b.slice(start, b.length - end)))
  pieces.push({ kind: 'same', text: a.slice(a.length - end).join('') })
  return joined(pieces)
}

/** Words, each with the white space after it: a blank that two texts share is nothing that they share. */
const tokensOf = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? []

/** By the longest common run of tokens. */
function between(a: readonly string[], b: readonly string[]): Piece[] {
  const one = (kind: Piece['kind'], tokens: readonly string[]): Piece => ({ kind, text: tokens.join('') })
  if (a.length * b.length > mostPairs || a.length === 0 || b.length === 0) return [one('out', a), one('in', b)]
  const width = b.length + 1
  const common = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pieces.push(one('same', [a[i]!]))
      i += 1
      j += 1
    } else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) {
      pieces.push(one('out', [a[i]!]))
      i += 1
    } else {
      pieces.push(one('in', [b[j]!]))
      j += 1
    }
  }
  return [...pieces, one('out', a.slice(i)), one('in', b.slice(j))]
}

function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    if (piece.text === '') continue
    const last = result.at(-1)
    if (last?.kind === piece.kind) last.text += piece.text
    else result.push({ ...piece })
  }
  return result
}
