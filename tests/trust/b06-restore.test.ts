import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { backUpKeys } from '#platform/backups/make-backup.ts'
import { openKeyFile } from '#platform/files/key-file.ts'
import { backUp } from '../../src/cli/back-up.ts'
import { type Restored, restore } from '../../src/cli/restore.ts'
import { faultsIn } from './backup/what-is-there.ts'
import {
  type Acknowledged,
  keyPair,
  type WrittenInstallation,
  writtenInstallation,
} from './backup/written-installation.ts'
import { type Finding, trustRow } from './row.ts'

interface Staged {
  place: WrittenInstallation
  backup: { target: string; keys: string; began: number; ended: number; bytes: number; seconds: number }
  acknowledged: Acknowledged[]
}

let staged: Promise<Staged> | undefined
let opened: WrittenInstallation | undefined
afterAll(async () => {
  await opened?.close()
  await opened?.remove()
})

const quiet = () => {}

/** Four writers write; a backup is made meanwhile; they write on; then everything is wiped. */
async function stage(n: number, full: boolean): Promise<Staged> {
  const place = await writtenInstallation()
  opened = place
  const { settings, folder, locks } = place
  const writers = place.write({ writers: 4, fileBytes: full ? 500_000 : 20_000 })
  await writers.until(Math.ceil(n / 2))
  const began = Date.now()
  const made = await backUp(settings, {
    target: join(folder, 'backup.age'),
    lock: { recipients: [locks.data.recipient] },
    keys: { target: join(folder, 'keys.age'), lock: { recipients: [locks.keys.recipient] } },
    progress: quiet,
  })
  const ended = Date.now()
  await writers.until(Math.max(n, writers.acknowledged.length + Math.ceil(n / 10)))
  await writers.stop()
  await place.close()
  await rm(settings.dataDir, { recursive: true })
  await rm(settings.keysDir, { recursive: true })
  const { target, bytes, seconds } = made
  return {
    place,
    acknowledged: writers.acknowledged,
    backup: { target, keys: made.keys!.target, began, ended, bytes, seconds },
  }
}

async function restoreInto(
  { place, backup }: Staged,
  name: string,
  keys: { backup: string; identity: string },
  progress: (line: string) => void = quiet,
): Promise<Restored> {
  return restore(place.settings, {
    backup: backup.target,
    key: { identities: [place.locks.data.identity] },
    keys: { backup: keys.backup, key: { identities: [keys.identity] } },
    into: join(place.folder, name),
    progress,
  })
}

let rotten: Promise<readonly string[]> | undefined

/** A restore in which one row and one byte of one attachment change right before everything is compared. */
function faultsOfRotten(all: Staged): Promise<readonly string[]> {
  rotten ??= (async () => {
    const into = join(all.place.folder, 'rotten')
    const keys = { backup: all.backup.keys, identity: all.place.locks.keys.identity }
    const found = await restoreInto(all, 'rotten', keys, (line) => {
      if (!line.startsWith('Comparing')) return
      execFileSync(process.execPath, ['--import', 'tsx', 'tests/trust/backup/alter-row.ts', into])
      turnOneBit(join(into, 'files'))
    })
    return found.faults
  })()
  return rotten
}

function turnOneBit(files: string): void {
  const folder = readdirSync(files).find((name) => /^[0-9a-f]{2}$/.test(name))!
  const path = join(files, folder, readdirSync(join(files, folder))[0]!)
  const bytes = readFileSync(path)
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(path, bytes)
}

trustRow({
  id: 'B6',
  what: 'A backup made under load comes back whole: every table, the audit, the attachments, a sign-in',
  everyday: 60,
  full: 4_000,
  async run({ n, full }): Promise<Finding> {
    staged ??= stage(n, full)
    const all = await staged
    const { place, backup } = all
    const found = await restoreInto(all, 'data', { backup: backup.keys, identity: place.locks.keys.identity })
    const faults = [...found.faults, ...found.untried]
    const there = await faultsIn(
      { ...place.settings, dataDir: found.into, keysDir: found.keysDir },
      all.acknowledged,
      backup,
    )
    const megabytes = (backup.bytes / 1e6).toFixed(1)
    const figure =
      `backup ${megabytes} MB in ${backup.seconds} s, RTO ${found.seconds} s, ${found.tables} tables and ${found.rows} rows equal; ` +
      `acknowledged before ${there.before}, during ${there.during}, after ${there.after}; RPO = time of the backup`
    return { n: all.acknowledged.length, faults: [...faults, ...there.faults], figure }
  },
  planted: [
    {
      what: 'a write that was acknowledged before the backup and that the database never had',
      async run(): Promise<Finding> {
        const { place, backup } = await staged!
        const lost = { asked: 0, told: 1, account: 'never-written@writer.example' }
        const { faults } = await faultsIn({ ...place.settings, dataDir: join(place.folder, 'data') }, [lost], backup)
        return { n: 1, faults }
      },
    },
    {
      what: 'one row that differs after the restore',
      async run(): Promise<Finding> {
        const faults = await faultsOfRotten(await staged!)
        return { n: 1, faults: faults.filter((fault) => fault === 'access.account has other rows than it had') }
      },
    },
    {
      what: 'one bit of one attachment that differs after the restore',
      async run(): Promise<Finding> {
        const faults = await faultsOfRotten(await staged!)
        return { n: 1, faults: faults.filter((fault) => /^attachment .* gone or damaged/.test(fault)) }
      },
    },
    {
      what: 'the keys of another installation',
      async run(): Promise<Finding> {
        const all = await staged!
        const { folder } = all.place
        const pair = await keyPair()
        openKeyFile(join(folder, 'other-keys'))
        const { target } = await backUpKeys({
          ...{ target: join(folder, 'other-keys.age'), lock: { recipients: [pair.recipient] } },
          ...{ keysDir: join(folder, 'other-keys'), contingent: '0', now: new Date().toISOString() },
          installation: { kind: 'production', pack: 'canada-ipp' },
        })
        const { faults } = await restoreInto(all, 'wrong-keys', { backup: target, identity: pair.identity })
        return { n: 1, faults }
      },
    },
  ],
})
