import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gapsOf } from './gaps.ts'
import { beyond, placesOf, type StayFact } from './opened.ts'

const window = { from: 0, to: 100 }
const forever = Number.POSITIVE_INFINITY

test.each([
  ['nobody ever', { from: 10, to: forever }, [], [{ from: 10, to: forever }]],
  ['held throughout', { from: 10, to: 50 }, [{ from: 10, to: 50 }], []],
  [
    'between two tours',
    { from: 0, to: 80 },
    [
      { from: 0, to: 30 },
      { from: 40, to: 80 },
    ],
    [{ from: 30, to: 40 }],
  ],
  [
    'one after the other',
    { from: 0, to: 80 },
    [
      { from: 40, to: 80 },
      { from: 0, to: 40 },
    ],
    [],
  ],
  ['a gap that lies before the window', { from: -50, to: 80 }, [{ from: -10, to: 80 }], []],
  ['after the last tour, with no end', { from: 0, to: forever }, [{ from: 0, to: 90 }], [{ from: 90, to: forever }]],
  ['held beyond the position’s own end', { from: 0, to: 50 }, [{ from: 40, to: 90 }], [{ from: 0, to: 40 }]],
])('S2.08 the gaps of a position: %s', (_, exists, held, gaps) => expect(gapsOf(exists, held, window)).toEqual(gaps))

test('S2.08 a day of a position is held or in one gap, never both', () => {
  const stay = fc
    .tuple(fc.integer({ min: -20, max: 110 }), fc.integer({ min: 1, max: 30 }))
    .map(([from, length]) => ({ from, to: from + length }))
  fc.assert(
    fc.property(fc.array(stay, { maxLength: 8 }), (held) => {
      const gaps = gapsOf({ from: 0, to: 100 }, held, window)
      for (let day = 0; day < 100; day += 1) {
        const taken = held.some((one) => one.from <= day && day < one.to)
        const empty = gaps.filter((one) => one.from <= day && day < one.to).length
        expect(empty).toBe(taken ? 0 : 1)
      }
    }),
  )
})

const stayOf = (reference: string, state: 'filled' | 'reserved', recordedAt: string, from = 0): StayFact => ({
  ...{ positionId: reference, missionId: 'm', from, to: from + 50 },
  ...{ state, reference, recordedAt },
})

test('S2.08 who is beyond the number: reservations first, then the newest record', () => {
  const stays = [
    stayOf('first', 'filled', '2016-01-01'),
    stayOf('second', 'filled', '2016-03-01'),
    stayOf('reserved', 'reserved', '2015-12-01'),
    stayOf('later', 'reserved', '2016-12-01', 60),
  ]
  expect([...beyond(stays, 10, { over: 2 })]).toEqual(['reserved', 'second'])
  expect([...beyond(stays, 10, { over: 0 })]).toEqual([])
})

test('S2.08 a bar says who holds the position only where that is known, and what is left is a gap', () => {
  const known = (reference: string) => ({
    officer: reference === 'first' ? 'A. Roy' : null,
    deploymentId: null,
    service: null,
  })
  const places = placesOf(
    { from: 0, to: forever },
    [stayOf('first', 'filled', '2016-01-01')],
    window,
    known,
    new Set(['first']),
  )
  expect(places.stays).toEqual([
    {
      from: '1970-01-01',
      to: '1970-02-20',
      state: 'filled',
      officer: 'A. Roy',
      deploymentId: null,
      service: null,
      over: true,
    },
  ])
  expect(places.gaps).toEqual([{ from: '1970-02-20', to: null }])
})
