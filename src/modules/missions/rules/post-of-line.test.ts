import { expect, test } from 'vitest'
import type { ProfileLine } from '#modules/requests/index.ts'
import { asQuery, linesLeft, postOfLine } from './post-of-line.ts'

const line = (o: Partial<ProfileLine>): ProfileLine => ({
  id: 'one',
  number: 4,
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

const said = { title: { en: 'Trainer', fr: 'Formatrice' }, language: 'fr' as const }

test('S1.01 posts that are open count for the first lines of their role', () => {
  const lines = [line({}), line({ number: 2 }), line({ number: 1, role: 'gender-based-violence' })]
  expect(linesLeft(lines, { training: 5 }).map((one) => one.left)).toEqual([0, 1, 1])
})

test('S1.01 a line gives role, stream, language, arms, months and place; what it leaves open is not guessed', () => {
  const full = line({ stream: 'capacity-building', languages: ['fr'], armed: false, months: 12, place: 'Hinche' })
  const typed = postOfLine({ line: full, left: 3 }, [{ code: 'training' }], 'HT', said)
  expect(typed).toMatchObject({ number: 3, role: 'training', stream: 'capacity-building', language: 'fr' })
  expect(typed).toMatchObject({ armed: 'unarmed', tourMonths: 12, dutyCountry: 'HT', dutyPlace: 'Hinche' })
  expect(Object.keys(postOfLine({ line: line({}), left: 4 }, [], 'HT', { ...said, language: null }))).toEqual([
    'number',
    'title',
  ])
  expect(asQuery(typed)).toContain('title.fr=')
})
