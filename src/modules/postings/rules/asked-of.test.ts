import { expect, test } from 'vitest'
import { askedOf } from './asked-of.ts'

const protocols = [
  { code: 'pare', short: { en: 'PARE', fr: 'TAPE' }, measure: 'seconds' as const, lowerIsBetter: true },
  {
    code: 'shuttle-20m',
    short: { en: 'Shuttle run', fr: 'Course navette' },
    measure: 'stage' as const,
    lowerIsBetter: false,
  },
]

test.each([
  ['fitness', { protocol: 'pare', threshold: 285 }, 'PARE, 4:45 min or less', 'TAPE, 4 min 45 s ou moins'],
  [
    'fitness',
    { protocol: 'shuttle-20m', threshold: '7,5' },
    'Shuttle run, stage 7.5 or more',
    'Course navette, palier 7,5 ou plus',
  ],
  ['language', { language: 'fr', level: 'B' }, 'French, level B', 'français, niveau B'],
])('S0.25 S2.06 a bulletin says what it asks for: %s %o', (step, settings, en, fr) => {
  expect(askedOf({ step, settings }, protocols)).toEqual({ en, fr })
})

test.each([
  ['fitness', { protocols: ['pare'], threshold: 'bulletin' }],
  ['fitness', { protocol: 'unknown', threshold: 285 }],
  ['language', { language: 'mission' }],
  ['certificate', { certificate_type: 'firearms' }],
])('and says nothing where it sets nothing of its own: %s %o', (step, settings) => {
  expect(askedOf({ step, settings }, protocols)).toBe(null)
})
