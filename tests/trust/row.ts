import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'

/** What one run of a row found. No faults: the promise holds. */
export interface Finding {
  /** How many probes, rounds, rows or cycles this run made. */
  n: number
  faults: readonly string[]
  /** What is worth knowing besides: recovery times, acknowledged writes. */
  figure?: string
}

export interface TrustRun {
  /** How many are asked for. */
  n: number
  /** The same seed makes the same run. */
  seed: number
  full: boolean
}

/** One row of the bench of trust.md 5: an experiment, and the faults that must turn it red. */
export interface TrustRow {
  /** `B1`. */
  id: string
  what: string
  /** How many in `npm test`; null: only in `npm run trust`. */
  everyday: number | null
  /** How many in `npm run trust`. */
  full: number
  /** Why this machine cannot run it, or null. It is said, not hidden. */
  unmet?(): string | null
  run(o: TrustRun): Promise<Finding>
  /** Each is the same experiment with one thing broken on purpose: it must find faults. A bench that never failed proves nothing. */
  planted: readonly { what: string; run(o: TrustRun): Promise<Finding> }[]
}

/** One line of the report: what `npm run trust` prints and keeps. */
export interface TrustLine {
  id: string
  what: string
  n: number
  seconds: number
  result: 'holds' | 'broken' | 'not run'
  /** Planted faults that were found, of those planted. */
  caught: number
  planted: number
  figure?: string
  why?: string
}

const full = process.env.CONTINGENT_TRUST === 'full'
const seed = Number(process.env.SEED ?? (full ? Date.now() % 1_000_000 : 20_261_128))

/** Declares a row as tests: the experiment, and each planted fault caught. The line goes to CONTINGENT_TRUST_LINES. */
export function trustRow(row: TrustRow): void {
  const n = Number(process.env.TRUST_N ?? (full ? row.full : (row.everyday ?? 0)))
  const why = row.unmet?.() ?? (n === 0 ? 'on demand: npm run trust' : null)
  const timeout = full ? 7_200_000 : 480_000
  if (why !== null) {
    report({ ...lineOf(row), n: 0, seconds: 0, result: 'not run', caught: 0, why })
    test.skip(`${row.id} ${row.what}: ${why}`, () => {})
    return
  }
  describe(`${row.id} ${row.what}`, () => {
    const line: TrustLine = { ...lineOf(row), n, seconds: 0, result: 'broken', caught: 0 }
    test(`holds, n = ${n}, seed ${seed}`, { timeout }, async () => {
      const began = performance.now()
      let found: Finding
      try {
        found = await row.run({ n, seed, full })
      } finally {
        line.seconds = Math.round((performance.now() - began) / 100) / 10
        if (row.planted.length === 0) report(line)
      }
      line.n = found.n
      if (found.figure) line.figure = found.figure
      if (found.faults.length === 0) line.result = 'holds'
      expect(found.faults.slice(0, 20)).toEqual([])
      expect(found.n).toBeGreaterThan(0)
    })
    row.planted.forEach((fault, at) => {
      test(`is turned red by: ${fault.what}`, { timeout }, async () => {
        try {
          const { faults } = await fault.run({ n, seed, full })
          if (faults.length > 0) line.caught += 1
          expect(faults.length, `Nothing was found with this fault planted: ${fault.what}`).toBeGreaterThan(0)
        } finally {
          if (at === row.planted.length - 1) report(line)
        }
      })
    })
  })
}

function lineOf({ id, what, planted }: TrustRow) {
  return { id, what, planted: planted.length }
}

function report(line: TrustLine): void {
  const path = process.env.CONTINGENT_TRUST_LINES
  if (!path) return
  mkdirSync(dirname(path), { recursive: true })
  appendFileSync(path, `${JSON.stringify(line)}\n`)
}
