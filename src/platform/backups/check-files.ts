import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from '#platform/database/connection.ts'
import { Attachments } from '#platform/files/attachments.ts'
import type { Sealer } from '#platform/files/sealing.ts'
import { checkAudit, type RestoredCheck } from './check-restored.ts'
import { inEachCompartment } from './named-contents.ts'

/** Files alone were restored: each attachment that a database names is opened in them, and its audit verified. */
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
  await inEachCompartment(db, async (tx, compartment) => {
    const { rows } = await sql<{ id: string }>`
      select id from files.attachment where attached_at is not null and compartment = ${compartment}`.execute(tx)
    if (shut && compartment !== 'ordinary') {
      if (rows.length > 0) untried.push(`${rows.length} attachments of ${compartment}: ${shut.message}`)
      return
    }
    for (const { id } of rows)
      await files.read(tx, id).then(
        () => (attachments += 1),
        (error: Error) => faults.push(`attachment ${id}: ${error.message}`),
      )
  })
  return { tables: 0, rows: 0, auditEntries: audit.entries, attachments, keysOpened: 0, faults, untried }
}
