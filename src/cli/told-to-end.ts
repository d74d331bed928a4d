import { exit } from './explained.ts'
import { progress, reportFailure } from './report.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
interface Ending {
  work: () => Promise<void>
  exitCode: number
}
const endings: Ending[] = []
let since = 0

/** Whether a signal is ending this process: what fails from then on, fails because of it. */
export const isEnding = (): boolean => since > 0

/**
 * Says what has to be stopped when a signal ends this process, Ctrl-C during a first start included; the last one said counts.
 * Returns the way to take it back. A second signal two seconds later or more ends the process at once.
 */
export function whenToldToEnd(work: () => Promise<void>, exitCode: number = exit.failed): () => void {
  const ending = { work, exitCode }
  if (endings.length === 0) for (const signal of signals) process.on(signal, onSignal)
  endings.push(ending)
  return () => {
    endings.splice(endings.indexOf(ending), endings.includes(ending) ? 1 : 0)
    if (endings.length === 0) for (const signal of signals) process.off(signal, onSignal)
  }
}

function onSignal(): void {
  if (since > 0) {
    if (Date.now() - since > 2_000) process.exit(exit.failed)
    return
  }
  since = Date.now()
  const ending = endings.at(-1)
  progress('Stopping')
  void (ending?.work() ?? Promise.resolve()).then(
    () => process.exit(ending?.exitCode),
    (error) => {
      reportFailure(error, {})
      process.exit(exit.failed)
    },
  )
}
