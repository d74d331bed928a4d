import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { ArchiveKey } from '#platform/backups/archive-lock.ts'
import { DamagedArchive, DoesNotUnlock } from '#platform/backups/damaged-archive.ts'
import { NotWanted, readArchive } from '#platform/backups/read-archive.ts'
import { unpackBackup, unpackKeys } from '#platform/backups/unpack-backup.ts'
import { backUp } from '../../src/cli/back-up.ts'
import { Dice } from '../../src/practice/dice.ts'
import { closeArchive, isEmpty, openArchive, withFlippedByte } from './backup/rotten.ts'
import { type WrittenInstallation, writtenInstallation } from './backup/written-installation.ts'
import { type Finding, type TrustRun, trustRow } from './row.ts'

interface Staged {
  place: WrittenInstallation
  backup: string
  keys: string
}

let staged: Promise<Staged> | undefined
let opened: WrittenInstallation | undefined
afterAll(async () => {
  await opened?.close()
  await opened?.remove()
})

async function stage(): Promise<Staged> {
  const place = await writtenInstallation()
  opened = place
  const writers = place.write({ writers: 2, fileBytes: 20_000 })
  await writers.until(20)
  await writers.stop()
  const backup = join(place.folder, 'backup.age')
  const keys = join(place.folder, 'keys.age')
  await backUp(place.settings, {
    target: backup,
    lock: { recipients: [place.locks.data.recipient] },
    keys: { target: keys, lock: { recipients: [place.locks.keys.recipient] } },
    progress: () => {},
  })
  await place.close()
  return { place, backup, keys }
}

/** What reads a backup before it is used; it throws where the backup is damaged. */
type Reader = (path: string, key: ArchiveKey, into: string, turn: number) => Promise<void>

/** As the product restores: everything is checked while it is unpacked. Everyday seven of eight turns only check, which is the same reading. */
const unpack =
  (full: boolean): Reader =>
  async (path, key, into, turn) => {
    if (!full && turn % 8 !== 0) await readArchive(path, key)
    else if (path.endsWith('keys.age')) await unpackKeys(path, key, into)
    else await unpackBackup(path, { key, dataDir: into, durable: false, progress: () => {} })
  }

/** Most bytes turn on the disk; one in twenty turned before it was encrypted, where only the checksums can tell. */
async function rot({ n, seed, full }: TrustRun, read: Reader): Promise<Finding> {
  staged ??= stage()
  const { place, backup, keys } = await staged
  const dice = new Dice(`rot ${seed}`)
  const key = { identities: [place.locks.data.identity, place.locks.keys.identity] }
  const into = join(place.folder, 'scratch')
  const faults: string[] = []
  const seen = { encrypted: 0, inside: 0 }
  const mustFail = async (path: string, where: string): Promise<void> => {
    const error = await read(path, key, into, seen.encrypted + seen.inside).then(
      () => null,
      (thrown: Error) => thrown,
    )
    if (error === null) faults.push(`${where}: nobody noticed`)
    else if (!(error instanceof DamagedArchive || error instanceof DoesNotUnlock))
      faults.push(`${where}: ${error.stack}`)
    else if (!(await isEmpty(into))) faults.push(`${where}: something of it was left in ${into}`)
  }
  const inside = Math.max(1, Math.floor(n / 20))
  const sizes = { [backup]: (await stat(backup)).size, [keys]: (await stat(keys)).size }
  for (let i = 0; i < n - inside; i += 1) {
    // The archive of keys is small: everyday it takes every second turn.
    const path = i % (full ? 10 : 2) === 1 ? keys : backup
    const at = dice.int(0, sizes[path]! - 1)
    await withFlippedByte(path, at, dice.int(0, 7), () => mustFail(path, `${path}, byte ${at}`))
    seen.encrypted += 1
  }
  const { tar, contents } = await openArchive(backup, place.locks.data.identity)
  for (let i = 0; i < inside; i += 1) {
    const { name, from, bytes: length } = dice.pick(contents)
    const at = from + dice.int(0, length - 1)
    const bit = 1 << dice.int(0, 7)
    tar[at]! ^= bit
    const path = join(place.folder, 'inside.age')
    await closeArchive(path, tar, place.locks.data.recipient)
    tar[at]! ^= bit
    await mustFail(path, `${name}, byte ${at - from}`)
    seen.inside += 1
  }
  const megabytes = (sizes[backup]! / 1e6).toFixed(1)
  const figure = `${seen.encrypted} bytes turned in ${megabytes} MB on the disk and ${seen.inside} before encryption`
  return { n, faults, figure }
}

trustRow({
  id: 'B7',
  what: 'A backup in which one byte turned is refused before anything of it is used',
  everyday: 12,
  full: 500,
  run: (o) => rot(o, unpack(o.full)),
  planted: [
    {
      what: 'a reader that is content once the archive opens and says what it is',
      run: ({ n, ...o }) =>
        rot({ ...o, n: Math.min(n, 10) }, async (path, key) => {
          const wanted = new NotWanted('enough seen')
          const seen = await readArchive(path, key, {
            header() {
              throw wanted
            },
          }).catch((error) => error)
          if (seen !== wanted) throw seen
        }),
    },
    {
      what: 'a reader that opens and lists everything, and compares no checksum',
      run: ({ n, ...o }) =>
        rot({ ...o, n: Math.min(n, 10) }, async (path, key) => {
          await openArchive(path, 'identities' in key ? key.identities[0]! : '').catch((error: Error) => {
            throw new DamagedArchive(path, 'somewhere', error.message)
          })
        }),
    },
  ],
})
