import { resolve } from 'node:path'
import { Command } from 'commander'
import { MODULE_NAMES } from '#modules/index.ts'
import { recordExport } from '#platform/backups/store.ts'
import { migrationFolders } from '#platform/database/repository.ts'
import { exportInstallation } from '#platform/export/export-installation.ts'
import { readInstallation } from '#platform/installation.ts'
import { readRegister } from '#platform/register/read-register.ts'
import { Explained, exit } from './explained.ts'
import { contentOf } from './files-place.ts'
import { openContingentDatabase } from './open-database.ts'
import { productVersion } from './product-version.ts'
import { answer, progress, reportFailure } from './report.ts'
import { readSettings } from './settings.ts'

export function exportCommand(): Command {
  return new Command('export')
    .summary('write everything into a folder of open formats')
    .description(
      'Writes every table as JSON Lines and as CSV, the attachments, and a data dictionary into an empty folder, all from one moment,\n' +
        'while the installation runs. NOT encrypted. What is sealed stays sealed; passwords and tokens are left out.',
    )
    .argument('<folder>', 'empty, or not there yet')
    .option('--json', 'answer in JSON')
    .action(async (folder: string, o: { json?: boolean }) => {
      try {
        const settings = readSettings()
        const database = await openContingentDatabase(settings, { supervise: false, progress, max: 1, existing: true })
        try {
          const found = await readInstallation(database.db)
          if (!found) throw new Explained('Nothing is installed here yet.', exit.somebodyMustActFirst)
          const at = new Date().toISOString()
          await recordExport(database.db, at)
          const done = await exportInstallation({
            folder: resolve(folder),
            database: database.admin,
            register: readRegister(migrationFolders(MODULE_NAMES)),
            content: contentOf(settings),
            about: { contingent: productVersion(), at, kind: found.kind, pack: found.packCode },
            progress,
          })
          const lost =
            done.missing.length > 0 ? `\n${done.missing.length} attachments are gone or damaged on the disk.` : ''
          answer(
            o,
            { ...done },
            `Exported ${done.tables} tables with ${done.rows} rows and ${done.attachments} attachments into ${done.folder}.\n` +
              `It is not encrypted: keep it as you keep the most protected of what is in it.${lost}`,
          )
          if (done.missing.length > 0) process.exitCode = exit.failed
        } finally {
          await database.close()
        }
      } catch (error) {
        reportFailure(error, o)
      }
    })
}
