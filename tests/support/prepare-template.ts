import type { DatabaseAddress } from '#platform/database/connection.ts'
import { migrate } from '#platform/database/migrate.ts'
import { migrationFolders } from '#platform/database/repository.ts'

/** Fills the template that every test starts from: all migrations, and the pack as an empty installation has it. */
export async function prepareTemplate(address: DatabaseAddress, prefix: string): Promise<void> {
  const { MODULE_NAMES } = await import('#modules/index.ts')
  await migrate({ address, prefix, folders: migrationFolders(MODULE_NAMES) })
}
