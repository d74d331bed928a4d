import { describe, expect, test } from 'vitest'
import type { Asked } from '../vocabulary.ts'
import { askedOf, changedParts, countryCalled, type Known, organisationCalled, type Typed } from './asked.ts'

const known: Known = {
  organisations: [
    {
      code: 'UN-DPO',
      kind: 'international-organisation',
      name: { en: 'Department of Peace Operations', fr: 'Département des opérations de paix' },
      short: { en: 'DPO', fr: 'DOP' },
    },
  ],
  countries: [{ code: 'HT', en: 'Haiti', fr: 'Haïti' }],
}
const typed: Typed = {
  requesterKind: 'un',
  requester: 'département des operations de paix',
  subject: 'Police',
  text: 'Four officers.',
  askedNumber: 4,
  hostCountry: 'haïti',
  receivedOn: '2026-03-02',
  answerBy: null,
  channel: 'note-verbale',
  noteReference: 'NV/12',
  noteDated: '2026-02',
}
const of = (o: Partial<Typed>) => askedOf({ ...typed, ...o }, known, '2026-03-16')
const code = (o: Partial<Typed>) => (of(o) as { code?: string }).code

describe('What was asked', () => {
  test('S1.02 is recognized under the names of organizations and countries, in either language and without accents', () => {
    expect(of({})).toMatchObject({ requesterCode: 'UN-DPO', hostCountry: 'HT' })
    expect(organisationCalled('dop', known)?.code).toBe('UN-DPO')
    expect(organisationCalled('A club', known)).toBeNull()
    expect(countryCalled('ht', known)).toBe('HT')
    expect(countryCalled('Atlantis', known)).toBe('Atlantis')
  })
  test('S1.02 keeps the date of a note no more precisely than it is known', () => {
    expect(of({ noteDated: '2026-02' })).toMatchObject({ noteDated: '2026-02' })
    expect(of({ noteDated: '2026' })).toMatchObject({ noteDated: '2026' })
    // March may mean a day after receipt, and may mean the second: it is not refused.
    expect(of({ noteDated: '2026-03' })).toMatchObject({ noteDated: '2026-03' })
  })
  test.each([
    [{ receivedOn: '2026-03-17' }, 'received-in-the-future'],
    [{ answerBy: '2026-03-01' }, 'deadline-before-receipt'],
    [{ noteDated: 'March' }, 'not-a-partial-date'],
    [{ noteDated: '2026-13' }, 'not-a-partial-date'],
    [{ noteDated: '2026-03-03' }, 'note-after-receipt'],
    [{ noteDated: '2026-04' }, 'note-after-receipt'],
    [{ answerBy: '2026-03-02' }, undefined],
  ] as const)('S1.02 %o is refused: %s', (o, refused) => expect(code(o)).toBe(refused))
  test('says which parts a correction changes, and none where nothing did', () => {
    const before = of({}) as Asked
    expect(changedParts(before, { ...before, askedNumber: 5, subject: 'Other' })).toEqual(['subject', 'askedNumber'])
    expect(changedParts(before, { ...before })).toEqual([])
  })
})
