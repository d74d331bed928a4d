import type { ActionCost } from './one-action.ts'
import type { Compared } from './peers/compare.ts'
import type { SizedPage } from './sizes.ts'

const times = (a: number, b: number): string => `${(a / b).toFixed(2)} ×`

function aligned(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]!.length)))
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Each page at each size: beside SQL by hand, beside itself with the fewest officers, beside rendering from memory. */
export function sizesTable(sizes: readonly SizedPage[]): string {
  const head = [
    'page',
    'officers',
    'queries',
    'database ms',
    'by hand',
    '×',
    'of the fewest',
    'server ms',
    'memory',
    '×',
    'HTML KB',
  ]
  const rows = sizes.map((one) => {
    const least = sizes.find(({ name }) => name === one.name)!
    return [
      one.rows === 'by hand' ? one.name : `${one.name} *`,
      String(one.officers),
      String(one.queries),
      one.databaseMs.toFixed(2),
      one.byHandMs.toFixed(2),
      times(one.databaseMs, one.byHandMs),
      times(one.databaseMs, least.databaseMs),
      one.serverMs.toFixed(1),
      one.memoryMs.toFixed(1),
      times(one.serverMs, one.memoryMs),
      (one.bytes / 1000).toFixed(1),
    ]
  })
  return `${aligned(head, rows)}\n* beside the same statements as superuser, without row security. Database: CPU of PostgreSQL for the page's own transaction.`
}

export function actionTable({ throughApiMs, bareMs, writers }: ActionCost): string {
  const rows = writers.map(({ writers: count, withChain, without }) => [
    String(count),
    withChain.toFixed(0),
    without.toFixed(0),
    times(without, withChain),
  ])
  return [
    `One action through the API: ${throughApiMs.toFixed(2)} ms of PostgreSQL's CPU, its bare statements ${bareMs.toFixed(2)} ms: ${times(throughApiMs, bareMs)}`,
    aligned(['writers', 'actions/s, one audit chain', 'no chain', '×'], rows),
  ].join('\n')
}

export function peerTable(peer: readonly Compared[]): string {
  const rows = peer.map(({ what, cpuMs, bytes }) => [
    what,
    cpuMs[0].toFixed(2),
    cpuMs[1].toFixed(2),
    times(cpuMs[1], cpuMs[0]),
    String(bytes[0]),
    String(bytes[1]),
    times(bytes[1], bytes[0]),
  ])
  return aligned(['Payload 3 beside us', 'CPU ms', 'theirs', '×', 'bytes', 'theirs', '×'], rows)
}
