import { expect, test } from 'vitest'
import { sampleCriterion } from '../samples-of-criteria.ts'
import { type BulletinFrame, draftCriteria } from './draft-criteria.ts'

const haiti: BulletinFrame = {
  kind: 'UN',
  armed: true,
  language: 'fr',
  ranks: { highest: null, lowest: null },
  positionCode: 'POS-1',
  fitness: { protocol: 'pare', threshold: '285' },
  languageLevel: null,
}
const library = [
  { ...sampleCriterion({ code: 'years', step: 'service-years', settings: { minimum_years: 5 } }), applies: {} },
  { ...sampleCriterion({ code: 'firearms', settings: { certificate_type: 'firearms' } }), applies: { armed: true } },
  { ...sampleCriterion({ code: 'un-age', step: 'age', settings: { minimum: 25 } }), applies: { kinds: ['UN'] } },
  { ...sampleCriterion({ code: 'language', step: 'language', settings: { language: 'mission' } }), applies: {} },
  {
    ...sampleCriterion({
      code: 'un-language',
      step: 'language',
      settings: { language: 'mission', minimum_percent: 60 },
    }),
    applies: { kinds: ['UN'] },
  },
  {
    ...sampleCriterion({ code: 'fitness', step: 'fitness', settings: { protocols: ['pare'], threshold: 'bulletin' } }),
    applies: {},
  },
  { ...sampleCriterion({ code: 'driving', step: 'driving' }), applies: { when_bulletin_asks: true } },
]
const codes = (frame: BulletinFrame) => draftCriteria(library, frame).map(({ code }) => code)
const settings = (code: string, frame = haiti) =>
  draftCriteria(library, frame).find((one) => one.code === code)?.settings

test('S0.14 S2.07 a bulletin takes the standard criteria that fit its mission: by kind, by arms, and what holds everywhere', () => {
  expect(codes(haiti)).toEqual(['years', 'firearms', 'un-age', 'language', 'un-language', 'fitness'])
  expect(codes({ ...haiti, kind: 'EU', armed: false })).toEqual(['years', 'language', 'fitness'])
})

test('S2.06 the language of the mission becomes the language of the criterion', () => {
  expect(settings('language')).toEqual({ language: 'fr', level: 'B' })
  expect(settings('language', { ...haiti, language: 'en', languageLevel: 'C' })).toEqual({ language: 'en', level: 'C' })
  expect(settings('un-language')).toEqual({ language: 'fr', minimum_percent: 60 })
})

test('S2.06 where no source names the language of a mission, the criterion stays open and nothing is guessed', () => {
  expect(settings('language', { ...haiti, language: null })).toMatchObject({ language: 'mission' })
})

test('S0.25 the threshold of a fitness test is the bulletin’s own', () => {
  expect(settings('fitness')).toEqual({ protocol: 'pare', threshold: '285' })
  expect(settings('fitness', { ...haiti, fitness: null })).toMatchObject({ threshold: 'bulletin' })
})

test('the range of ranks of the position becomes a criterion of the host', () => {
  const criteria = draftCriteria(library, { ...haiti, ranks: { highest: 4, lowest: 8 } })
  expect(criteria.at(-1)).toMatchObject({ code: 'position-rank', layer: 'host', settings: { highest: 4, lowest: 8 } })
})
