// The report of the trust rows: one line a row, in the order of their numbers.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** The lines that the rows of a run left behind. */
export function trustLines(path) {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  return inOrder(lines)
}

const inOrder = (lines) =>
  lines.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)) || a.what.localeCompare(b.what))

/** Puts the lines of a run in the place of the same rows in the file; rows that did not run keep what they had, with its day. */
export function keepFigures(path, lines, now = new Date()) {
  const ran = lines
    .filter((line) => line.result !== 'not run')
    .map((line) => ({ ...line, on: now.toISOString().slice(0, 10), node: process.version }))
  if (ran.length === 0) return
  const before = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).lines : []
  const same = (one, other) => one.id === other.id && one.what === other.what
  const kept = before.filter((old) => !ran.some((line) => same(line, old)))
  writeFileSync(path, `${JSON.stringify({ lines: inOrder([...kept, ...ran]) }, null, 2)}\n`)
}

/** As text for a terminal: row, what, n, seconds, result, planted faults caught. */
export function trustTable(lines) {
  return lines.map((line) => {
    const caught = line.result === 'not run' ? line.why : `${line.caught} of ${line.planted} planted faults caught`
    const parts = [
      line.id.padEnd(4),
      line.what.padEnd(58),
      `n ${line.n}`.padEnd(10),
      `${line.seconds} s`.padEnd(9),
      line.result.padEnd(8),
      caught,
    ]
    return [...parts, ...(line.figure ? [line.figure] : [])].join(' | ')
  })
}
