import type { BoardCost } from './board.ts'
import type { ActionCost } from './one-action.ts'
import type { ComparedPeer } from './peers/compare.ts'
import type { Report } from './report.ts'
import type { SizedPage } from './sizes.ts'

export const times = (a: number, b: number): string => `${(a / b).toFixed(2)} ×`

export function aligned(head: readonly string[], rows: readonly (readonly string[])[]): string {
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

/** The board of 40 missions, ten years and 6,000 deployments. */
export function boardTable(pages: readonly BoardCost[]): string {
  const head = ['board', 'queries', 'server ms', 'memory', 'database ms', 'by hand', '×', 'HTML KB', 'cold KB']
  const rows = pages.map((one) => [
    one.name,
    String(one.queries),
    one.serverMs.toFixed(1),
    one.memoryMs.toFixed(1),
    one.databaseMs.toFixed(1),
    one.byHandMs.toFixed(1),
    times(one.databaseMs, one.byHandMs),
    (one.html / 1000).toFixed(1),
    (one.cold / 1000).toFixed(1),
  ])
  return `${aligned(head, rows)}\nBy hand: every place of ten years row by row, numbers and names, as superuser; nothing opened, nobody named. Goal: about 200 ms of the server.`
}

export function actionTable({ throughApiMs, sameMs, aloneMs, writers }: ActionCost): string {
  const rows = writers.map(({ writers: count, withChain, without }) => [
    String(count),
    withChain.toFixed(0),
    without.toFixed(0),
    times(without, withChain),
  ])
  return [
    `One action through the API: ${throughApiMs.toFixed(2)} ms of PostgreSQL's CPU, the same statements in a bare transaction ${sameMs.toFixed(2)} ms: ${times(throughApiMs, sameMs)}; without outbox and audit ${aloneMs.toFixed(2)} ms: ${times(throughApiMs, aloneMs)}`,
    aligned(['writers', 'actions/s, one audit chain', 'no chain', '×'], rows),
  ].join('\n')
}

/** A peer beside us: ours, theirs, and how many times as much. */
export function peerTable({ name, compared }: ComparedPeer): string {
  const pair = ([ours, theirs]: readonly [number, number], digits: number) => [
    ours.toFixed(digits),
    theirs.toFixed(digits),
    times(theirs, ours),
  ]
  const rows = compared.map((one) => [
    `${one.what}: ${one.through}`,
    ...pair(one.cpuMs, 1),
    ...pair(one.databaseMs, 1),
    ...one.requests.map((count) => count.toFixed(0)),
    ...pair(one.bytes, 0),
  ])
  const head = [`${name} beside us`, 'CPU ms', 'theirs', '×', 'PostgreSQL ms', 'theirs', '×']
  return aligned([...head, 'requests', 'theirs', 'bytes', 'theirs', '×'], rows)
}

/** Start-up, memory and what an installation takes on the disk, the peers' beside ours. */
export function startTable({ startUp, installed, peers }: Report): string {
  const ready = (ms: number) => (ms / 1000).toFixed(1)
  const size = installed ? installed.packages + installed.build + installed.sources : null
  const rows = Object.entries(startUp!).map(([name, { readyMs, memoryMiB }]) => [
    `Contingent, ${name}`,
    ready(readyMs),
    String(memoryMiB ?? '?'),
    String(size ?? '?'),
  ])
  for (const peer of peers ?? [])
    for (const { readyMs, memoryMiB } of peer.servers)
      rows.push([`${peer.name}, warm`, ready(readyMs), String(memoryMiB), String(peer.installedMiB)])
  const parts = installed
    ? `\nInstalled for running: packages ${installed.packages} MiB, of which PostgreSQL ${installed.postgres}; build ${installed.build}, the clone ${installed.sources}. The peers' without a database server.`
    : ''
  const note =
    '\nCold: on an empty directory, which makes the practice copy. Memory: of a peer after it was measured, of ours once ready.'
  return `${aligned(['start-up', 's until it answers', 'memory MiB', 'installed MiB'], rows)}${parts}${note}`
}
