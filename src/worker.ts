import { faultLine } from '#platform/jobs/fault-line.ts'
import { startWorker } from '#platform/jobs/start-worker.ts'
import { progress, reportFailure } from './cli/report.ts'
import { readSettings } from './cli/settings.ts'
import { openHouse } from './open-house.ts'

/** A worker in a process of its own, beside the one that `npm start` runs. Ends after the task at hand on SIGTERM. */
async function work(): Promise<void> {
  const { house, where, close } = await openHouse(readSettings(), { supervise: false, progress, max: 4 })
  const worker = startWorker(house, { onFault: (what, fault) => progress(`${what}: ${faultLine(fault)}`) })
  progress(`Working on ${where}`)
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    await worker.stop()
    await close()
  }
  process.once('SIGTERM', () => void end())
  process.once('SIGINT', () => void end())
}

await work().catch((error) => reportFailure(error, {}))
