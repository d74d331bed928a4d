import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Against, dayFigures, type NumberHeld, stepOn, sweep } from './sweep.ts'
import { seriesOf, stretches, vacancyOnDay } from './vacancy.ts'

const window = { from: 0, to: 60 }

const period = fc
  .tuple(fc.integer({ min: -20, max: 75 }), fc.integer({ min: 1, max: 40 }))
  .map(([from, length]) => ({ from, to: from + length }))
const stay = fc.tuple(period, fc.boolean()).map(([{ from, to }, filled]) => [from, to, filled ? 1 : 0] as const)
const held = fc.tuple(period, fc.integer({ min: 0, max: 6 }), fc.boolean(), fc.boolean()).map(
  ([{ from, to }, number, decided, endless]): NumberHeld => ({
    from,
    to: endless ? Number.POSITIVE_INFINITY : to,
    number,
    decided,
  }),
)

/** What stands on one day, looked up without any cleverness. */
function naive(stays: readonly (readonly [number, number, number])[], numbers: readonly NumberHeld[], day: number) {
  const there = stays.filter(([from, to]) => from <= day && day < to)
  const holding = numbers.filter((one) => one.from <= day && day < one.to).map((one) => one.number)
  const ended = numbers.filter((one) => one.to <= day).sort((a, b) => a.to - b.to)
  const latest = ended.filter((one) => one.to === ended.at(-1)?.to)[0]
  const authorized = holding.length > 0 ? Math.min(...holding) : latest?.decided ? 0 : null
  return {
    authorized,
    filled: there.filter(([, , state]) => state === 1).length,
    reserved: there.filter(([, , state]) => state === 0).length,
  }
}

