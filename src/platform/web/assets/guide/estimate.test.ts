import { expect, test } from 'vitest'
import { estimate, type Filled, readAmount } from './estimate.ts'

const none: Filled = {
  months: 0,
  allowances: 0,
  saved: 0,
  'income-lost': 0,
  household: 0,
  'child-care': 0,
  before: 0,
  trips: 0,
  'trip-cost': 0,
}

test.each([
  ['', 0],
  ['1250', 1250],
  ['1 250,50', 1250.5],
  ['1\u00a0250,50\u00a0$', 1250.5],
  ['$1,250.50', 1250.5],
  ['1.250', 1250],
  ['0,5', 0.5],
  ['1000000', 1_000_000],
  ['1000001', null],
  ['-5', null],
  ['about 300', null],
  ['1,25,000', null],
  ['9'.repeat(400), null],
])('S0.62 an amount is read as people write it: %s', (text, value) => expect(readAmount(text)).toBe(value))

test('S0.62 every line is times, each and sum; leave at home stands apart', () => {
  const result = estimate({
    ...none,
    months: 12,
    allowances: 2000,
    saved: 150,
    'income-lost': 400,
    household: 120.1,
    'child-care': 300,
    before: 900,
    trips: 2,
    'trip-cost': 1850,
  })
  expect(result.lines.map(({ name, times, each, sum }) => [name, times, each, sum])).toEqual([
    ['allowances', 12, 2000, 24_000],
    ['saved', 12, 150, 1800],
    ['income-lost', 12, 400, 4800],
    ['household', 12, 120.1, 1441.2],
    ['child-care', 12, 300, 3600],
    ['before', 1, 900, 900],
  ])
  expect(result).toMatchObject({
    brings: 25_800,
    costs: 10_741.2,
    left: 15_058.8,
    leave: 3700,
    leftWithLeave: 11_358.8,
  })
  expect(result).toMatchObject({ aMonth: 1254.9, aMonthWithLeave: 946.57 })
})

test('S0.62 the sums are those of the lines, whatever is filled in, and nothing is assumed where nothing was', () => {
  expect(estimate(none)).toMatchObject({ brings: 0, costs: 0, left: 0, leftWithLeave: 0, aMonth: 0 })
  for (let seed = 1; seed < 60; seed += 1) {
    const filled = Object.fromEntries(
      Object.keys(none).map((name, at) => [name, ((seed * 7919 * (at + 3)) % 10_007) / 10]),
    )
    const { lines, brings, costs, left } = estimate(filled as Filled)
    const of = (side: string) => lines.filter((one) => one.side === side).reduce((sum, one) => sum + one.sum, 0)
    expect(brings).toBeCloseTo(of('brings'), 2)
    expect(costs).toBeCloseTo(of('costs'), 2)
    expect(left).toBeCloseTo(brings - costs, 2)
  }
})
