import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Command } from 'commander'
import { stringify } from 'csv-stringify/sync'
import { dayInZone } from '#kernel/calendar.ts'
import type { Language } from '#kernel/language.ts'
import {
  type Imported,
  importUnContributions,
  type RefusedRow,
  refusedWords,
  UnreadableUnFile,
} from '#modules/reporting/index.ts'
import { readInstallation } from '#platform/installation.ts'
import { sentence } from '#platform/sentence.ts'
import { inert } from '#platform/web/list-page.tsx'
import { Explained, exit } from './explained.ts'
import { openContingentDatabase } from './open-database.ts'
import { answer, progress, reportFailure } from './report.ts'
import { readSettings } from './settings.ts'
import { importedInWords, unreadableInWords } from './words-of-imports.ts'

interface Options {
  json?: boolean
  report?: string
  lang: Language
}

export function importUnContributionsCommand(): Command {
  return new Command('un-contributions')
    .summary('import monthly figures of the United Nations on police contributions')
    .description(
      'Imports a CSV file of police by contributor, mission, month and sex, or of totals by contributor and month; the layout is\n' +
        'recognised by the header. It may be run again: the same file changes nothing, a corrected one supersedes month by month and\n' +
        'both stay. Everything is written in one transaction. Rows that are not taken are listed with the reason, and kept.',
    )
    .argument('<file>', 'the CSV file, UTF-8')
    .option('--report <file>', 'write every row that was not taken, and why, as CSV; the file must not be there yet')
    .option('--lang <language>', 'language of the text (en, fr)', 'en')
    .option('--json', 'answer in JSON')
    .action(async (file: string, o: Options) => {
      try {
        if (o.lang !== 'en' && o.lang !== 'fr') throw new Explained('--lang is en or fr.', exit.wrongUsage)
        const imported = await importFile(file)
        if (o.report) await writeFile(o.report, refusedCsv(imported.refused, o.lang), { flag: 'wx' })
        answer(
          o,
          {
            ...imported.report,
            unchanged: imported.unchanged,
            published: imported.published,
            refused: imported.refused,
          },
          importedInWords(imported, o.lang),
        )
      } catch (error) {
        const explained =
          error instanceof UnreadableUnFile ? new Explained(unreadableInWords(error, o.lang), exit.wrongUsage) : error
        reportFailure(explained, o)
      }
    })
}

async function importFile(file: string): Promise<Imported> {
  const database = await openContingentDatabase(readSettings(), { supervise: false, progress, max: 2, existing: true })
  try {
    const installation = await readInstallation(database.db)
    const now = new Date().toISOString()
    return await importUnContributions(database.db, createReadStream(file), {
      fileName: basename(file),
      now,
      today: dayInZone(now, installation!.zone),
      fresh: randomUUID,
    })
  } finally {
    await database.close()
  }
}

function refusedCsv(refused: readonly RefusedRow[], lang: Language): string {
  const head = lang === 'en' ? ['line', 'code', 'why', 'printed'] : ['ligne', 'code', 'pourquoi', 'imprimé']
  const rows = refused.map((row) =>
    [String(row.line), row.code, sentence(refusedWords[row.code]!, row.params, lang), row.printed].map(inert),
  )
  return `\ufeff${stringify([head, ...rows], { record_delimiter: '\r\n' })}`
}
