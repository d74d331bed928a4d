import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { EnginePlace } from './engine-place.ts'
import { enginePort } from './engine-settings.ts'

/** The live server of a cluster, proven to be that: found by postmaster.pid and running in that very directory. */
export async function runningPostmaster(clusterDir: string): Promise<{ pid: number } | null> {
  const text = await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(text.split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return null
  return (await runsIn(pid, clusterDir)) ? { pid } : null
}

/** Whether a process runs; one that has ended and was not yet collected by its parent does not. */
export function isAlive(pid: number): boolean {
  try {
    if (/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))) return false
  } catch {
    // No /proc, or no such process: the signal tells.
  }
  return signal(pid, 0)
}

/** PostgreSQL's server makes the cluster its working directory; where /proc is missing, its command line names it. */
async function runsIn(pid: number, clusterDir: string): Promise<boolean> {
  const dir = await realpath(clusterDir)
  const [cwd, command] = await Promise.all([
    readlink(`/proc/${pid}/cwd`).catch(() => null),
    readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null),
  ])
  if (cwd !== null && command !== null) return cwd === dir && /postgres|postmaster/.test(command)
  const { stdout } = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }))
  return /postgres/.test(stdout) && (stdout.includes(dir) || stdout.includes(clusterDir))
}

/** Server processes that still work in a cluster, its postmaster or not; empty where there is no /proc to tell. */
async function processesIn(clusterDir: string): Promise<number[]> {
  const dir = await realpath(clusterDir)
  const pids = (await readdir('/proc').catch(() => [])).map(Number).filter((pid) => pid > 1)
  const inside = await Promise.all(
    pids.map(async (pid) => (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === dir),
  )
  return pids.filter((pid, i) => inside[i] && /postgres/.test(commandOf(pid)))
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

/**
 * Clears the way after a server was killed: waits until its sessions have noticed and ended (after five seconds they are
 * ended), and removes a postmaster.pid whose number now means another program or a process that nobody has collected.
 * PostgreSQL alone would refuse to start on either.
 */
export async function clearAfterCrash({
  clusterDir,
  socketDir,
}: Pick<EnginePlace, 'clusterDir' | 'socketDir'>): Promise<void> {
  const file = join(clusterDir, 'postmaster.pid')
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null || (await runningPostmaster(clusterDir))) return
  const began = Date.now()
  let left = await processesIn(clusterDir)
  while (left.length > 0 && Date.now() - began < 10_000) {
    if (Date.now() - began > 5_000) for (const pid of left) signal(pid, 'SIGKILL')
    await pause(20)
    left = await processesIn(clusterDir)
  }
  const pid = Number(text.split('\n')[0])
  if (left.length > 0 || !(pid > 0) || !signal(pid, 0)) return
  await rm(file, { force: true })
  await rm(join(socketDir, `.s.PGSQL.${enginePort}.lock`), { force: true })
}

/** Whether the process was there to be signalled. */
function signal(pid: number, what: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, what)
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

/** Fast shutdown: sessions are ended, transactions rolled back, a checkpoint written. After 30 s the hard way. */
export async function stopProcess(pid: number): Promise<void> {
  for (const [name, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!signal(pid, name)) return
    const until = Date.now() + patience
    while (Date.now() < until) {
      if (!isAlive(pid)) return
      await pause(20)
    }
  }
}
