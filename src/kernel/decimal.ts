import type { Language } from './language.ts'

/** An exact number with at most two decimals, kept as whole hundredths: 79.99 is 7999. */
export type Hundredths = number

const spaces = /[\s\u00a0\u202f]/g
const written = /^([-\u2212]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/

/**
 * Reads '80', '79.99', '80,0' or '1 234,50' exactly; null for anything else.
 * A third decimal is refused, never rounded, and a comma is always a decimal comma: '1,234' is refused.
 */
export function parseHundredths(text: string): Hundredths | null {
  const match = written.exec(text.trim())
  if (!match) return null
  const [, sign, whole = '', decimals = ''] = match
  const amount = Number(whole.replace(spaces, '')) * 100 + Number(decimals.padEnd(2, '0'))
  if (!Number.isSafeInteger(amount)) return null
  return sign && amount !== 0 ? -amount : amount
}

/** '79.99' in English, '79,99' in French; decimals only where there are some, or always two with `fixed`. */
export function formatHundredths(hundredths: Hundredths, language: Language, fixed = false): string {
  const digits = String(Math.abs(hundredths)).padStart(3, '0')
  const whole = inThrees(digits.slice(0, -2)).join(language === 'fr' ? '\u00a0' : ',')
  const decimals = fixed ? digits.slice(-2) : digits.slice(-2).replace(/0+$/, '')
  const mark = language === 'fr' ? ',' : '.'
  return `${hundredths < 0 ? '-' : ''}${whole}${decimals ? mark + decimals : ''}`
}

/** '1234567' as '1', '234', '567'. */
function inThrees(digits: string): string[] {
  const first = digits.length % 3
  const rest = digits.slice(first).match(/\d{3}/g) ?? []
  return first > 0 ? [digits.slice(0, first), ...rest] : rest
}
