import type { BoardCost } from './board.ts'
import type { InstalledSize } from './installed-size.ts'
import { median } from './measure-page.ts'
import type { Load } from './mixed/mixed-load.ts'
import type { ActionCost } from './one-action.ts'
import type { Measured, PageCosts } from './page-costs.ts'
import type { ComparedPeer } from './peers/compare.ts'
import { mixedTables } from './report-of-load.ts'
import { actionTable, boardTable, peerTable, sizesTable, startTable } from './report-of-parts.ts'
import type { SizedPage } from './sizes.ts'
import type { StartUp } from './start-up.ts'

export interface Report extends Partial<PageCosts> {
  at: string
  machine: { cpu: string; cores: number; memoryGiB: number; node: string; load: number }
  /** How long each part took, and why one has no figures. */
  seconds: Record<string, number>
  failed: Record<string, string>
  startUp?: { cold: StartUp; warm: StartUp }
  installed?: InstalledSize
  board?: readonly BoardCost[]
  action?: ActionCost
  mixed?: readonly Load[]
  peers?: readonly ComparedPeer[]
  sizes?: readonly SizedPage[]
}

/** What a page is meant to stay within; a page beyond is marked, the run does not fail. */
export const goals = { coldBytes: 100_000, queries: 50, cpuRatio: 25 } as const

const kb = (bytes: number): string => (bytes / 1000).toFixed(1)

function flagsOf(pages: readonly Measured[]): string {
  const over = [
    pages.some((one) => one.status !== 200) && 'STATUS',
    pages.some((one) => one.cold > goals.coldBytes) && `> ${goals.coldBytes / 1000} KB`,
    pages.some((one) => one.queries > goals.queries) && `> ${goals.queries} queries`,
    pages.some((one) => one.cpuRatio > goals.cpuRatio) && `CPU > ${goals.cpuRatio} ×`,
  ]
  return over.filter(Boolean).join(', ')
}

/** Every part that was measured, one after another. */
export function tablesOf(report: Report): string {
  const { machine, officers, signIn, pages, board, action, mixed, peers, sizes, seconds, failed } = report
  const { cpu, cores, node, load } = machine
  return [
    `${cpu}, ${cores} cores, load ${load.toFixed(1)} at the start; Node ${node}; ${officers ?? '?'} officers`,
    ...(report.startUp ? [startTable(report)] : []),
    ...(pages && signIn ? [tableOf(signIn, pages)] : []),
    ...(board ? [boardTable(board)] : []),
    ...(action ? [actionTable(action)] : []),
    ...(mixed ? [mixedTables(mixed)] : []),
    ...(peers ?? []).map(peerTable),
    ...(sizes ? [sizesTable(sizes)] : []),
    ...Object.entries(failed).map(([part, why]) => `FAILED ${part}: ${why}`),
    `Seconds: ${Object.entries(seconds)
      .map(([part, took]) => `${part} ${took}`)
      .join(', ')}`,
  ].join('\n\n')
}

/** One line for each view: the middle of its duties and languages, and the worst. */
function tableOf(signIn: PageCosts['signIn'], pages: readonly Measured[]): string {
  const lines: string[] = []
  const head = [
    'page',
    'of',
    'status',
    'queries',
    'CPU ×',
    'worst',
    'CPU ms',
    'wall ms',
    'HTML KB',
    'cold KB',
    'over its goal',
  ]
  const rows = [...new Set(pages.map((one) => one.name))]
    .map((name) => ({ name, of: pages.filter((one) => one.name === name) }))
    .map(({ name, of }) => ({ name, of, ratio: median(of.map((one) => one.cpuRatio)) }))
    .sort((a, b) => b.ratio - a.ratio)
    .map(({ name, of, ratio }) => [
      name,
      String(of.length),
      [...new Set(of.map((one) => one.status))].join('/'),
      spanOf(of.map((one) => one.queries)),
      ratio.toFixed(1),
      Math.max(...of.map((one) => one.cpuRatio)).toFixed(1),
      median(of.map((one) => one.cpuMs)).toFixed(1),
      median(of.map((one) => one.wallMs)).toFixed(1),
      kb(Math.max(...of.map((one) => one.html))),
      kb(Math.max(...of.map((one) => one.cold))),
      flagsOf(of),
    ])
  const base = ['sign-in', '1', String(signIn.status), String(signIn.queries), '1.0', '1.0']
  rows.push([...base, signIn.cpuMs.toFixed(1), signIn.wallMs.toFixed(1), kb(signIn.html), kb(signIn.cold), ''])
  const widths = head.map((cell, i) => Math.max(cell.length, ...rows.map((row) => row[i]!.length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => (i === 0 || i === 10 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join('  ')
      .trimEnd()
  lines.push(line(head), ...rows.map(line), '')
  lines.push(
    'of: duties × languages measured. CPU: of the web process, without PostgreSQL. HTML and cold: the heaviest, compressed.',
  )
  return lines.join('\n')
}

function spanOf(values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return least === most ? String(least) : `${least}-${most}`
}
