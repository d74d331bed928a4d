import { Command } from 'commander'

export function workerCommand(): Command {
  return new Command('worker')
    .summary('run one more worker beside the one of serve')
    .description(
      'Runs reminders, letters and other jobs in a process of its own, beside `contingent serve`, until Ctrl-C.',
    )
    .action(async () => {
      await import('../worker.ts')
    })
}
