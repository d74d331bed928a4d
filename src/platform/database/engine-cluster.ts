import { spawn } from 'node:child_process'
import { chown, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { EnginePlace } from './engine-place.ts'
import { isAlive } from './engine-running.ts'
import { engineUser } from './engine-settings.ts'

/** What the server's programs get to see of our environment. */
export const engineEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** Makes the cluster on first use; it appears whole or not at all. Throws when another major version made it. */
export async function prepareCluster(place: EnginePlace, progress: (line: string) => void): Promise<void> {
  const program = await majorVersion(place)
  const made = await clusterVersion(place.clusterDir)
  if (made === program) return
  if (made !== null) {
    throw new Error(
      `The database in ${place.clusterDir} was made by PostgreSQL ${made}, and this is PostgreSQL ${program}: ` +
        `dump it with ${made} and load it into an empty directory.`,
    )
  }
  progress(`Making a PostgreSQL ${program} database in ${place.clusterDir}`)
  await removeUnfinished(place.clusterDir)
  const unfinished = await mkdtemp(`${place.clusterDir}.new-${process.pid}-`)
  if (place.user) await chown(unfinished, place.user.uid, place.user.gid)
  await initdb(place, unfinished, program)
  await rename(unfinished, place.clusterDir).catch(async (error) => {
    await rm(unfinished, { recursive: true, force: true })
    if ((await clusterVersion(place.clusterDir)) === null) throw error
  })
}

/** What a process that was killed while it made a cluster has left. */
async function removeUnfinished(clusterDir: string): Promise<void> {
  for (const name of await readdir(dirname(clusterDir))) {
    const pid = Number(/^postgres\.new-(\d+)-/.exec(name)?.[1])
    if (pid && !isAlive(pid)) await rm(join(dirname(clusterDir), name), { recursive: true, force: true })
  }
}

/** Text compares by code point on every engine, whatever the machine's locale: indexes survive a change of machine. */
async function initdb(place: EnginePlace, dir: string, version: number): Promise<void> {
  const locale =
    version >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C.UTF-8']
  await run(place, 'initdb', [
    '-D',
    dir,
    '-U',
    engineUser,
    '-A',
    'trust',
    '-E',
    'UTF8',
    '-k',
    '--no-instructions',
    ...locale,
  ])
}

/** The major version of the server's program. */
export async function majorVersion(place: EnginePlace): Promise<number> {
  const text = await run(place, 'postgres', ['--version'])
  return Number(/(\d+)/.exec(text)?.[1])
}

async function clusterVersion(clusterDir: string): Promise<number | null> {
  const text = await readFile(join(clusterDir, 'PG_VERSION'), 'utf8').catch(() => null)
  return text === null ? null : Number.parseInt(text, 10)
}

function run(place: EnginePlace, program: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(place.binDir, program), args, {
      ...(place.user ? { uid: place.user.uid, gid: place.user.gid } : {}),
      cwd: '/',
      env: engineEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.stderr.on('data', (chunk) => {
      output += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`${program} failed:\n${output}`))))
  })
}
