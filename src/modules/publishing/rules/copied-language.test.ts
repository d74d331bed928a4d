import { describe, expect, it } from 'vitest'
import { copiedLanguage } from './copied-language.ts'

const en =
  'Officers who have served tell their story to those who are thinking about it.\n\nThey speak of the work, of the people and of the return home.'
const fr =
  'Des policiers qui ont servi se confient à ceux et celles qui y pensent.\n\nIls parlent du travail, des gens et du retour à la maison.'

describe('French that is the English over again', () => {
  it.each([
    ['the same', en, en],
    ['the same in capitals and with other signs', en, en.toUpperCase().replaceAll('.', '!')],
    [
      'with a few words exchanged',
      en,
      en.replace('Officers', 'Policiers').replace('story', 'récit').replace('home', 'maison'),
    ],
    [
      'English that says something else',
      en,
      'The officers come back with new skills and share them with the people at home.',
    ],
    ['the sides exchanged', fr, en],
    ['French on both sides', fr, 'Le retour se prépare avec la famille et les amis dans la paix.'],
  ])('%s is a copy', (_, a, b) => expect(copiedLanguage({ en: a, fr: b })).toBe('whole'))

  it('one passage left in English among French ones is found', () => {
    expect(copiedLanguage({ en, fr: `${fr.split('\n\n')[0]}\n\n${en.split('\n\n')[1]}` })).toBe('part')
  })

  it.each([
    ['a translation', en, fr],
    ['a name that is the same in both', 'United Nations Stabilization Mission', 'Mission des Nations Unies'],
    ['a short title of one word', 'Kosovo', 'Kosovo'],
    ['two names that are the same, and a few words', 'Kosovo, Afghanistan', 'Kosovo, Afghanistan'],
    ['nothing on one side', en, ''],
    [
      'a list of proper names inside a translation',
      `${en}\n\nKabul, Pristina, Port-au-Prince, Ramallah, Kyiv, Juba`,
      `${fr}\n\nKaboul, Pristina, Port-au-Prince, Ramallah, Kyïv, Djouba`,
    ],
  ])('%s is none', (_, a, b) => expect(copiedLanguage({ en: a, fr: b })).toBeNull())
})
