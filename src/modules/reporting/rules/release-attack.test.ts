import { describe, expect, test } from 'vitest'
import { type Dimension, dimensions, type YearCounted } from '../vocabulary.ts'
import {
  type CountRow,
  lastClosedYear,
  mayTakePlaceOf,
  nextYears,
  protectedYear,
  roundedDown,
  upToOf,
} from './release-tables.ts'

/** A deployment as the attacker would like to know it. */
interface Tour {
  year: number
  mission: string
  service: string
  sex: string
  post: string
}

const chance = (seed: number) => {
  let state = seed
  return (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * below)
  }
}

function invented(next: (below: number) => number, year: number): Tour[] {
  const many = next(4) === 0 ? next(8) : 5 + next(60)
  return Array.from({ length: many }, () => ({
    year,
    mission: `M${next(2) ? 0 : next(5)}`,
    service: ['federal', 'municipal', 'provincial', 'indigenous'][next(3) ? next(2) : next(4)]!,
    sex: next(4) === 0 ? 'female' : next(12) === 0 ? 'not-said' : 'male',
    post: next(6) === 0 ? 'leadership' : 'other',
  }))
}

const counted = (tours: readonly Tour[], year: number): YearCounted => {
  const rows: CountRow[] = dimensions.flatMap((dimension) => {
    const values = new Map<string, number>()
    for (const tour of tours) values.set(tour[dimension], (values.get(tour[dimension]) ?? 0) + 1)
    return [...values].map(([value, n]) => ({ year, dimension, value, name: null, n }))
  })
  rows.push({ year, dimension: 'missions', value: 'all', name: null, n: new Set(tours.map((one) => one.mission)).size })
  return protectedYear(year, rows)
}

/**
 * The attacker keeps every release. Every cell of every table of every release is an unknown; what is printed, that a row adds up to its
 * year, and that a year is the same year in all four tables, are the equations. An unknown is found out where the equations leave one
 * value for it: by elimination over exact fractions, whatever way they have to be added and subtracted.
 */
class Attacker {
  readonly #rows: Map<number, bigint>[] = []
  readonly #unknowns = new Map<string, number>()

  #at(name: string): number {
    if (!this.#unknowns.has(name)) this.#unknowns.set(name, this.#unknowns.size)
    return this.#unknowns.get(name)!
  }

