import { expect, test } from 'vitest'
import { isComplete, isLanguage, isVerified, otherLanguage, say } from './language.ts'

test('a text is said in the language asked for, never in the other', () => {
  expect(say({ en: 'Rank', fr: 'Grade' }, 'fr')).toBe('Grade')
  expect(say({ en: 'Rank', fr: '' }, 'fr')).toBe('')
})

test('a text with one language missing or blank is not complete', () => {
  expect(isComplete({ en: 'Rank', fr: 'Grade' })).toBe(true)
  expect(isComplete({ en: 'Rank', fr: ' ' })).toBe(false)
  expect(isComplete({ fr: 'Grade' })).toBe(false)
  expect(isComplete(null)).toBe(false)
})

test('a text is verified only when somebody said so and both languages are there', () => {
  expect(isVerified({ en: 'Rank', fr: 'Grade', status: 'verified' })).toBe(true)
  expect(isVerified({ en: 'Rank', fr: 'Grade', status: 'unverified' })).toBe(false)
  expect(isVerified({ en: 'Rank', fr: '', status: 'verified' })).toBe(false)
})

test('there are two languages, each the other of the other', () => {
  expect([isLanguage('en'), isLanguage('fr'), isLanguage('de'), isLanguage(undefined)]).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect([otherLanguage('en'), otherLanguage('fr')]).toEqual(['fr', 'en'])
})
