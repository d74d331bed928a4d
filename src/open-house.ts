import { join } from 'node:path'
import { modules } from '#modules/index.ts'
import type { Tools } from '#platform/circumstances.ts'
import type { CustodianClient } from '#platform/custody/custodian-client.ts'
import type { Db } from '#platform/database/connection.ts'
import { DiskSpace } from '#platform/disk-space.ts'
import { Attachments } from '#platform/files/attachments.ts'
import { Clamd } from '#platform/files/virus-scanner.ts'
import type { House } from '#platform/house.ts'
import { readInstallation, writeLaterParts } from '#platform/installation.ts'
import { buildRegistry } from '#platform/module.ts'
import { readPack } from '#platform/pack/read-pack.ts'
import { Explained, exit } from './cli/explained.ts'
import { contentOf } from './cli/files-place.ts'
import { holdKeys } from './cli/hold-keys.ts'
import { type OpenOptions, openContingentDatabase } from './cli/open-database.ts'
import { packDir } from './cli/pack-places.ts'
import type { Settings } from './cli/settings.ts'

export interface OpenHouse {
  house: House
  /** Looks at the disk only while somebody has it watch. */
  disk: DiskSpace
  where: string
  /** Who holds the master keys of a production installation; null in a practice copy, which is unlocked by itself. */
  custodian: CustodianClient | null
  close(): Promise<void>
}

/** Makes an installation of an empty database. */
export type Install = (db: Db, tools: Tools) => Promise<void>

/** Opens the installation that the settings name; where nothing is installed yet, `install` makes it or `Explained` is thrown. */
export async function openHouse(
  settings: Settings,
  o: OpenOptions & {
    install?: Install
    /** What `install` makes, where that is not a practice copy. */
    installs?: 'production'
  },
): Promise<OpenHouse> {
  const database = await openContingentDatabase(settings, o)
  try {
    const found = await readInstallation(database.db)
    if (!found && !o.install)
      throw new Explained(
        'Nothing is installed here yet: run contingent init or npm start first.',
        exit.somebodyMustActFirst,
      )
    const kind = found?.kind ?? o.installs ?? 'practice'
    const { sealer, custodian } = holdKeys(settings, { kind, make: !found })
    const attachments = new Attachments(contentOf(settings), sealer)
    if (!found && o.install) await installOnce(database.db, o.install, { sealer, attachments })
    if (found && !o.existing) {
      const later = await writeLaterParts(database.db, modules, {
        readPack: () => readPack(packDir(found.packCode)),
        now: new Date().toISOString(),
        tools: { sealer, attachments },
      })
      if (later.length > 0) o.progress(`New parts of the pack: ${later.join(', ')}`)
    }
    const installation = found ?? (await readInstallation(database.db))
    if (!installation) throw new Error('The installation was made and is not there.')
    const registry = buildRegistry(modules)
    const { dataDir } = settings
    const disk = new DiskSpace(database.clusterDir ? [dataDir, database.clusterDir] : [dataDir], o.progress)
    const house: House = {
      db: database.db,
      registry,
      tools: { sealer, attachments },
      installation,
      checkpoints: { keysDir: settings.keysDir, copies: join(settings.dataDir, 'audit-checkpoints') },
      disk,
      ...(settings.scanner ? { scanner: new Clamd(settings.scanner) } : {}),
      clock: () => new Date().toISOString(),
    }
    const close = () => {
      sealer.holder.close()
      custodian?.close()
      return database.close()
    }
    return { house, disk, where: database.where, custodian, close }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Of several processes that find an empty database in the same moment one installs; the others wait and find it done. */
async function installOnce(db: Db, install: Install, tools: Tools): Promise<void> {
  const client = await db.pool.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtextextended('contingent install', 0))`)
    if (!(await readInstallation(db))) await install(db, tools)
  } finally {
    // The lock goes with the connection.
    client.release(true)
  }
}
