import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { checkRestored, type RestoredCheck } from '#platform/backups/check-restored.ts'
import type { ArchiveManifest } from '#platform/backups/manifest.ts'
import { askForRecovery, unfinishedRestore } from '#platform/backups/unpack-backup.ts'
import { clientConfig, type DatabaseAddress } from '#platform/database/connection.ts'
import { startEngine } from '#platform/database/engine.ts'
import { prefixFor } from '#platform/database/roles.ts'
import { Sealer } from '#platform/files/sealing.ts'
import { openHouse } from '../open-house.ts'
import { practiceDoor } from '../practice/accounts/practice-door.ts'
import { startServer } from '../web.ts'
import { holdKeys } from './hold-keys.ts'
import { embeddedName } from './open-database.ts'
import type { Settings } from './settings.ts'
import { walkSignIn } from './sign-in-path.ts'

/**
 * Brings an unpacked installation to the moment of its backup, checks database, audit and files against the manifest,
 * runs the product on it and signs in. The directory is free to be used only when nothing was found.
 */
export async function proveRestored(
  settings: Settings,
  o: { manifest: ArchiveManifest; clusterDir: string; progress: (line: string) => void },
): Promise<RestoredCheck> {
  const { manifest, progress } = o
  const recovery = await askForRecovery(o.clusterDir, manifest.moment!.restorePoint)
  progress('Starting the restored database and replaying its log')
  const engine = await startEngine({ dataDir: settings.dataDir, progress })
  try {
    const address: DatabaseAddress = { ...engine.address, database: embeddedName }
    await untilRecovered(address)
    await recovery.forget()
    progress('Comparing every table, the audit and the attachments')
    const prefix = settings.rolePrefix ?? prefixFor(embeddedName)
    const { dataDir, keysDir } = settings
    const sealer = holdRestoredKeys(settings, manifest)
    const found = await checkRestored(address, { manifest, prefix, dataDir, keysDir, sealer }).finally(() => {
      if (sealer instanceof Sealer) sealer.holder.close()
    })
    if (sealer instanceof Error) {
      found.untried.push(`signing in: ${sealer.message}`)
      return found
    }
    progress('Signing in')
    found.faults.push(...(await trySigningIn(settings, progress)))
    if (found.faults.length === 0) await rm(unfinishedRestore(dataDir), { force: true })
    return found
  } finally {
    await engine.stop()
  }
}

/** What opens sealed values in the restored installation: its file of keys, or its custodian, who may have to unlock them. */
function holdRestoredKeys(settings: Settings, { header }: ArchiveManifest): Sealer | Error {
  const kind = header.installation.kind === 'production' ? 'production' : 'practice'
  if (!existsSync(settings.keysDir)) return new Error(`there is no ${settings.keysDir}`)
  try {
    return holdKeys(settings, { kind, make: false }).sealer
  } catch (error) {
    return error as Error
  }
}

async function untilRecovered(address: DatabaseAddress): Promise<void> {
  const client = new pg.Client(clientConfig({ ...address, database: 'postgres' }))
  await client.connect()
  try {
    for (;;) {
      const { rows } = await client.query<{ busy: boolean }>('select pg_is_in_recovery() as busy')
      if (!rows[0]!.busy) return
      await pause(50)
    }
  } finally {
    await client.end()
  }
}

/** Runs the installation on a free port for as long as one signing in takes. Returns what went wrong. */
export async function trySigningIn(settings: Settings, progress: (line: string) => void): Promise<string[]> {
  const { house, close } = await openHouse(settings, { supervise: false, progress, max: 4, unfinishedRestore: true })
  try {
    const door = house.installation.kind === 'practice' ? practiceDoor(settings.dataDir) : null
    const at = { host: '127.0.0.1', port: 0 }
    const server = await startServer(house, door ? { ...at, practiceDoor: door } : at)
    return await walkSignIn(`http://127.0.0.1:${server.port}`, door).finally(() => server.close())
  } finally {
    await close()
  }
}
