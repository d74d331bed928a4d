import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { checkpointPublicKey } from '#platform/audit/checkpoint-key.ts'
import { verifyAudit } from '#platform/audit/verify.ts'
import { clientConfig, type DatabaseAddress, type Db, openDatabase } from '#platform/database/connection.ts'
import { Attachments } from '#platform/files/attachments.ts'
import type { DataKeyRow } from '#platform/files/data-key-store.ts'
import { Sealer } from '#platform/files/sealing.ts'
import type { ArchiveManifest } from './manifest.ts'
import { differences, tableDigests } from './table-digests.ts'

/** What was found when a restored database was looked at. No faults and no gaps: it is what was backed up. */
export interface RestoredCheck {
  tables: number
  rows: number
  auditEntries: number
  attachments: number
  /** Data keys that the master keys here opened. */
  keysOpened: number
  /** What is not as it was. */
  faults: string[]
  /** What could not be tried, and why. */
  untried: string[]
}

/**
 * Compares a restored database with the manifest, table by table; computes every hash of the audit anew; opens each
 * attachment, and each data key, with the keys that are here.
 */
export async function checkRestored(
  address: DatabaseAddress,
  o: { manifest: ArchiveManifest; prefix: string; dataDir: string; keysDir: string },
): Promise<RestoredCheck> {
  const moment = o.manifest.moment
  const client = new pg.Client(clientConfig(address))
  await client.connect()
  const found = await client
    .query('begin isolation level repeatable read read only')
    .then(() => tableDigests(client))
    .finally(() => client.end())
  const faults = differences(moment?.tables ?? [], found)
  const db = openDatabase({ ...address, user: undefined, prefix: o.prefix, max: 1 })
  const audit = await checkAudit(db, o).finally(() => db.close())
  const written = (moment?.chains ?? []).reduce((sum, { length }) => sum + length, 0)
  if (audit.entries !== written) faults.push(`audit: ${audit.entries} entries instead of ${written}`)
  const opened = await openAttachments(address, o)
  return {
    tables: found.length,
    rows: found.reduce((sum, { rows }) => sum + rows, 0),
    auditEntries: audit.entries,
    attachments: opened.attachments,
    keysOpened: opened.keysOpened,
    faults: [...faults, ...audit.faults, ...opened.faults],
    untried: opened.untried,
  }
}

/** What is damaged in the audit, with the copies of its checkpoints in the data directory. */
export async function checkAudit(
  db: Db,
  { dataDir, keysDir }: { dataDir: string; keysDir: string },
): Promise<{ entries: number; faults: string[] }> {
  const publicKey = (await checkpointPublicKey(keysDir)) ?? undefined
  const copies = join(dataDir, 'audit-checkpoints')
  const verdict = await verifyAudit(db, { ...(publicKey ? { publicKey } : {}), copies })
  const faults = verdict.damages.map(
    ({ kind, shard, seq }) => `audit: ${kind}, chain ${shard ?? 'of checkpoints'}, row ${seq}`,
  )
  return { entries: verdict.entries, faults }
}

/** As the server's superuser, whom no row policy binds: every attachment and every data key, whosever they are. */
async function openAttachments(
  address: DatabaseAddress,
  {
    prefix,
    dataDir,
    keysDir,
    manifest,
  }: { prefix: string; dataDir: string; keysDir: string; manifest: ArchiveManifest },
): Promise<Pick<RestoredCheck, 'attachments' | 'keysOpened' | 'faults' | 'untried'>> {
  const db = openDatabase({ ...address, user: address.user, prefix, max: 1 })
  const known = new Set(manifest.damagedBefore)
  const faults: string[] = []
  const untried: string[] = []
  let keysOpened = 0
  try {
    const sealer = openSealer(keysDir, untried)
    return await db.kysely.transaction().execute(async (tx) => {
      const { rows: keys } =
        await sql<DataKeyRow>`select key_id, person_id, compartment, wrapped from platform.data_key`.execute(tx)
      for (const key of sealer ? keys : []) {
        const place = {
          personId: key.person_id,
          compartment: key.compartment,
          table: 'backup',
          row: key.key_id,
          column: 'tried',
          version: 1,
        }
        await sealer!.sealUnder(key, place, 'tried').then(
          () => (keysOpened += 1),
          (error: Error) => faults.push(`data key ${key.key_id}: ${error.message}`),
        )
      }
      if (!sealer && keys.length > 0) untried.push(`${keys.length} data keys`)
      const files = new Attachments(join(dataDir, 'files'), sealer as Sealer)
      const { rows } = await sql<{ id: string; sha256: string; compartment: string; attached: boolean }>`
        select id, sha256, compartment, attached_at is not null as attached from files.attachment order by id`.execute(
        tx,
      )
      let attachments = 0
      for (const { id, sha256, compartment, attached } of rows) {
        if (known.has(sha256)) continue
        const sealed = compartment !== 'ordinary'
        const opens = sealed && !sealer ? files.content.get(sha256) : files.read(tx, id)
        await opens.then(
          () => (attachments += 1),
          (error: Error) => attached && faults.push(`attachment ${id}: ${error.message}`),
        )
      }
      return { attachments, keysOpened, faults, untried }
    })
  } finally {
    await db.close()
  }
}

function openSealer(keysDir: string, untried: string[]): Sealer | null {
  try {
    return Sealer.open(keysDir, { make: false })
  } catch (error) {
    untried.push(`the keys in ${keysDir}: ${(error as Error).message}`)
    return null
  }
}
