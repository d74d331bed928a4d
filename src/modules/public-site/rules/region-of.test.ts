import { expect, test } from 'vitest'
import { regions } from '../vocabulary/of-operations.ts'
import { countriesOfRegion, regionOf } from './region-of.ts'

test.each([
  ['HT', 'americas'],
  ['CD', 'africa'],
  ['XK', 'europe'],
  ['PS', 'asia'],
  ['FJ', 'oceania'],
  ['QQ', null],
])('S4.13 %s lies in %s', (country, region) => {
  expect(regionOf(country)).toBe(region)
})

test('S4.13 every country lies in one region only', () => {
  const all = regions.flatMap(countriesOfRegion)
  expect(new Set(all).size).toBe(all.length)
})
