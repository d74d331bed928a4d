import type { Readable } from 'node:stream'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { appendAudit, auditBy } from '#platform/audit/append.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import {
  compareMonths,
  contributorsOf,
  importOf,
  insertImport,
  insertRefused,
  seriesThatDiffer,
  takeImportTurn,
  writeMonths,
  writeNotices,
} from '../store/un-figures.ts'
import { publishMonths } from '../store/un-published.ts'
import type { ImportReport, Notice, RefusedRow } from '../vocabulary.ts'
import { readUnFile } from './read-un-file.ts'

export interface Imported {
  report: ImportReport
  refused: RefusedRow[]
  /** Nothing in the file is new: it was taken before. */
  unchanged: boolean
  /** The version of the public series that it made. */
  published: number | null
}

export interface ImportCircumstances {
  fileName: string
  today: string
  /** The instant, ISO 8601 in UTC. */
  now: string
  fresh(): string
}

/**
 * Takes a file of the United Nations: read in one pass, then written in one transaction with the audit entry and what the public reads,
 * so that whoever is killed has written nothing. The same file again changes nothing; a corrected one supersedes month by month.
 */
export async function importUnContributions(db: Db, file: Readable, c: ImportCircumstances): Promise<Imported> {
  const actor = systemActor('un-import')
  const as = { role: 'app' as const, claims: claimsOf(actor, c.today) }
  const contributors = await inTransaction(db, as, contributorsOf)
  const read = await readUnFile(file, contributors, c.today)
  return inTransaction(db, as, async (tx): Promise<Imported> => {
    await takeImportTurn(tx)
    const { fresh, corrected, same, refused: thin } = await compareMonths(tx, read.layout, read.months)
    const taken = [...fresh, ...corrected]
    const refused = [...thin, ...read.refused]
    const before = taken.length === 0 ? await importOf(tx, read.sha256) : null
    const id = before ?? c.fresh()
    const report: ImportReport = {
      id,
      fileName: c.fileName.slice(0, 200),
      layout: read.layout,
      importedOn: c.today,
      rowsRead: read.rowsRead,
      rowsTaken: taken.reduce((all, { figures }) => all + figures.length, 0),
      rowsAside: read.rowsAside,
      rowsRefused: refused.length,
      monthsNew: fresh.length,
      monthsCorrected: corrected.length,
      monthsSame: same,
      notices: read.notices,
    }
    if (before) return { report, refused, unchanged: true, published: null }
    await insertImport(tx, rowOf(report, read.sha256, { now: c.now, by: actor.accountId }))
    await insertRefused(tx, id, refused, c.fresh)
    await writeMonths(tx, read.layout, taken, { importId: id, now: c.now, fresh: c.fresh })
    const months = taken.map(({ month }) => month)
    const differ = (await seriesThatDiffer(tx)).filter(({ month }) => months.includes(month))
    report.notices = [...report.notices, ...differ.map((params): Notice => ({ code: 'series-differ', params }))]
    if (differ.length > 0) await writeNotices(tx, id, report.notices)
    const published = await publishMonths(tx, months, c)
    await appendAudit(tx, {
      at: c.now,
      ...auditBy(actor),
      act: 'reporting.import-un-contributions',
      outcome: 'done',
      code: null,
      objectKind: 'un-import',
      objectId: id,
      personId: null,
      compartment: null,
      requestId: id,
    })
    return { report, refused, unchanged: false, published }
  })
}

const rowOf = (report: ImportReport, sha256: string, by: { now: string; by: string }) => ({
  id: report.id,
  file_name: report.fileName,
  sha256,
  layout: report.layout,
  rows_read: report.rowsRead,
  rows_taken: report.rowsTaken,
  rows_aside: report.rowsAside,
  rows_refused: report.rowsRefused,
  months_new: report.monthsNew,
  months_corrected: report.monthsCorrected,
  months_same: report.monthsSame,
  notices: report.notices,
  imported_on: report.importedOn,
  recorded_at: by.now,
  recorded_by: by.by,
})
