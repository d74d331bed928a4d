import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { initials, sortKey } from './names.ts'

describe('a sort key', () => {
  test.each([
    ['O’Brien-Lévesque', "o'brien-levesque"],
    ['ÉMILIE  Œuvrard ', 'emilie oeuvrard'],
    ['Zoe\u0308', 'zoe'],
    ['Zoë', 'zoe'],
    ['Søren Łukasz Strauß', 'soren lukasz strauss'],
    ['Çelik', 'celik'],
    ['Tremblay–Roy', 'tremblay-roy'],
  ])('of %s is %s', (name, key) => expect(sortKey(name)).toBe(key))
  it('folded twice is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(sortKey(sortKey(name))).toBe(sortKey(name))
      }),
    )
  })
  it('is the same however the accents were typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(sortKey(name.normalize('NFD'))).toBe(sortKey(name))
      }),
    )
  })
})

test('initials are those of the first and the last name', () => {
  expect(initials('Marie-Ève O’Brien-Lévesque')).toBe('MO')
  expect(initials("Anna d'Arcy")).toBe('AD')
  expect(initials('Élodie')).toBe('É')
  expect(initials('  ')).toBe('')
})
