import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile, readlink, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

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
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
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

/** Fast shutdown: sessions are ended, transactions rolled back, a checkpoint written. After 30 s the hard way. */
export async function stopProcess(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    const until = Date.now() + patience
    while (Date.now() < until) {
      if (!isAlive(pid)) return
      await pause(20)
    }
  }
}
