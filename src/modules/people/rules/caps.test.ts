import { describe, expect, test } from 'vitest'
import { beyondCap, giveWay, mostAway, openEnded } from './caps.ts'

const cap = (number: number, from: string, to: string | null = null) => ({
  id: `${number}`,
  number,
  valid: { from, to },
})

describe('The cap of a service', () => {
  test('S1.04 said anew from a day, it holds from there; what stood before stays until then', () => {
    const before = cap(5, '2026-01-01')
    expect(giveWay([before], { from: '2026-07-01', to: null })).toEqual({
      superseded: [before],
      kept: [{ row: before, valid: { from: '2026-01-01', to: '2026-07-01' } }],
    })
    expect(giveWay([before], { from: '2026-07-01', to: '2026-08-01' }).kept.map((one) => one.valid)).toEqual([
      { from: '2026-01-01', to: '2026-07-01' },
      { from: '2026-08-01', to: null },
    ])
    expect(giveWay([cap(5, '2027-01-01')], { from: '2026-07-01', to: '2026-08-01' }).superseded).toEqual([])
  })

  const away = [
    { from: '2026-01-01', to: '2026-06-01' },
    { from: '2026-03-01', to: '2026-09-01' },
  ]
  const release = { from: '2026-02-01', to: '2027-02-01' }
  test.each([
    ['three may go', [cap(3, '2020-01-01')], null],
    ['two may go, and are away in March', [cap(2, '2020-01-01')], { day: '2026-03-01', cap: 2, away: 2 }],
    ['one may go, and is away in February', [cap(1, '2020-01-01')], { day: '2026-02-01', cap: 1, away: 1 }],
    [
      'nobody may go from autumn',
      [cap(3, '2020-01-01', '2026-10-01'), cap(0, '2026-10-01')],
      { day: '2026-10-01', cap: 0, away: 0 },
    ],
    ['no cap is known', [], null],
  ])('S1.04 %s', (_name, caps, expected) => {
    expect(beyondCap(caps, away, release)).toEqual(expected)
  })

  test('S1.04 the most that are away are found where periods begin', () => {
    expect(mostAway(away, release)).toEqual({ most: 2, day: '2026-03-01' })
    expect(mostAway([], release)).toEqual({ most: 0, day: '2026-02-01' })
  })

  test('a last day is included, and none is open', () => {
    expect(openEnded('2026-01-01', '2026-01-31')).toEqual({ from: '2026-01-01', to: '2026-02-01' })
    expect(openEnded('2026-01-01', null)).toEqual({ from: '2026-01-01', to: null })
    expect(openEnded('2026-01-02', '2026-01-01')).toBeNull()
  })
})
