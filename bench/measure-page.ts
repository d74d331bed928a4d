import { packed, type Scales, type Weight } from '#tests/support/page-weight.ts'
import type { MeasuredHouse } from './measured-house.ts'

export interface PageCost extends Weight {
  status: number
  /** Round trips to the database, `begin` and `commit` included. */
  queries: number
  /** CPU of the web process for one page, the mean of all repeats, in milliseconds. PostgreSQL's is not in it. */
  cpuMs: number
  /** From the request until the last byte over a local socket, median, in milliseconds. */
  wallMs: number
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** Measures one page: `repeats` requests after one that is not counted. */
export async function measurePage(
  house: MeasuredHouse,
  scales: Scales,
  o: { path: string; cookie: string; repeats: number },
): Promise<PageCost> {
  const asked = { path: o.path, cookie: o.cookie, headers: packed }
  await house.makeRoom(o.repeats + 2)
  const first = await house.ask(asked)
  const queries = await house.tell({ kind: 'queries', path: o.path, cookie: o.cookie })
  const walls: number[] = []
  const before = await house.tell({ kind: 'cpu' })
  for (let n = 0; n < o.repeats; n += 1) {
    const began = performance.now()
    await house.ask(asked)
    walls.push(performance.now() - began)
  }
  const cpuMs = ((await house.tell({ kind: 'cpu' })) - before) / 1000 / o.repeats
  return { status: first.status, queries, cpuMs, wallMs: median(walls), ...(await scales.weigh(first)) }
}
