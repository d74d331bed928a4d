/** A code that people read out, 'REQ-7KQ4-93M': a prefix, six random symbols of Crockford's 32 and a check symbol. */
export type Code = string & { readonly __flavour?: 'Code' }

const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const prefixShape = /^[A-Z]{2,4}$/

/** The code made of 30 bits of the bytes (at least four; the caller draws them at random). Throws on a bad prefix. */
export function codeFrom(prefix: string, bytes: Uint8Array): Code {
  if (!prefixShape.test(prefix)) throw new RangeError(`not a prefix: ${prefix}`)
  if (bytes.length < 4) throw new RangeError('a code needs four random bytes')
  const bits = ((bytes[0]! << 24) | (bytes[1]! << 16) | (bytes[2]! << 8) | bytes[3]!) >>> 0
  const values = [25, 20, 15, 10, 5, 0].map((shift) => (bits >>> shift) & 31)
  return written(prefix, [...values, checkOf(prefix, values)].map((value) => symbols[value]).join(''))
}

/**
 * The code that was meant, in its one proper form, or null. Reads lower case, O as 0, I and L as 1, and any or no
 * separators; null when the check symbol does not fit.
 */
export function normalizeCode(text: string): Code | null {
  const letters = text.toUpperCase().replace(/[\s.\-_\u2010-\u2015\u2212]/g, '')
  const prefix = letters.slice(0, -7)
  const body = letters.slice(-7).replaceAll('O', '0').replace(/[IL]/g, '1')
  const values = [...body].map((symbol) => symbols.indexOf(symbol))
  if (!prefixShape.test(prefix) || values.length !== 7 || values.includes(-1)) return null
  return checkOf(prefix, values.slice(0, 6)) === values[6] ? written(prefix, body) : null
}

/** Whether the text can be read as a code; with a prefix, as one of that kind. */
export function isCode(text: string, prefix?: string): boolean {
  const code = normalizeCode(text)
  return code !== null && (prefix === undefined || code.startsWith(`${prefix}-`))
}

const written = (prefix: string, body: string): Code => `${prefix}-${body.slice(0, 4)}-${body.slice(4)}`

/** A sum over GF(32) with a different weight for each place: finds every wrong symbol and every swap of two. */
function checkOf(prefix: string, values: readonly number[]): number {
  const all = [...[...prefix].map((letter) => letter.charCodeAt(0) - 64), ...values]
  return all.reduce((sum, value) => timesAlpha(sum ^ value), 0)
}

/** Multiplication by the generator of GF(32), reduced by x^5 + x^2 + 1. */
const timesAlpha = (value: number): number => (value & 16 ? ((value << 1) ^ 0b100101) & 31 : value << 1)
