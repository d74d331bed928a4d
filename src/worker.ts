import { watchCustody } from '#platform/custody/take-events.ts'
import { startWorker } from '#platform/jobs/start-worker.ts'
import { openLog } from '#platform/watch/log.ts'
import { exit } from './cli/explained.ts'
import { progress, reportFailure } from './cli/report.ts'
import { readSettings } from './cli/settings.ts'
import { whenToldToEnd } from './cli/told-to-end.ts'
import { traceTo } from './cli/trace-to.ts'
import { openHouse } from './open-house.ts'

/** A worker in a process of its own, beside the one that `npm start` runs. Ends after the task at hand when it is told to. */
async function work(): Promise<void> {
  const settings = readSettings()
  const { house, disk, where, custodian, close } = await openHouse(settings, { supervise: false, progress, max: 4 })
  const log = openLog(settings.log)
  const stopTraces = await traceTo(settings, 'contingent-worker')
  await disk.watch()
  const worker = startWorker(house, {
    onFault: (what, fault) => log.fault(what, fault),
    onTask: (job, ran) => log.task({ job, ...ran }),
  })
  const stopWatching = custodian
    ? watchCustody(house, custodian, { onFault: (fault) => log.fault('custody', fault) })
    : () => {}
  progress(`Working on ${where}`)
  whenToldToEnd(async () => {
    stopWatching()
    await worker.stop()
    await stopTraces()
    await disk.stop()
    await close()
  }, exit.done)
}

await work().catch((error) => reportFailure(error, {}))
