import { expect, test } from 'vitest'
import { zooms } from '../vocabulary/board.ts'
import { drawnParts, moved, windowOf, zoomed } from './window.ts'

test.each([
  ['quarter', '2026-10-01', '2027-01-01', 3],
  ['year', '2026-08-01', '2027-08-01', 12],
  ['three-years', '2025-11-01', '2028-11-01', 12],
  ['ten-years', '2020-01-01', '2030-01-01', 10],
] as const)('a board of a %s opened on 28 November 2026 begins on %s', (zoom, from, to, parts) => {
  const window = windowOf(zoom, '2026-11-28', null)
  expect([window.from, window.to, window.parts.length]).toEqual([from, to, parts])
  expect(window.parts[0]).toBe(from)
})

test('it begins with the month that is asked for, and moves on its own steps and back', () => {
  const window = windowOf('year', '2026-11-28', '2020-02-29')
  expect([window.from, window.to]).toEqual(['2020-02-01', '2021-02-01'])
  expect([moved(window, 1), moved(window, -1)]).toEqual(['2020-05-01', '2019-11-01'])
  for (const zoom of zooms) {
    const one = windowOf(zoom, '2026-11-28', null)
    expect(moved({ zoom, from: moved(one, 1) }, -1)).toBe(one.from)
  }
})

test('a wider or narrower window keeps its middle', () => {
  expect(zoomed(windowOf('year', '2026-01-01', '2026-01-01'), 'three-years')).toBe('2025-01-01')
  expect(zoomed(windowOf('three-years', '2026-01-01', '2025-01-01'), 'year')).toBe('2026-01-01')
})

test('near, each change is drawn; far, half months and months that follow each other', () => {
  expect(drawnParts(windowOf('year', '2026-01-01', null))).toBeNull()
  expect(drawnParts(windowOf('three-years', '2026-01-01', '2026-01-01'))).toHaveLength(72)
  const far = drawnParts(windowOf('ten-years', '2026-01-01', '2026-01-01'))!
  expect(far).toHaveLength(120)
  expect([...far].sort()).toEqual(far)
})

test('nobody is led out of the calendar', () => {
  expect(windowOf('year', '2026-01-01', '0001-01-01').from).toBe('1900-01-01')
  expect(windowOf('ten-years', '2026-01-01', '9999-12-31').from).toBe('2150-01-01')
})
