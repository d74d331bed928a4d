import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Dice } from '../../src/practice/dice.ts'
import { ServedHouse } from '../start-up.ts'
import type { Ended } from './load-process.ts'
import { type Planned, planLoad } from './plan.ts'
import { Processes, type Sample } from './processes.ts'
import { makeUsers } from './users.ts'

export interface Load {
  what: string
  perSecond: number
  seconds: number
  requests: number
  /** Answered as expected, a second, until the last was answered or given up. */
  answeredPerSecond: number
  /** Milliseconds from the planned moment until the last byte; one that was given up counts with the time it was waited for. */
  p50: number
  p95: number
  p99: number
  /** How many, by what happened. */
  errors: Record<string, number>
  kinds: { name: string; requests: number; p50: number; p95: number; errors: number }[]
  /** Parts of one core while the load lasted. */
  cores: { server: number; database: number; visitors: number; others: number }
  /** The server's process, MiB: at the beginning, at the most, at the end, and what it grew by each minute. */
  memory: { begin: number; most: number; end: number; perMinute: number }
  databaseMemory: number
  /** How much later than planned the visitors' own process sent, for 95 of 100 requests. */
  lateP95: number
  /** Seconds after it until somebody else is answered within one; null: not within three minutes. */
  answersAgain: number | null
}

/** When a rate counts as held (trust.md B12). */
export const held = ({ requests, errors, p95 }: Load): boolean => p95 <= 250 && countOf(errors) / requests <= 0.001

export const countOf = (errors: Load['errors']): number => Object.values(errors).reduce((sum, n) => sum + n, 0)

/** 2,000 people's requests on a server as `npm start` runs it, its limits as they are; then ten times as many, and how many hold. */
export async function mixedLoad(
  dataDir: string,
  o: { users: number; seconds: number; say: (line: string) => void; each: (loads: readonly Load[]) => void },
): Promise<void> {
  const dice = new Dice('mixed load')
  const began = performance.now()
  const users = await makeUsers(dataDir, o.users)
  o.say(`${users.length} accounts signed in after ${((performance.now() - began) / 1000).toFixed(0)} s`)
  const server = await ServedHouse.start(dataDir)
  const loads: Load[] = []
  const run = async (what: string, perSecond: number, seconds: number): Promise<Load> => {
    o.say(`${what}: ${perSecond} requests a second for ${seconds} s`)
    const planned = planLoad(dice.for(`${what} ${perSecond}`), users, { perSecond, seconds })
    const load = await measured(server, planned, { what, perSecond, seconds })
    const { p95, errors, answeredPerSecond } = load
    o.say(`${answeredPerSecond.toFixed(0)} answered a second, p95 ${p95.toFixed(0)} ms, ${countOf(errors)} errors`)
    return load
  }
  try {
    await run('warming up', 20, Math.min(15, o.seconds))
    const keep = async (what: string, perSecond: number, seconds: number) => {
      const load = await run(what, perSecond, seconds)
      loads.push(load)
      o.each(loads)
      return load
    }
    await keep('2,000 users', 40, o.seconds)
    for (const perSecond of [80, 120, 160, 240])
      if (!held(await keep('how much holds', perSecond, Math.ceil(o.seconds / 3)))) break
    await keep('ten times as many', 400, o.seconds)
    await keep('2,000 users again', 40, Math.ceil(o.seconds / 2))
  } finally {
    await server.stop()
  }
}

async function measured(
  server: ServedHouse,
  planned: readonly Planned[],
  o: { what: string; perSecond: number; seconds: number },
): Promise<Load> {
  const folder = mkdtempSync(join(tmpdir(), 'contingent-load-'))
  const [plan, results] = [join(folder, 'plan.json'), join(folder, 'results.json')]
  try {
    writeFileSync(plan, JSON.stringify(planned))
    const visitors = fork(fileURLToPath(new URL('load-process.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] })
    const processes = new Processes({ server: server.pid, postmaster: await server.postmaster() })
    visitors.send({ port: server.port, plan, results })
    const [{ cpuMs }] = (await Promise.race([
      once(visitors, 'message'),
      once(visitors, 'exit').then(() => Promise.reject(new Error('The visitors ended before their time.'))),
    ])) as [{ cpuMs: number }]
    const samples = await processes.end()
    const ended = JSON.parse(readFileSync(results, 'utf8')) as Ended[]
    return { ...judged(ended, samples, { ...o, visitorsCpuMs: cpuMs }), answersAgain: await answersAgain(server.port) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the server has still to do for people who have gone keeps others waiting. */
async function answersAgain(port: number): Promise<number | null> {
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  while (seconds() < 180) {
    const since = seconds()
    const answer = await fetch(`http://127.0.0.1:${port}/en/operations`, { signal: AbortSignal.timeout(1_000) }).catch(
      () => null,
    )
    if (answer?.status === 200) return since
    await pause(500)
  }
  return null
}

function judged(
  ended: readonly Ended[],
  samples: readonly Sample[],
  o: { what: string; perSecond: number; seconds: number; visitorsCpuMs: number },
): Omit<Load, 'answersAgain'> {
  const { what, perSecond, seconds, visitorsCpuMs } = o
  const errors: Record<string, number> = {}
  for (const { error } of ended) if (error) errors[error] = (errors[error] ?? 0) + 1
  const names = [...new Set(ended.map(({ kind }) => kind))]
  const kinds = names.map((name) => {
    const of = ended.filter(({ kind }) => kind === name)
    return { name, requests: of.length, ...spread(of), errors: of.filter(({ error }) => error).length }
  })
  const until = Math.max(seconds, ...ended.map(({ at }) => at / 1000))
  const [first, last] = [samples[0]!, samples.at(-1)!]
  const lasted = last.at - first.at
  const server = (last.server.cpuSeconds - first.server.cpuSeconds) / lasted
  const database = (last.database.cpuSeconds - first.database.cpuSeconds) / lasted
  const visitors = visitorsCpuMs / 1000 / lasted
  const busy = (last.busySeconds - first.busySeconds) / lasted
  const memory = samples.map((one) => one.server.memoryMiB)
  return {
    what,
    perSecond,
    seconds,
    requests: ended.length,
    answeredPerSecond: ended.filter(({ error }) => !error).length / until,
    ...spread(ended),
    errors,
    kinds: kinds.sort((a, b) => b.p95 - a.p95),
    cores: { server, database, visitors, others: Math.max(0, busy - server - database - visitors) },
    memory: { begin: memory[0]!, most: Math.max(...memory), end: memory.at(-1)!, perMinute: slopeOf(samples) * 60 },
    databaseMemory: Math.max(...samples.map((one) => one.database.memoryMiB)),
    lateP95: part(
      ended.map(({ late }) => late),
      0.95,
    ),
  }
}

function spread(ended: readonly Ended[]): { p50: number; p95: number; p99: number } {
  const took = ended.map((one) => one.took)
  return { p50: part(took, 0.5), p95: part(took, 0.95), p99: part(took, 0.99) }
}

function part(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** MiB a second of the server's memory, the straight line through the second half of the samples. */
function slopeOf(samples: readonly Sample[]): number {
  const half = samples.slice(samples.length >> 1)
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
  const at = mean(half.map((one) => one.at))
  const memory = mean(half.map((one) => one.server.memoryMiB))
  const spread = half.reduce((sum, one) => sum + (one.at - at) ** 2, 0)
  return spread === 0 ? 0 : half.reduce((sum, one) => sum + (one.at - at) * (one.server.memoryMiB - memory), 0) / spread
}
