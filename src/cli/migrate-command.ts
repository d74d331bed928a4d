import { Command } from 'commander'
import { prefixFor, rolesSql } from '#platform/database/roles.ts'
import { openContingentDatabase } from './open-database.ts'
import { answer, progress, reportFailure } from './report.ts'
import { readSettings } from './settings.ts'

export function migrateCommand(): Command {
  return new Command('migrate')
    .summary('bring the database up to date')
    .description(
      'Brings the database up to date: makes the roles that are missing and runs the migrations that have not run.\n' +
        'On a managed server where your user may not make roles it prints the SQL for the administrator (exit code 3).',
    )
    .option('--json', 'answer in JSON')
    .option('--roles-sql <database>', 'only print the SQL that makes the roles for a database of this name')
    .action(async (o: { json?: boolean; rolesSql?: string }) => {
      try {
        if (o.rolesSql) {
          const sql = rolesSql(readSettings().rolePrefix ?? prefixFor(o.rolesSql), o.rolesSql, null)
          answer(o, { sql }, sql)
          return
        }
        const database = await openContingentDatabase(readSettings(), { supervise: false, progress, max: 1 })
        await database.close()
        const { migrated, where } = database
        answer(
          o,
          { migrated, where },
          migrated.length > 0 ? `${migrated.join('\n')}\nUp to date: ${where}` : `Up to date already: ${where}`,
        )
      } catch (error) {
        reportFailure(error, o)
      }
    })
}
