import { expect, test } from 'vitest'
import { doneOf, pageOf, problemsFound, strengthInWords, words } from './words.ts'

test('each word of the frame stands in both languages', () => {
  for (const [key, both] of Object.entries(words)) {
    expect(both.en.trim(), key).not.toBe('')
    expect(both.fr.trim(), key).not.toBe('')
  }
})

test('French keeps a no-break space before its high marks', () => {
  const french = [
    ...Object.values(words).map((both) => both.fr),
    strengthInWords('fr', { authorized: 3, filled: 4, reserved: 0 }),
  ]
  for (const text of french) expect(text).not.toMatch(/[^\u00a0\u202f][:;?!]/)
})

test('plurals: English counts one as singular, French zero as well', () => {
  expect(problemsFound('en', 1)).toBe('There is 1 problem on this page')
  expect(problemsFound('fr', 3)).toBe('Il y a 3 problèmes dans cette page')
  const none = { page: '1', pages: '1', total: 0, totalText: '0', more: false }
  expect(pageOf('en', none)).toBe('Page 1 of 1, 0 results')
  expect(pageOf('fr', none)).toBe('Page 1 sur 1, 0 résultat')
  expect(doneOf('fr', 1, 4)).toBe('1 sur 4 fait')
})
