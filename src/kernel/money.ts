import { formatHundredths } from './decimal.ts'
import type { Language } from './language.ts'

/** An amount in whole cents of a currency (ISO 4217, 'CAD'). */
export interface Money {
  readonly cents: number
  readonly currency: string
}

/** Throws on a fraction of a cent and on a currency that is not three capital letters. */
export function money(cents: number, currency: string): Money {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`not whole cents: ${cents}`)
  if (!/^[A-Z]{3}$/.test(currency)) throw new RangeError(`not a currency: ${currency}`)
  return { cents, currency }
}

/** Throws when the currencies differ: a rate is a decision, never an assumption. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`cannot add ${b.currency} to ${a.currency}`)
  return money(a.cents + b.cents, a.currency)
}

/** 'CAD 1,234.50' in English, '1 234,50 CAD' in French (with no-break spaces). */
export function formatMoney(amount: Money, language: Language): string {
  const figure = formatHundredths(amount.cents, language, true)
  return language === 'fr' ? `${figure}\u00a0${amount.currency}` : `${amount.currency}\u00a0${figure}`
}