  /** sum of factor × unknown = value */
  learn(terms: readonly (readonly [string, number])[], value: number): void {
    const row = new Map<number, bigint>([[-1, BigInt(value)]])
    for (const [name, factor] of terms) row.set(this.#at(name), (row.get(this.#at(name)) ?? 0n) + BigInt(factor))
    this.#rows.push(row)
  }

  /** Unknowns that have one value only. */
  found(): Map<string, number> {
    const rows = this.#rows.map((row) => new Map(row))
    const pivots: [number, Map<number, bigint>][] = []
    for (const row of rows) {
      for (const [column, pivot] of pivots) reduce(row, pivot, column)
      const lead = [...row].find(([column, factor]) => column >= 0 && factor !== 0n)?.[0]
      if (lead === undefined) continue
      for (const [, pivot] of pivots) reduce(pivot, row, lead)
      pivots.push([lead, row])
    }
    const name = new Map([...this.#unknowns].map(([text, at]) => [at, text]))
    return new Map(
      pivots.flatMap(([column, row]) => {
        const alone = [...row].every(([other, factor]) => other === column || other === -1 || factor === 0n)
        return alone ? [[name.get(column)!, Number(row.get(-1)! / row.get(column)!)] as const] : []
      }),
    )
  }
}

/** Takes the column out of the row. */
function reduce(row: Map<number, bigint>, pivot: Map<number, bigint>, column: number): void {
  const factor = row.get(column) ?? 0n
  if (factor === 0n) return
  const lead = pivot.get(column)!
  for (const at of new Set([...row.keys(), ...pivot.keys()])) {
    const value = (row.get(at) ?? 0n) * lead - (pivot.get(at) ?? 0n) * factor
    if (value === 0n && at !== -1) row.delete(at)
    else row.set(at, value)
  }
}

/** What the attacker reads in a release; `as` says which count of the year it is: a year that was counted again is another unknown. */
function readInto(attacker: Attacker, one: YearCounted, as: string): void {
  const year = `${one.year}${as}`
  if (one.total !== null) attacker.learn([[year, 1]], one.total)
  for (const dimension of dimensions) {
    const parts = one.parts[dimension]
    attacker.learn([...parts.map(({ value }) => [`${year} ${dimension} ${value}`, 1] as const), [year, -1]], 0)
    for (const { value, n } of parts) if (n !== null) attacker.learn([[`${year} ${dimension} ${value}`, 1]], n)
  }
}

describe('C11 an attacker who keeps every release and adds and subtracts', () => {
  test('finds no count of one to four, over all tables and successive releases', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const next = chance(seed)
      const attacker = new Attacker()
      let released: YearCounted[] = []
      const truth = new Map<number, Tour[]>()
      for (let year = 2019; year <= 2025; year += 1) {
        // Before each release somebody corrects the records of some earlier year.
        const late = truth.get(2019 + next(year - 2018))
        if (late && next(2)) late.push(...invented(next, year - 1).slice(0, 1 + next(7)))
        truth.set(year, invented(next, year))
        const release = nextYears(
          released,
          [...truth].map(([of, tours]) => counted(tours, of)),
        )
        for (const { counted: one, fate } of release) readInto(attacker, one, fate === 'revised' ? ` r${year}` : '')
        released = release.map((one) => one.counted)
      }
      const small = [...attacker.found()].filter(([, n]) => n > 0 && n < 5)
      expect({ seed, small }).toEqual({ seed, small: [] })
    }
  })

  test('finds no difference of one to four between what was released and what was counted again', () => {
    let revisions = 0
    for (let seed = 1; seed <= 400; seed += 1) {
      const next = chance(seed)
      const tours = invented(next, 2020)
      const before = counted(tours, 2020)
      const more = tours.slice(0, 1 + next(2)).flatMap((tour) => Array<Tour>(1 + next(20)).fill(tour))
      const now = counted([...tours, ...more], 2020)
      const [one] = nextYears([before], [now])
      if (one!.fate !== 'revised') {
        expect(one!.counted).toBe(before)
        continue
      }
      revisions += 1
      // Whatever did not visibly change the attacker takes for unchanged: differences are then unknowns of their own.
      const attacker = new Attacker()
      const difference = (a: number | null, b: number | null) => (a === null || b === null ? null : b - a)
      attacker.learn([['total', 1]], difference(before.total, now.total)!)
      for (const dimension of dimensions) {
        const names = before.parts[dimension].map(({ value }) => `${dimension} ${value}`)
        attacker.learn([...names.map((name) => [name, 1] as const), ['total', -1]], 0)
        before.parts[dimension].forEach((was, place) => {
          const by = difference(was.n, now.parts[dimension][place]!.n)
          if (by !== null) attacker.learn([[names[place]!, 1]], by)
        })
      }
      const small = [...attacker.found()].filter(([, n]) => n !== 0 && Math.abs(n) < 5)
      expect({ seed, small }).toEqual({ seed, small: [] })
    }
    expect(revisions).toBeGreaterThan(0)
  })

  test('is real: it finds the one cell that a table without protection keeps back', () => {
    const attacker = new Attacker()
    const open = counted([], 2020)
    const part = (dimension: Dimension, ns: (number | null)[]) =>
      ns.map((n, place) => ({ value: `${dimension}${place}`, name: null, n }))
    const year: YearCounted = {
      ...open,
      total: null,
      parts: {
        mission: part('mission', [10, null]),
        service: part('service', [10, 3]),
        sex: part('sex', [null, null]),
        post: part('post', [null]),
      },
    }
    readInto(attacker, year, '')
    expect(attacker.found().get('2020 mission mission1')).toBe(3)
    expect(attacker.found().get('2020 post post0')).toBe(13)
    expect(attacker.found().has('2020 sex sex0')).toBe(false)
  })

  test('learns nothing from numbers of officers: one more is seen in none, five are', () => {
    expect([0, 1, 4, 5, 9, 10, 4321].map(roundedDown)).toEqual([0, null, null, 5, 5, 10, 4320])
    const of = (n: number) =>
      upToOf(
        new Map([
          ['officers', n],
          ['additions', n],
          ['answer-community', n],
        ]),
      )
    expect(of(4)).toMatchObject({ officers: null, additions: null, returned: 0 })
    expect(of(17).answers[0]).toEqual({ kind: 'community', n: 15 })
  })
})

describe('years', () => {
  test.each([
    ['2026-03-31', 2024],
    ['2026-04-01', 2025],
    ['2026-12-31', 2025],
  ])('on %s the last closed one is %i: nothing follows from it about where anybody is now', (day, year) => {
    expect(lastClosedYear(day)).toBe(year)
  })

  test('with fewer than five say nothing but that there were some', () => {
    const few = counted(invented(chance(3), 2020).slice(0, 3), 2020)
    expect(few.total).toBeNull()
    expect(dimensions.flatMap((one) => few.parts[one].map(({ n }) => n)).every((n) => n === null)).toBe(true)
  })

  test('that were released are repeated, kept where the difference would point at somebody, revised where it does not', () => {
    const tours = Array.from(
      { length: 30 },
      (_, n): Tour => ({
        year: 2020,
        mission: 'M0',
        service: n % 2 ? 'federal' : 'municipal',
        sex: n % 3 ? 'male' : 'female',
        post: 'other',
      }),
    )
    const before = counted(tours, 2020)
    expect(nextYears([before], [before])[0]!.fate).toBe('repeated')
    expect(nextYears([before], [counted([...tours, tours[0]!], 2020)])[0]).toEqual({ counted: before, fate: 'kept' })
    const more = counted([...tours, ...tours.slice(0, 30)], 2020)
    expect(nextYears([before], [more])[0]).toEqual({ counted: more, fate: 'revised' })
    expect(mayTakePlaceOf(before, counted([], 2020))).toBe(false)
    expect(nextYears([before], []).map(({ fate }) => fate)).toEqual(['repeated'])
  })
})
