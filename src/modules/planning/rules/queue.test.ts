import { describe, expect, test } from 'vitest'
import { queued } from './queue.ts'

const request = (code: string, asked: number | null) => ({
  id: code,
  code,
  subject: code,
  requester: 'UN',
  receivedOn: '2026-03-01',
  answerBy: null,
  asked,
  place: null,
  reason: null,
})

describe('The queue when demand surges', () => {
  test('S1.04 each request takes what is left after those before it; the first that is beyond it says how many are lacking', () => {
    const found = queued([request('A', 4), request('B', null), request('C', 6), request('D', 1)], 8)
    expect(found.map((one) => [one.code, one.left, one.beyond])).toEqual([
      ['A', 4, false],
      ['B', null, false],
      ['C', -2, true],
      ['D', -3, true],
    ])
  })
})
