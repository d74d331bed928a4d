import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { checkpointPublicKey } from '#platform/audit/checkpoint-key.ts'
import { verifyAudit } from '#platform/audit/verify.ts'
import { clientConfig, type DatabaseAddress, type Db, openDatabase } from '#platform/database/connection.ts'
import { Attachments } from '#platform/files/attachments.ts'
import { type DataKeyRow, keyBinding } from '#platform/files/data-key-store.ts'
import { SealedShut } from '#platform/files/sealed-shut.ts'
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

export interface RestoredPlace {
  manifest: ArchiveManifest
  prefix: string
  dataDir: string
  keysDir: string
  /** What opens sealed values here, or why nothing does. */
  sealer: Sealer | Error
}

/**
 * Compares a restored database with the manifest, table by table; computes every hash of the audit anew; opens each
 * attachment, and each data key, with the keys that are here.
 */
export async function checkRestored(address: DatabaseAddress, o: RestoredPlace): Promise<RestoredCheck> {
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
  { prefix, dataDir, sealer, manifest }: RestoredPlace,
): Promise<Pick<RestoredCheck, 'attachments' | 'keysOpened' | 'faults' | 'untried'>> {
  const db = openDatabase({ ...address, user: address.user, prefix, max: 1 })
  const known = new Set(manifest.damagedBefore)
  const faults: string[] = []
  const untried: string[] = []
  const shut = sealer instanceof Sealer ? await sealer.holder.shut() : sealer
  try {
    return await db.kysely.transaction().execute(async (tx) => {
      const { rows: keys } = await sql<DataKeyRow>`
        select key_id, person_id, compartment, wrapped from platform.data_key where wrapped is not null`.execute(tx)
      let keysOpened = 0
      if (shut && keys.length > 0) untried.push(`${keys.length} data keys: ${shut.message}`)
      for (const key of shut ? [] : keys)
        await (sealer as Sealer).holder.unwrap(key.wrapped, keyBinding(key)).then(
          () => (keysOpened += 1),
          (error: Error) => error instanceof SealedShut || faults.push(`data key ${key.key_id}: ${error.message}`),
        )
      const files = new Attachments(join(dataDir, 'files'), sealer as Sealer)
      const { rows } = await sql<{ id: string; sha256: string; compartment: string; attached: boolean }>`
        select id, sha256, compartment, attached_at is not null as attached from files.attachment order by id`.execute(
        tx,
      )
      let attachments = 0
      for (const { id, sha256, compartment, attached } of rows) {
        if (known.has(sha256)) continue
        const opens = compartment !== 'ordinary' && shut ? files.content.get(sha256) : files.read(tx, id)
        await opens.then(
          () => (attachments += 1),
          // What was destroyed with its person's key is not to come back.
          (error: Error) =>
            attached && !(error instanceof SealedShut) && faults.push(`attachment ${id}: ${error.message}`),
        )
      }
      return { attachments, keysOpened, faults, untried }
    })
  } finally {
    await db.close()
  }
}
