import { faultLine } from '#platform/jobs/fault-line.ts'
import { startWorker } from '#platform/jobs/start-worker.ts'
import { exit } from './cli/explained.ts'
import { progress, reportFailure } from './cli/report.ts'
import { readSettings } from './cli/settings.ts'
import { whenToldToEnd } from './cli/told-to-end.ts'
import { openHouse } from './open-house.ts'

/** A worker in a process of its own, beside the one that `npm start` runs. Ends after the task at hand when it is told to. */
async function work(): Promise<void> {
  const { house, where, close } = await openHouse(readSettings(), { supervise: false, progress, max: 4 })
  const worker = startWorker(house, { onFault: (what, fault) => progress(`${what}: ${faultLine(fault)}`) })
  progress(`Working on ${where}`)
  whenToldToEnd(async () => {
    await worker.stop()
    await close()
  }, exit.done)
}

await work().catch((error) => reportFailure(error, {}))
