import { Command, Option } from 'commander'
import type { Language } from '#kernel/language.ts'
import { MODULE_NAMES } from '#modules/index.ts'
import { migrationFolders } from '#platform/database/repository.ts'
import { registerAsCsv, registerAsText } from '#platform/register/print-register.ts'
import { readRegister } from '#platform/register/read-register.ts'
import { answer, reportFailure } from './report.ts'

export function registerCommand(): Command {
  return new Command('register')
    .summary('what every column of the database holds, why, and for how long')
    .description(
      'Prints the data-element register for the privacy officer: table by table the purpose, the information bank, the\n' +
        'retention class and the columns by compartment. Reads the declarations, not a database.',
    )
    .option('--json', 'answer in JSON, with both languages')
    .addOption(new Option('--csv', 'one row for each column, for a spreadsheet').conflicts('json'))
    .addOption(new Option('--lang <language>', 'language of the text').choices(['en', 'fr']).default('en'))
    .action((o: { json?: boolean; csv?: boolean; lang: Language }) => {
      try {
        const register = readRegister(migrationFolders(MODULE_NAMES))
        if (o.csv) process.stdout.write(registerAsCsv(register, o.lang))
        else answer(o, { ...register }, o.json ? '' : registerAsText(register, o.lang))
      } catch (error) {
        reportFailure(error, o)
      }
    })
}
