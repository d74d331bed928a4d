import { describe, expect, test } from 'vitest'
import { seatPeriod } from './membership-period.ts'
import { stepOf } from './prospect-step.ts'

describe('A seat in an organization', () => {
  test.each([
    ['2012', null, { from: '2012-01-01', to: null }],
    ['2012-06', '2016', { from: '2012-06-01', to: '2017-01-01' }],
    ['2012-06-05', '2012-06-05', { from: '2012-06-05', to: '2012-06-06' }],
  ])('S2.30 from %s until %s counts on the days that these can mean', (since, until, valid) => {
    expect(seatPeriod(since, until, '2026-03-16')).toMatchObject({ since, until, valid })
  })
  test.each([
    ['June 2012', null, 'not-a-partial-date'],
    ['2012', '2012-02-30', 'not-a-partial-date'],
    ['2016', '2015', 'ends-before-it-starts'],
    ['2026-04', null, 'seat-in-the-future'],
  ])('S2.30 from %s until %s is refused: %s', (since, until, code) => {
    expect(seatPeriod(since, until, '2026-03-16')).toMatchObject({ code })
  })
})

describe('The next step of a prospect', () => {
  test.each([
    [null, null, undefined],
    ['Call', '2026-03-16', undefined],
    ['Call', null, 'step-needs-a-day'],
    [null, '2026-03-20', 'step-needs-a-day'],
    ['Call', '2026-03-15', 'step-in-the-past'],
  ])('S4.10 %s by %s: %s', (nextStep, nextStepOn, code) => {
    expect((stepOf({ nextStep, nextStepOn }, '2026-03-16') as { code?: string } | null)?.code).toBe(code)
  })
})
