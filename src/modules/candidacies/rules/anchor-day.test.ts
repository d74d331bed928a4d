import { expect, test } from 'vitest'
import { sampleCase } from '../samples-of-cases.ts'
import { anchorDay, judgedOn } from './anchor-day.ts'

const one = sampleCase({
  appliedOn: '2026-01-15',
  nominatedOn: '2026-03-01',
  pdtStart: '2026-05-04',
  plannedDeparture: '2026-06-01',
  plannedArrival: '2026-06-02',
  plannedEnd: '2027-06-02',
  today: '2026-02-10',
})

test.each([
  ['application', '2026-01-15'],
  ['nomination', '2026-03-01'],
  ['pdt-start', '2026-05-04'],
  ['departure', '2026-06-01'],
  ['arrival', '2026-06-02'],
  ['end-of-tour', '2027-06-02'],
] as const)('S0.14 a criterion anchored on %s is judged for %s', (anchor, day) => {
  expect(anchorDay(one, anchor)).toBe(day)
})

test('before the nomination its day is today, and before a training seat the day of departure', () => {
  const early = { ...one, nominatedOn: null, pdtStart: null }
  expect(anchorDay(early, 'nomination')).toBe('2026-02-10')
  expect(anchorDay(early, 'pdt-start')).toBe('2026-06-01')
})

test('a margin moves the day: a passport must hold 183 days beyond the tour', () => {
  expect(judgedOn(one, { anchor: 'end-of-tour', marginDays: 183 })).toBe('2027-12-02')
})
