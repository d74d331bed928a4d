import { describe, expect, test } from 'vitest'
import { countriesOf } from './countries.ts'

const known = {
  HT: { en: 'Haiti', fr: 'Haïti' },
  CD: { en: 'Democratic Republic of the Congo', fr: 'République démocratique du Congo' },
}

describe('Countries of a condition', () => {
  test.each([
    ['Haiti', ['HT']],
    ['haïti, cd', ['HT', 'CD']],
    ['HT; Haïti', ['HT']],
    [' ', null],
    [null, null],
  ])('S1.03 reads %j', (text, codes) => expect(countriesOf(text, known)).toEqual(codes))

  test('S1.03 names the one that it does not know', () => {
    expect(countriesOf('HT, Atlantis', known)).toMatchObject({
      code: 'country-unknown',
      params: { country: 'Atlantis' },
    })
  })
})
