import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import type { Settings } from '../../../src/cli/settings.ts'
import { openHouse } from '../../../src/open-house.ts'
import type { Acknowledged } from './written-installation.ts'

/** What a restored installation holds of what clients were told: read by the product, compared by the client's own notes. */
export async function faultsIn(
  settings: Settings,
  acknowledged: readonly Acknowledged[],
  backup: { began: number; ended: number },
): Promise<{ faults: string[]; before: number; during: number; after: number }> {
  const { house, close } = await openHouse(settings, { supervise: true, progress: () => {}, max: 2 })
  const claims = claimsOf(systemActor('experiment'), '2026-03-16')
  const faults: string[] = []
  try {
    const accounts = await inTransaction(house.db, { role: 'app', claims }, async (tx) => {
      const { rows } = await sql<{ email: string }>`select email from access.account`.execute(tx)
      return new Set(rows.map(({ email }) => email))
    })
    const isThere = async ({ account, file }: Acknowledged): Promise<boolean> => {
      if (account) return accounts.has(account)
      const role = file!.compartment === 'health' ? 'app_health' : 'app'
      const read = await inTransaction(house.db, { role, claims }, (tx) => house.tools.attachments.read(tx, file!.id))
      if (read && createHash('sha256').update(read.content).digest('hex') !== file!.sha256)
        faults.push(`the file ${file!.id} has other bytes`)
      return read !== null
    }
    const count = { before: 0, during: 0, after: 0 }
    for (const one of acknowledged) {
      const when = one.told < backup.began ? 'before' : one.asked > backup.ended ? 'after' : 'during'
      count[when] += 1
      const there = await isThere(one)
      const what = one.account ?? `the file ${one.file!.id}`
      if (when === 'before' && !there) faults.push(`${what} was acknowledged before the backup and is lost`)
      if (when === 'after' && there) faults.push(`${what} was written after the backup and is there`)
    }
    return { faults, ...count }
  } finally {
    await close()
  }
}
