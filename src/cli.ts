import { Command } from 'commander'
import { auditCommand } from './cli/audit-command.ts'
import { backupCommand } from './cli/backup-command.ts'
import { custodianCommand } from './cli/custodian-command.ts'
import { exit } from './cli/explained.ts'
import { exportCommand } from './cli/export-command.ts'
import { importCommand } from './cli/import-command.ts'
import { initCommand } from './cli/init-command.ts'
import { keysCommand } from './cli/keys-command.ts'
import { migrateCommand } from './cli/migrate-command.ts'
import { practiceCommand } from './cli/practice-command.ts'
import { productVersion } from './cli/product-version.ts'
import { registerCommand } from './cli/register-command.ts'
import { restoreCommand } from './cli/restore-command.ts'
import { serveCommand } from './cli/serve-command.ts'
import { environmentHelp } from './cli/settings.ts'
import { workerCommand } from './cli/worker-command.ts'

const exitHelp = `
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 somebody must act first (roles missing, directory in use), 4 audit damaged,
            5 backup damaged or restore not proven.`

const program = new Command('contingent')
  .description("Runs a country's police contribution to peace operations, from the request to the return home.")
  .version(productVersion())
  .showHelpAfterError('(see: contingent --help)')
  .addHelpText('after', environmentHelp + exitHelp)
for (const command of [
  serveCommand(),
  workerCommand(),
  initCommand(),
  migrateCommand(),
  practiceCommand(),
  auditCommand(),
  custodianCommand(),
  keysCommand(),
  registerCommand(),
  backupCommand(),
  restoreCommand(),
  exportCommand(),
  importCommand(),
])
  program.addCommand(command)

for (const command of [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)]) {
  command.exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? exit.done : exit.wrongUsage))
}
await program.parseAsync()
