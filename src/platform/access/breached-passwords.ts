import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'

let known: Promise<ReadonlySet<string>> | undefined

/** Passwords of published breaches (the list of zxcvbn-ts), in small letters; loaded with the first password that is chosen. */
function knownBreached(): Promise<ReadonlySet<string>> {
  known ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common']))
  return known
}

/** Shorter pieces are words like any other: a sentence may hold them. */
const shortestPiece = 6

/**
 * Whether it is a password of a published breach, two of them in a row, or in the list that the installation keeps:
 * CONTINGENT_BREACHED_PASSWORDS, a file of SHA-1 sums in order as Pwned Passwords gives it out (ASVS 6.2.12).
 */
export async function isBreached(password: string, file = process.env.CONTINGENT_BREACHED_PASSWORDS): Promise<boolean> {
  const small = password.toLowerCase()
  const list = await knownBreached()
  if (list.has(small)) return true
  for (let at = shortestPiece; at <= small.length - shortestPiece; at += 1)
    if (list.has(small.slice(0, at)) && list.has(small.slice(at))) return true
  return file ? standsIn(file, createHash('sha1').update(password).digest('hex').toUpperCase()) : false
}

/** Finds a sum among the sorted lines of a file of any size, by halves. A file that cannot be read is a fault, never a yes or no. */
async function standsIn(path: string, sum: string): Promise<boolean> {
  const file = await open(path)
  try {
    let [low, high] = [0, (await file.stat()).size]
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      const line = await lineFrom(file, middle)
      if (line.sum === sum) return true
      if (line.sum !== null && line.sum < sum) low = line.end
      else high = middle
    }
    return (await lineFrom(file, low)).sum === sum
  } finally {
    await file.close()
  }
}

/** The first whole line at or behind a place: its sum, null where none follows, and where it ends. */
async function lineFrom(file: FileHandle, at: number): Promise<{ sum: string | null; end: number }> {
  const from = Math.max(0, at - 1)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, from)
  const text = buffer.toString('latin1', 0, bytesRead)
  const begin = at === 0 ? 0 : text.indexOf('\n') + 1
  if (at > 0 && begin === 0) return { sum: null, end: from + bytesRead }
  const sum = text.slice(begin, begin + 40).toUpperCase()
  const end = text.indexOf('\n', begin)
  return { sum: /^[0-9A-F]{40}$/.test(sum) ? sum : null, end: end === -1 ? from + bytesRead : from + end + 1 }
}
