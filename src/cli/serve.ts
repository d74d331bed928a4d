import { MODULE_NAMES } from '#modules/index.ts'
import { pendingMigrations } from '#platform/database/pending-migrations.ts'
import { migrationFolders } from '#platform/database/repository.ts'
import { startWorker } from '#platform/jobs/start-worker.ts'
import { openLog } from '#platform/watch/log.ts'
import { openHouse } from '../open-house.ts'
import { practiceDoor } from '../practice/accounts/practice-door.ts'
import { startServer, type WebServer } from '../web.ts'
import { attendCustody, type SealedState } from './attend-custody.ts'
import { type PracticeOptions, practiceInstaller, practiceIsUnfinished } from './install.ts'
import { assertPortFree } from './port.ts'
import { assertPasskeysWork, type Settings } from './settings.ts'
import { traceTo } from './trace-to.ts'

export interface Running {
  address: string
  kind: 'practice' | 'production'
  /** Where the database is, in words. */
  where: string
  sealed: SealedState
  stop(): Promise<void>
}

/** Runs database, web server and worker in this process; makes a practice copy where nothing is installed. */
export async function serve(
  settings: Settings,
  o: PracticeOptions & { progress: (line: string) => void },
): Promise<Running> {
  const makePractice = practiceInstaller(settings, o)
  const { house, disk, where, custodian, close } = await openHouse(settings, {
    supervise: true,
    progress: o.progress,
    max: 20,
    fresh: practiceIsUnfinished(settings),
    ...(settings.practice
      ? {
          async install(db, tools) {
            await assertPortFree(settings)
            await makePractice(db, tools)
          },
        }
      : {}),
  })
  const log = openLog(settings.log)
  const stopTraces = await traceTo(settings, 'contingent-serve')
  const onFault = (fault: unknown) => log.fault('custody', fault)
  const custody = attendCustody(house, custodian, settings, { progress: o.progress, onFault })
  let server: WebServer
  try {
    const { kind } = house.installation
    if (kind === 'production') assertPasskeysWork(settings)
    const { host, port, trustedProxies, publicUrl, provider } = settings
    server = await startServer(house, {
      host,
      port,
      trustedProxies,
      ...(publicUrl ? { publicUrl } : {}),
      ...(provider ? { provider } : {}),
      shared: settings.databaseUrl !== undefined,
      drainSeconds: settings.drainSeconds,
      watch: {
        log,
        dataDir: settings.dataDir,
        metricsToken: settings.metricsToken,
        pendingMigrations: () => pendingMigrations(house.db, migrationFolders(MODULE_NAMES)),
      },
      ...(kind === 'practice' ? { practiceDoor: practiceDoor(settings.dataDir) } : {}),
    })
  } catch (error) {
    await custody.stop()
    await close()
    if ((error as { code?: string }).code === 'EADDRINUSE') await assertPortFree(settings)
    throw error
  }
  await disk.watch()
  const worker = settings.worker
    ? startWorker(house, {
        onFault: (what, fault) => log.fault(what, fault),
        onTask: (job, ran) => log.task({ job, ...ran }),
      })
    : null
  log.note('serving')
  const stop = async () => {
    await Promise.all([server.close(), worker?.stop()])
    await custody.stop()
    await stopTraces()
    await disk.stop()
    await close()
    log.note('stopped')
  }
  return { address: server.address, kind: house.installation.kind, where, sealed: await custody.sealed, stop }
}
