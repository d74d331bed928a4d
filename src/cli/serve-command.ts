import { Command } from 'commander'
import { exit } from './explained.ts'
import { answer, progress, reportFailure } from './report.ts'
import { serve } from './serve.ts'
import { assertSafeToListen, environmentHelp, readSettings } from './settings.ts'
import { isEnding, whenToldToEnd } from './told-to-end.ts'
import { welcome } from './welcome.ts'

export function serveCommand(): Command {
  return new Command('serve')
    .summary('run Contingent: database, web server and worker (npm start)')
    .description(
      'Runs the database (unless DATABASE_URL names one), the web server and the worker until Ctrl-C.\n' +
        'On an empty data directory it first makes a practice copy: the Canadian pack and invented people.',
    )
    .option('--json', 'answer in JSON when it is ready')
    .option('--seed <text>', 'seed of the practice copy, if one is made')
    .option('--anchor <day>', 'day in which the practice copy stands (YYYY-MM-DD; default: today)')
    .addHelpText('after', environmentHelp)
    .action(async (o: { json?: boolean; seed?: string; anchor?: string }) => {
      try {
        const settings = readSettings()
        assertSafeToListen(settings)
        const running = await serve(settings, { ...o, progress })
        const { address, kind, where } = running
        // Where a log is kept nobody reads a welcome.
        if (o.json || settings.log !== 'info')
          answer(o, { address, kind, where, pid: process.pid }, welcome(settings, running))
        whenToldToEnd(running.stop, exit.done)
      } catch (error) {
        if (isEnding()) return
        reportFailure(error, o)
        process.exit()
      }
    })
}
