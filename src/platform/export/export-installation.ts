import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import pg from 'pg'
import { languages } from '#kernel/language.ts'
import { clientConfig, type DatabaseAddress } from '#platform/database/connection.ts'
import { DamagedFile } from '#platform/files/content-folder.ts'
import type { ContentStore } from '#platform/files/content-store.ts'
import type { Register } from '#platform/register/register.ts'
import { inert } from '#platform/web/list-page.tsx'
import { dictionaryAsCsv, dictionaryAsJson } from './data-dictionary.ts'
import { type ExportedTable, exportedTables, rowsOf } from './exported-tables.ts'
import { FolderWriter } from './folder-writer.ts'
import { readme } from './readme.ts'

export interface ExportOptions {
  folder: string
  /** As a user whom row-level security does not bind. */
  database: DatabaseAddress
  register: Register
  /** Where attachments are kept. */
  content: ContentStore
  about: { contingent: string; at: string; kind: string; pack: string }
  progress: (line: string) => void
}

export interface Exported {
  folder: string
  tables: number
  rows: number
  attachments: number
  files: number
  /** Attachments whose content is gone or damaged on the disk. */
  missing: string[]
}

/** Writes everything that the installation holds into a folder of open formats, all from one moment. */
export async function exportInstallation(o: ExportOptions): Promise<Exported> {
  const out = await FolderWriter.begin(o.folder)
  const client = new pg.Client(clientConfig(o.database))
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only; set local row_security = off')
    const tables = await exportedTables(client, o.register)
    let rows = 0
    for (const table of tables) {
      o.progress(table.name)
      rows += await exportTable(client, out, table)
    }
    o.progress('Attachments')
    const { count, missing } = await exportAttachments(client, out, o.content)
    for (const lang of languages)
      await out.whole(`data-dictionary.${lang}.csv`, dictionaryAsCsv(o.register, tables, lang))
    await out.whole('data-dictionary.json', dictionaryAsJson(o.register, tables))
    await out.whole('README.md', readme({ ...o.about, tables: tables.length, rows, attachments: count }))
    const files = await out.finish()
    return { folder: o.folder, tables: tables.length, rows, attachments: count, files, missing }
  } catch (error) {
    await out.abort()
    throw error
  } finally {
    await client.end()
  }
}

/** Once exactly, as JSON Lines, and once for spreadsheets, as CSV in which nothing is a formula. */
async function exportTable(client: pg.ClientBase, out: FolderWriter, table: ExportedTable): Promise<number> {
  const json = await out.file(`tables/${table.name}.jsonl`)
  const csv = await out.file(`tables/${table.name}.csv`)
  const names = table.columns.filter(({ exported }) => exported).map(({ name }) => name)
  await csv.write(`\ufeff${stringify([names], { record_delimiter: '\r\n' })}`)
  let count = 0
  for await (const row of rowsOf(client, table)) {
    await json.write(`${row.json}\n`)
    await csv.write(stringify([row.cells.map((cell) => cell !== null && inert(cell))], csvOptions))
    count += 1
  }
  await json.end()
  await csv.end()
  return count
}

/** What is null is an empty cell; an empty text is one in quotation marks. */
const csvOptions = {
  record_delimiter: '\r\n',
  quoted_empty: true,
  cast: { boolean: () => ({ value: '', quoted: false, quoted_empty: false }) },
}

async function exportAttachments(
  client: pg.ClientBase,
  out: FolderWriter,
  content: ContentStore,
): Promise<{ count: number; missing: string[] }> {
  const { rows } = await client.query<{ id: string; sha256: string; name: string; sealed: boolean; attached: boolean }>(
    `select id, sha256, file_name as name, compartment <> 'ordinary' as sealed, attached_at is not null as attached
     from files.attachment order by id`,
  )
  const missing: string[] = []
  let count = 0
  for (const { id, sha256, name, sealed, attached } of rows) {
    const bytes = await content.get(sha256).catch((error) => {
      if (error instanceof DamagedFile) return null
      throw error
    })
    if (bytes) {
      await out.whole(join('attachments', sealed ? `${id}.sealed` : `${id} ${name}`), bytes)
      count += 1
    } else if (attached) missing.push(id)
  }
  return { count, missing }
}
