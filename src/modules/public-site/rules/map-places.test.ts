import { expect, test } from 'vitest'
import type { Block, OperationShown } from '../vocabulary.ts'
import { shapeOf } from './map-codes.ts'
import { apart, placesOnMap } from './map-places.ts'

const shown = (code: string, hostCountries: string[], duty?: string): OperationShown => ({
  ...{ code, heading: { en: code, fr: code }, number: null, strength: null, dateModified: '2026-01-01' },
  facts: {
    ...{ kind: 'UN', hostCountries, group: null, listings: [], since: [], positions: [], unverified: [], sources: {} },
    values: {
      name: { en: `Name ${code}`, fr: `Nom ${code}` },
      ...(duty ? { 'duty-location': { country: duty } } : {}),
    },
  },
})
const block = (...operations: OperationShown[]): Block => ({
  key: 'x',
  section: 'operations',
  shared: null,
  operations,
})

test('S4.06 S4.07 a country stands once, with all of its operations and from where they are served', () => {
  const places = placesOnMap(
    [block(shown('A', ['UA'], 'PL'), shown('B', ['UA'])), block(shown('C', ['IL', 'PS'], 'IL'))],
    ['HT', 'UA'],
  )
  expect(
    places.map(({ number, country, from, operations, unnamed }) => [
      number,
      country,
      from,
      operations.map(({ code }) => code),
      unnamed,
    ]),
  ).toEqual([
    [1, 'UA', ['PL'], ['A', 'B'], true],
    [2, 'IL', [], ['C'], false],
    [3, 'PS', [], ['C'], false],
    [4, 'HT', [], [], true],
  ])
})

test('S4.07 the countries of today have a shape on the map; one that is too small for it stands in the list alone', () => {
  expect(['HT', 'CD', 'UA', 'PL', 'PS', 'XK', 'CH', 'NL', 'US', 'GB', 'IT', 'KH'].map(shapeOf)).not.toContain(null)
  expect(shapeOf('SG')).toBeNull()
})

test('S4.07 two marks never lie on each other, and none leaves the drawing', () => {
  const placed = apart(
    [
      { x: 95, y: 95 },
      { x: 94, y: 96 },
      { x: 96, y: 95 },
    ],
    10,
    { width: 100, height: 100 },
  )
  expect(placed[0]).toEqual({ x: 95, y: 95 })
  for (const [at, one] of placed.entries()) {
    expect(one.x <= 95 && one.y <= 95 + 1).toBe(true)
    for (const other of placed.slice(at + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(10)
  }
})