describe('The sweep over a row’s days', () => {
  test('S2.08 on every day it says what a look at that day alone says', () => {
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 30 }), fc.array(held, { maxLength: 5 }), (stays, numbers) => {
        const steps = sweep(stays.flat(), { kind: 'numbers', numbers }, window)
        for (let day = window.from; day < window.to; day += 1)
          expect(stepOn(steps, day)).toMatchObject(naive(stays, numbers, day))
      }),
      { numRuns: 150 },
    )
  })

  test('S2.08 sums over stretches are the sums of their days, however they are cut', () => {
    fc.assert(
      fc.property(
        fc.array(stay, { maxLength: 25 }),
        fc.array(held, { maxLength: 4 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 59 }), { maxLength: 6 }),
        (stays, numbers, cuts) => {
          const steps = sweep(stays.flat(), { kind: 'numbers', numbers }, window)
          const bounds = [0, ...cuts.sort((a, b) => a - b), 60]
          const parts = stretches(steps, bounds)
          for (const [i, part] of parts.entries()) {
            const days = Array.from({ length: bounds[i + 1]! - bounds[i]! }, (_, k) =>
              naive(stays, numbers, bounds[i]! + k),
            )
            const known = days.filter((one) => one.authorized !== null)
            const sum = (of: (one: (typeof days)[number]) => number) => known.reduce((total, one) => total + of(one), 0)
            expect(part.vacancyDays).toBe(sum((one) => Math.max(0, one.authorized! - one.filled)))
            expect(part.authorizedDays).toBe(sum((one) => one.authorized!))
            expect(part.over).toBe(Math.max(0, ...known.map((one) => one.filled + one.reserved - one.authorized!)))
            const mean = days.reduce((total, one) => total + one.filled, 0) / days.length
            expect(Math.abs(part.filled - mean)).toBeLessThanOrEqual(0.0501)
          }
          expect(parts.reduce((total, one) => total + one.vacancyDays, 0)).toBe(
            stretches(steps, [0, 60])[0]!.vacancyDays,
          )
        },
      ),
      { numRuns: 100 },
    )
  })

  test('S2.08 what is drawn near is every change; what is drawn far are the means of the table', () => {
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 25 }), fc.array(held, { maxLength: 4 }), (stays, numbers) => {
        const steps = sweep(stays.flat(), { kind: 'numbers', numbers }, window)
        const near = seriesOf(steps, window.from, null)
        for (let day = 0; day < 60; day += 1) {
          const at = near.at.findLastIndex((one) => one <= day)
          expect({ authorized: near.authorized[at], filled: near.filled[at], reserved: near.reserved[at] }).toEqual(
            naive(stays, numbers, day),
          )
        }
        const far = seriesOf(steps, window.from, [0, 15, 30, 45, 60])
        for (const [i, part] of stretches(steps, [0, 15, 30, 45, 60]).entries()) {
          const at = far.at.findLastIndex((one) => one <= i * 15)
          expect([far.authorized[at], far.filled[at], far.reserved[at], far.over[at]]).toEqual([
            part.authorized,
            part.filled,
            part.reserved,
            part.over,
          ])
        }
      }),
      { numRuns: 100 },
    )
  })

  const held100: Against = { kind: 'numbers', numbers: [{ from: 0, to: 60, number: 100, decided: true }] }
  test.each([
    ['Haiti 2008: 76 of 100', 76, 0, { vacant: 24, over: 0 }, 240],
    ['reserved places still count as vacancy', 76, 20, { vacant: 4, over: 0 }, 240],
    ['full', 100, 0, { vacant: 0, over: 0 }, 0],
    ['over is no negative vacancy', 103, 0, { vacant: 0, over: 3 }, 0],
  ])('S2.08 vacancy (domain.md 5.6), %s', (_, filled, reserved, figures, vacancy) => {
    const stays = [
      ...Array.from({ length: filled }, () => [0, 60, 1]),
      ...Array.from({ length: reserved }, () => [0, 60, 0]),
    ].flat()
    const now = dayFigures(stepOn(sweep(stays, held100, window), 30))
    expect(now).toMatchObject({ authorized: 100, filled, reserved, ...figures })
    expect(vacancyOnDay(now)).toBe(vacancy)
  })

  test('S2.08 a day with too many does not make up for a day with too few', () => {
    const stays = Array.from({ length: 4 }, () => [0, 30, 1]).flat()
    const against: Against = { kind: 'numbers', numbers: [{ from: 0, to: 60, number: 2, decided: true }] }
    expect(stretches(sweep(stays, against, window), [0, 60])[0]).toMatchObject({
      vacancyDays: 60,
      authorizedDays: 120,
      vacancy: 500,
      over: 2,
    })
  })

  test('S2.08 without a number nothing is guessed; after a decision ran out nobody is authorized', () => {
    expect(dayFigures(sweep([0, 60, 1], { kind: 'numbers', numbers: [] }, window)[0]!)).toMatchObject({
      authorized: null,
      basis: 'not-published',
      vacant: null,
      over: 0,
    })
    const ended: Against = { kind: 'numbers', numbers: [{ from: -9, to: 0, number: 5, decided: true }] }
    expect(dayFigures(sweep([0, 60, 1], ended, window)[0]!)).toMatchObject({ authorized: 0, basis: 'expired', over: 1 })
  })

  test('S2.06 with a filter places are counted against the posts that fit, while they exist', () => {
    const steps = sweep([0, 60, 1], { kind: 'posts', posts: [0, 60, 10, 20] }, window)
    expect([5, 15, 25].map((day) => dayFigures(stepOn(steps, day)).vacant)).toEqual([0, 1, 0])
  })

  test('S2.01 the programme has its own number where one holds, otherwise the sum of what is known', () => {
    const number = (from: number, to: number, count: number): NumberHeld => ({
      from,
      to,
      number: count,
      decided: false,
    })
    const against: Against = {
      kind: 'sum',
      own: [number(20, 40, 100)],
      parts: [[number(0, 60, 20)], [number(0, 30, 5)]],
    }
    const steps = sweep([], against, window)
    expect([10, 25, 45].map((day) => stepOn(steps, day).authorized)).toEqual([25, 100, 20])
  })
})
