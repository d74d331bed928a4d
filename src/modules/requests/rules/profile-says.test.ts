import { expect, test } from 'vitest'
import type { ProfileLine } from '../vocabulary/intake.ts'
import { profileSays } from './profile-says.ts'

const line = (o: Partial<ProfileLine>): ProfileLine => ({
  id: 'one',
  number: 1,
  role: 'training',
  stream: null,
  ranks: null,
  languages: [],
  armed: null,
  skills: null,
  place: null,
  months: null,
  ...o,
})

test('S1.01 what all lines of a profile say alike is taken over, the longest of its months with it', () => {
  const lines = [line({ armed: false, languages: ['fr'], months: 9 }), line({ armed: false, months: 12 })]
  expect(profileSays(lines)).toEqual({ armed: false, language: 'fr', months: 12, place: null })
})

test('S1.01 where lines differ, or ask for both languages, nothing is guessed', () => {
  const lines = [
    line({ armed: true, languages: ['en', 'fr'], place: 'Hinche' }),
    line({ armed: false, place: 'Jérémie' }),
  ]
  expect(profileSays(lines)).toEqual({ armed: null, language: null, months: null, place: null })
  expect(profileSays([])).toEqual({ armed: null, language: null, months: null, place: null })
})
