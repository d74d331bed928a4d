import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LONGEST_ASKED, marked, shortened } from '../vocabulary/asked.ts'
import { hasAll, wordsAsked } from './words-asked.ts'

test.each([
  ['Cote d’Ivoire', ['cote', 'ivoire']],
  ["  CÔTE   D'IVOIRE ", ['cote', 'ivoire']],
  ['côte', ['cote']],
  ['Opérations de paix', ['operation', 'paix'.slice(0, -1)]],
  ['the courses', ['course']],
  ['cœur', ['coeur']],
  ['MINUSMA (2013)', ['minusma', '2013']],
  ['the of', ['the', 'of']],
  ['a', []],
  ['', []],
  ['🙂🙂 !?', []],
  ['%_\\ <script>', ['script']],
  ['Mali mali MALI', ['mali']],
])('what is asked by %j', (text, words) => expect(wordsAsked(text)).toEqual(words))

test('of ten thousand characters so many are searched for, and words are never endless', () => {
  expect(wordsAsked('y'.repeat(10_000))).toEqual(['y'.repeat(40)])
  expect(wordsAsked('mot '.repeat(2_500))).toEqual(['mot'])
  expect(wordsAsked(Array.from({ length: 60 }, (_, i) => `w${i}`).join(' '))).toHaveLength(8)
  expect([...shortened('🙂'.repeat(10_000), LONGEST_ASKED)]).toEqual(Array(LONGEST_ASKED).fill('🙂'))
})

test('a word is found at the beginning of words, whatever its accents: Mali is not in Somalia', () => {
  expect(hasAll('Opération au Mali', ['mali'])).toBe(true)
  expect(hasAll('Somalie', ['mali'])).toBe(false)
  expect(hasAll('Côte-d’Ivoire', ['cote', 'ivoire'])).toBe(true)
  expect(hasAll('Côte-d’Ivoire', ['cote', 'mali'])).toBe(false)
})

test('marks whole words that begin with what was asked, accents as they are', () => {
  expect(marked('La Côte d’Ivoire, Mali', ['cote', 'mali'])).toEqual([
    { text: 'La ', hit: false },
    { text: 'Côte', hit: true },
    { text: ' d’Ivoire, ', hit: false },
    { text: 'Mali', hit: true },
  ])
})

test('marking loses nothing of a text, whatever stands in it', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, asked) => {
      expect(
        marked(text, wordsAsked(asked))
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  ))
