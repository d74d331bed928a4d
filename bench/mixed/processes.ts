import { readdir, readFile } from 'node:fs/promises'
import { setInterval } from 'node:timers/promises'
import type pg from 'pg'

/** Of all processes of one part of the house: seconds of CPU since they began, MiB of memory that is their own. */
export interface Used {
  cpuSeconds: number
  memoryMiB: number
}

export interface Sample {
  /** Seconds from the beginning. */
  at: number
  server: Used
  database: Used
  /** Seconds of CPU that the whole machine was busy. */
  busySeconds: number
}

const ticks = 100

/** Looks at the server's process and at PostgreSQL's every so often, where /proc tells it. */
export class Processes {
  readonly #server: number
  readonly #postmaster: number
  readonly #began = performance.now()
  readonly #samples: Sample[] = []
  readonly #stop = new AbortController()
  readonly #watching: Promise<void>

  constructor(o: { server: number; postmaster: number }) {
    this.#server = o.server
    this.#postmaster = o.postmaster
    this.#watching = this.#watch()
  }

  async #watch(): Promise<void> {
    try {
      await this.#look()
      for await (const _ of setInterval(2_000, undefined, { signal: this.#stop.signal })) await this.#look()
    } catch (error) {
      if (!this.#stop.signal.aborted) throw error
    }
  }

  async #look(): Promise<void> {
    this.#samples.push({
      at: (performance.now() - this.#began) / 1000,
      server: await usedBy(this.#server, { children: false }),
      database: await usedBy(this.#postmaster, { children: true }),
      busySeconds: await busySeconds(),
    })
  }

  async end(): Promise<Sample[]> {
    this.#stop.abort()
    await this.#watching
    await this.#look()
    return this.#samples
  }
}

async function usedBy(pid: number, o: { children: boolean }): Promise<Used> {
  const pids = o.children ? [pid, ...(await childrenOf(pid))] : [pid]
  const each = await Promise.all(
    pids.map(async (one) => ({
      cpu: await cpuOf(one, { reaped: o.children && one === pid }),
      memory: await ownMemory(one),
    })),
  )
  return {
    cpuSeconds: each.reduce((sum, { cpu }) => sum + cpu, 0),
    memoryMiB: each.reduce((sum, { memory }) => sum + memory, 0),
  }
}

/** Field 14 and those after it, behind the name in brackets. */
async function cpuOf(pid: number, o: { reaped: boolean }): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const [user = 0, system = 0, reapedUser = 0, reapedSystem = 0] = fields.slice(11, 15)
  return (user + system + (o.reaped ? reapedUser + reapedSystem : 0)) / ticks
}

/** Shared pages count for each process in their part only. */
async function ownMemory(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024
}

async function childrenOf(pid: number): Promise<number[]> {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => [])
  const lists = await Promise.all(
    tasks.map((task) => readFile(`/proc/${pid}/task/${task}/children`, 'utf8').catch(() => '')),
  )
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number))
}

async function busySeconds(): Promise<number> {
  const [line = ''] = (await readFile('/proc/stat', 'utf8').catch(() => '')).split('\n')
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = line.split(/\s+/).slice(1).map(Number)
  return (user + nice + system + irq + softirq) / ticks
}

/** The process of PostgreSQL whose children the connections are; 0 where /proc does not tell. */
export async function postmasterOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const status = await readFile(`/proc/${rows[0]!.pid}/status`, 'utf8').catch(() => '')
  return Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0)
}

/** Milliseconds of CPU that PostgreSQL's processes use from now on. */
export async function databaseCpu(postmaster: number): Promise<{ since(): Promise<number> }> {
  const each = async () => {
    const pids = await childrenOf(postmaster)
    return new Map(await Promise.all(pids.map(async (pid) => [pid, await nanoseconds(pid)] as const)))
  }
  const before = await each()
  return {
    async since() {
      const after = await each()
      return [...after].reduce((sum, [pid, now]) => sum + now - (before.get(pid) ?? 0), 0) / 1e6
    },
  }
}

async function nanoseconds(pid: number): Promise<number> {
  return Number((await readFile(`/proc/${pid}/schedstat`, 'utf8').catch(() => '0')).split(' ')[0])
}
