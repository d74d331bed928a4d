import { Command } from 'commander'
import { answer, progress, reportFailure } from './report.ts'
import { serve } from './serve.ts'
import { assertSafeToListen, environmentHelp, readSettings } from './settings.ts'
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
        answer(o, { address, kind, where, pid: process.pid }, welcome(settings, running))
        stopOnSignal(running.stop)
      } catch (error) {
        reportFailure(error, o)
        process.exit()
      }
    })
}

/** The first signal stops everything in order; one that comes two seconds later or more ends the process at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  let first = 0
  const onSignal = async () => {
    if (first) {
      if (Date.now() - first > 2_000) process.exit(1)
      return
    }
    first = Date.now()
    progress('Stopping')
    await stop().then(
      () => process.exit(0),
      (error) => {
        reportFailure(error, {})
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void onSignal())
}
