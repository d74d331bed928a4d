import { describe, expect, test } from 'vitest'
import { least, type SuppressedTable, suppressRow, suppressSmall } from './small-cells.ts'

/** What an outsider can work out: bounds on every gap, narrowed by each line until nothing changes. */
function workedOut({ cells, rows, columns, total }: SuppressedTable): number {
  const whole = [...cells.map((row, r) => [...row, rows[r] ?? null]), [...columns, total]]
  const low = whole.map((row) => row.map((one) => one ?? 0))
  const high = whole.map((row) => row.map((one) => one ?? Number.POSITIVE_INFINITY))
  const [height, width] = [whole.length, whole[0]!.length]
  const lines = [
    ...Array.from({ length: height }, (_, r) => Array.from({ length: width }, (__, c) => [r, c] as const)),
    ...Array.from({ length: width }, (_, c) => Array.from({ length: height }, (__, r) => [r, c] as const)),
  ]
  for (let round = 0; round < 40; round += 1)
    for (const line of lines) {
      const [mr, mc] = line.at(-1)!
      const parts = line.slice(0, -1)
      const sum = (of: number[][], but?: readonly [number, number]) =>
        parts.filter(([r, c]) => !(but && r === but[0] && c === but[1])).reduce((all, [r, c]) => all + of[r]![c]!, 0)
      high[mr]![mc] = Math.min(high[mr]![mc]!, sum(high))
      low[mr]![mc] = Math.max(low[mr]![mc]!, sum(low))
      for (const at of parts) {
        const [r, c] = at
        high[r]![c] = Math.min(high[r]![c]!, high[mr]![mc]! - sum(low, at))
        low[r]![c] = Math.max(low[r]![c]!, low[mr]![mc]! - sum(high, at))
      }
    }
  return whole.flatMap((row, r) => row.filter((one, c) => one === null && low[r]![c] === high[r]![c])).length
}

describe('S1.06 small cells', () => {
  test.each([
    [[12, 30], [12, 30], 42],
    [[3, 30, 20], [null, 30, null], 53],
    [[4, 4, 30], [null, null, 30], 38],
    [[1, 1, 30, 8], [null, null, 30, null], 40],
    [[0, 3, 9], [0, null, null], 12],
    [[2, 2], [null, null], null],
    [[5, 5], [5, 5], 10],
    [[3, 0], [null, 0], null],
  ])('a row %j is shown as %j with total %j', (counts, cells, total) => {
    expect(suppressRow(counts)).toEqual({ cells, total })
  })

  test('of a table no gap can be worked out from the lines, whatever it holds', () => {
    let seed = 7
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return Math.floor((seed / 2147483648) * below)
    }
    for (let round = 0; round < 300; round += 1) {
      const [height, width] = [2 + next(5), 2 + next(5)]
      const counts = Array.from({ length: height }, () =>
        Array.from({ length: width }, () => (next(3) === 0 ? next(6) : next(40))),
      )
      const shown = suppressSmall(counts)
      for (const row of shown.cells) for (const one of row) expect(one === null || one === 0 || one >= least).toBe(true)
      expect({ counts, workedOut: workedOut(shown) }).toEqual({ counts, workedOut: 0 })
    }
  })

  test('the work of the attacker is real: a single gap in a line is found', () => {
    expect(workedOut({ cells: [[null, 10]], rows: [13], columns: [null, 10], total: 13 })).toBeGreaterThan(0)
  })
})
