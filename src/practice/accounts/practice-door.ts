import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '#platform/files/synced-write.ts'
import type { PracticeAccount, PracticeDoor } from '#platform/web/practice-door.ts'

const pathIn = (dataDir: string): string => join(dataDir, 'practice-accounts.json')

/** Writes the accounts of a practice copy for whoever owns the data directory: whole or not there, also after a power cut. */
export async function writeAccountsFile(dataDir: string, accounts: readonly PracticeAccount[]): Promise<void> {
  const draft = `${pathIn(dataDir)}.draft`
  await writeFile(draft, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600, flush: true })
  await rename(draft, pathIn(dataDir))
  syncFolder(dataDir)
}

/** The accounts that the sign-in page of a practice copy offers; none where the file is not there. */
export function practiceDoor(dataDir: string): PracticeDoor {
  let known: Promise<readonly PracticeAccount[]> | undefined
  return {
    accounts() {
      known ??= readFile(pathIn(dataDir), 'utf8').then(
        (text) => JSON.parse(text) as PracticeAccount[],
        () => [],
      )
      return known
    },
  }
}
