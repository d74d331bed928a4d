import { expect, test } from 'vitest'
import type { NumberHeld } from './sweep.ts'
import { endsOf, type Supposition, supposed } from './what-if.ts'

const held = (from: number, to: number, number: number): NumberHeld => ({ from, to, number, decided: true })
const nothing: Supposition = { number: null, from: 0, closing: null, extension: null }
const forever = Number.POSITIVE_INFINITY

test.each([
  ['another number from a day on', { ...nothing, number: 4, from: 50 }, [held(0, 50, 10), held(50, forever, 4)]],
  ['closed from a day on', { ...nothing, closing: 30 }, [held(0, 30, 10), held(30, forever, 0)]],
  ['the number goes on', { ...nothing, extension: 200 }, [held(0, 200, 10)]],
  ['an extension that ends earlier changes nothing', { ...nothing, extension: 80 }, [held(0, 100, 10)]],
  [
    'extended and then cut',
    { ...nothing, extension: 200, number: 3, from: 150 },
    [held(0, 150, 10), held(150, forever, 3)],
  ],
])('what if: %s', (_, what, after) => expect(supposed([held(0, 100, 10)], what)).toEqual(after))

test('a number ends where nothing follows at once', () => {
  const numbers = [held(0, 50, 10), held(50, 80, 4), held(90, forever, 5)]
  expect(endsOf(numbers).map((one) => one.to)).toEqual([80])
})
