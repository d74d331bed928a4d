// The report of the trust rows: one line a row, in the order of their numbers.
import { existsSync, readFileSync } from 'node:fs'

/** The lines that the rows of a run left behind. */
export function trustLines(path) {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  return lines.sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)) || a.what.localeCompare(b.what))
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
