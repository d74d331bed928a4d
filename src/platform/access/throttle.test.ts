import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Attempt, limits, secondsToWait } from './throttle.ts'

const start = Date.parse('2026-11-22T12:00:00Z')
const at = (seconds: number) => new Date(start + seconds * 1000).toISOString()
const failed = (seconds: number, more: Partial<Attempt> = {}): Attempt => ({
  at: at(seconds),
  outcome: 'failed',
  sameSubject: true,
  sameIp: true,
  ...more,
})
const elsewhere = { sameSubject: false }

describe('the wait before the next try at a password', () => {
  it.each<[string, Attempt[], number, number]>([
    ['is nothing at first', [], 0, 0],
    ['is nothing after four failures', [0, 1, 2, 3].map((s) => failed(s)), 4, 0],
    ['is a minute after five failures at once', [0, 0, 0, 0, 0].map((s) => failed(s)), 0, 60],
    ['lasts until the newest of five is a minute old', [0, 10, 20, 30, 40].map((s) => failed(s)), 41, 59],
    ['is over at the minute', [0, 10, 20, 30, 40].map((s) => failed(s)), 100, 0],
    ['counts a try that is still being judged', [0, 0, 0, 0, 0].map((s) => failed(s, { outcome: 'open' })), 0, 60],
    [
      'forgets the row of failures after a success',
      [...Array(9).keys()].map((n) => failed(n * 100)).concat([failed(850, { outcome: 'passed' })]),
      851,
      0,
    ],
    [
      'is nothing for the 20th account tried from one network address',
      [...Array(19).keys()].map(() => failed(0, elsewhere)),
      0,
      0,
    ],
    [
      'is a minute after twenty failures from one network address',
      [...Array(20).keys()].map(() => failed(0, elsewhere)),
      0,
      60,
    ],
    [
      'does not count successes from a network address',
      [...Array(40).keys()].map(() => failed(0, { ...elsewhere, outcome: 'passed' })),
      0,
      0,
    ],
    [
      'ends twelve hours after the first of fifty from one place',
      [...Array(50).keys()].map((n) => failed(n * 800)),
      50 * 800 + 800,
      12 * 3600 - 50 * 800 - 800,
    ],
  ])('%s', (_, attempts, now, wait) => {
    expect(secondsToWait(attempts, at(now))).toBe(wait)
  })

  it('V6.3.1 grows with every failure in a row, from a minute to a quarter of an hour', () => {
    const waits = [5, 6, 7, 8, 12, 14, 15, 16, 40].map((count) => {
      const spread = [...Array(count).keys()].map((n) => failed(-1000 * (count - 1 - n), { sameIp: false }))
      return secondsToWait(spread, at(0))
    })
    expect(waits).toEqual([60, 240, 900, 900, 900, 900, 900, 900, 900])
  })

  it('is not lengthened by strangers for a browser that is known', () => {
    const strangers = [...Array(40).keys()].map(() => failed(0, elsewhere))
    expect(secondsToWait(strangers, at(1), true)).toBe(0)
    expect(secondsToWait(strangers, at(1), false)).toBe(59)
  })

  it('is never for ever, and once it is over a try may happen', () => {
    const attempt = fc.record({
      at: fc.integer({ min: -43_200, max: 0 }).map(at),
      outcome: fc.constantFrom('failed' as const, 'open' as const, 'passed' as const),
      sameSubject: fc.boolean(),
      sameIp: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 120 }), (attempts) => {
        const wait = secondsToWait(attempts, at(0))
        expect(wait).toBeLessThanOrEqual(limits.perAccountAndIp.within)
        expect(secondsToWait(attempts, at(wait))).toBe(0)
      }),
    )
  })
})
