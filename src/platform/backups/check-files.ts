import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/database/connection.ts'
import { Attachments } from '#platform/files/attachments.ts'
import { type DataKeyRow, keyBinding } from '#platform/files/data-key-store.ts'
import type { Sealer } from '#platform/files/sealing.ts'
import { checkAudit, type RestoredCheck } from './check-restored.ts'
import { inEachCompartment } from './named-contents.ts'

/** Files alone were restored: each attachment that a database names is opened in them, and each of its data keys by the keys that are here; its audit is verified. */
export async function checkFiles(
  db: Db,
  o: { dataDir: string; keysDir: string; sealer: Sealer },
): Promise<RestoredCheck> {
  const files = new Attachments(join(o.dataDir, 'files'), o.sealer)
  const shut = await o.sealer.holder.shut()
  const untried: string[] = []
  const audit = await checkAudit(db, o)
  const faults = [...audit.faults]
  let attachments = 0
  let keysOpened = 0
  await inEachCompartment(db, async (tx, compartment) => {
    const { rows } = await sql<{ id: string }>`
      select id from files.attachment where attached_at is not null and compartment = ${compartment}`.execute(tx)
    const keys = compartment === 'ordinary' ? [] : await dataKeys(tx)
    if (shut && compartment !== 'ordinary') {
      if (rows.length > 0) untried.push(`${rows.length} attachments of ${compartment}: ${shut.message}`)
      if (keys.length > 0) untried.push(`${keys.length} data keys of ${compartment}: ${shut.message}`)
      return
    }
    for (const key of keys)
      await o.sealer.holder.unwrap(key.wrapped, keyBinding(key)).then(
        () => (keysOpened += 1),
        (error: Error) => faults.push(`data key ${key.key_id}: ${error.message}`),
      )
    for (const { id } of rows)
      await files.read(tx, id).then(
        () => (attachments += 1),
        (error: Error) => faults.push(`attachment ${id}: ${error.message}`),
      )
  })
  return { tables: 0, rows: 0, auditEntries: audit.entries, attachments, keysOpened, faults, untried }
}

/** Those that the role of the transaction may see: the keys of its own compartment. */
const dataKeys = async (tx: Tx): Promise<DataKeyRow[]> =>
  (
    await sql<DataKeyRow>`
      select key_id, person_id, compartment, wrapped from platform.data_key where wrapped is not null`.execute(tx)
  ).rows
