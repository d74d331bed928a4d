import { describe, expect, test } from 'vitest'
import { changeFrom, takeOver } from './supersede.ts'

const row = (id: string, from: string, to: string | null, decisionId: string | null = null) => ({
  id,
  valid: { from, to },
  decisionId,
})

describe('A value that changes from a day on', () => {
  const rows = [row('a', '2015-01-01', '2016-01-01'), row('b', '2016-01-01', null)]
  test.each([
    [
      'within the value of today',
      '2016-06-01',
      { valid: { from: '2016-06-01', to: null }, gone: ['b'], kept: [{ from: '2016-01-01', to: '2016-06-01' }] },
    ],
    ['on the day on which it began', '2016-01-01', { valid: { from: '2016-01-01', to: null }, gone: ['b'], kept: [] }],
    [
      'back in the time of the value before',
      '2015-06-01',
      {
        valid: { from: '2015-06-01', to: '2016-01-01' },
        gone: ['a'],
        kept: [{ from: '2015-01-01', to: '2015-06-01' }],
      },
    ],
    ['before everything', '2014-06-01', { valid: { from: '2014-06-01', to: '2015-01-01' }, gone: [], kept: [] }],
  ])('%s takes over what is left of it', (_, day, expected) => {
    const { valid, superseded, kept } = changeFrom(rows, day)
    expect({ valid, gone: superseded.map((one) => one.id), kept: kept.map((one) => one.valid) }).toEqual(expected)
  })
})

describe('A strength that is authorized for a period', () => {
  test('S2.08 cuts off what a source said from that day on; it does not come back afterwards', () => {
    const { superseded, kept } = takeOver([row('seen', '2016-06-30', null)], { from: '2026-04-01', to: '2028-04-01' })
    expect(superseded).toHaveLength(1)
    expect(kept.map((one) => one.valid)).toEqual([{ from: '2016-06-30', to: '2026-04-01' }])
  })
  test('S2.08 leaves what another decision grants before and after', () => {
    const decided = [row('one', '2025-01-01', '2030-01-01', 'D1'), row('later', '2031-01-01', null, 'D2')]
    const { superseded, kept } = takeOver(decided, { from: '2026-04-01', to: '2028-04-01' })
    expect(superseded.map((one) => one.id)).toEqual(['one'])
    expect(kept.map((one) => one.valid)).toEqual([
      { from: '2025-01-01', to: '2026-04-01' },
      { from: '2028-04-01', to: '2030-01-01' },
    ])
  })
})
