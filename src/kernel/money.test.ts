import { expect, test } from 'vitest'
import { addMoney, formatMoney, money } from './money.ts'

test('money is whole cents of a named currency', () => {
  expect(() => money(10.5, 'CAD')).toThrow('not whole cents')
  expect(() => money(10, 'dollars')).toThrow('not a currency')
  expect(addMoney(money(10, 'CAD'), money(20, 'CAD'))).toEqual({ cents: 30, currency: 'CAD' })
})

test('two currencies are never added', () => {
  expect(() => addMoney(money(10, 'CAD'), money(20, 'USD'))).toThrow('cannot add USD to CAD')
})

test('an amount always shows its cents, in the custom of the language', () => {
  expect(formatMoney(money(123450, 'CAD'), 'en')).toBe('CAD\u00a01,234.50')
  expect(formatMoney(money(123450, 'CAD'), 'fr')).toBe('1\u00a0234,50\u00a0CAD')
})
