import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MODULE_NAMES, modules } from '#modules/index.ts'
import { type DatabaseAddress, openDatabase } from '#platform/database/connection.ts'
import { migrate } from '#platform/database/migrate.ts'
import { migrationFolders, repositoryRoot } from '#platform/database/repository.ts'
import { Attachments } from '#platform/files/attachments.ts'
import { Sealer } from '#platform/files/sealing.ts'
import { setUpInstallation } from '#platform/installation.ts'
import { readPack } from '#platform/pack/read-pack.ts'

/** The instant at which the template was installed: tests stand on this day unless they say otherwise. */
const installedAt = '2026-03-16T16:00:00.000Z'

/** Brings a database up to date: what every template starts with. */
export async function runMigrations(address: DatabaseAddress, prefix: string): Promise<void> {
  await migrate({ address, prefix, folders: migrationFolders(MODULE_NAMES) })
}

/**
 * Installs the pack as a practice copy without people has it.
 * While somebody's half of the pack does not load, CONTINGENT_TEST_PACK=none leaves it out.
 */
export async function installPack(address: DatabaseAddress, prefix: string): Promise<void> {
  if (process.env.CONTINGENT_TEST_PACK === 'none') return
  const pack = readPack(join(repositoryRoot(), 'packs/canada-ipp'))
  const folder = await mkdtemp(join(tmpdir(), 'contingent-template-'))
  const sealer = Sealer.open(join(folder, 'keys'), { make: true })
  const tools = { sealer, attachments: new Attachments(join(folder, 'files'), sealer) }
  const db = openDatabase({ ...address, user: undefined, prefix, max: 1 })
  try {
    const anchor = installedAt.slice(0, 10)
    await setUpInstallation(db, modules, pack, { kind: 'practice', seed: 'test', anchor, now: installedAt }, tools)
  } finally {
    await db.close()
    await rm(folder, { recursive: true, force: true })
  }
}
