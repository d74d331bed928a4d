import { setTimeout as pause } from 'node:timers/promises'
import { faultLine } from '#platform/jobs/fault-line.ts'
import { startWorker } from '#platform/jobs/start-worker.ts'
import { openHouse } from '../open-house.ts'
import { practiceDoor } from '../practice/accounts/practice-door.ts'
import { startServer, type WebServer } from '../web.ts'
import { type PracticeOptions, practiceInstaller, practiceIsUnfinished } from './install.ts'
import { assertPortFree } from './port.ts'
import { assertPasskeysWork, type Settings } from './settings.ts'

export interface Running {
  address: string
  kind: 'practice' | 'production'
  /** Where the database is, in words. */
  where: string
  stop(): Promise<void>
}

/** Runs database, web server and worker in this process; makes a practice copy where nothing is installed. */
export async function serve(
  settings: Settings,
  o: PracticeOptions & { progress: (line: string) => void },
): Promise<Running> {
  const makePractice = practiceInstaller(settings, o)
  const { house, where, close } = await openHouse(settings, {
    supervise: true,
    progress: o.progress,
    max: 20,
    fresh: practiceIsUnfinished(settings),
    async install(db, tools) {
      await assertPortFree(settings)
      await makePractice(db, tools)
    },
  })
  let server: WebServer
  try {
    const { kind } = house.installation
    if (kind === 'production') assertPasskeysWork(settings)
    const { host, port, proxy, publicUrl, provider } = settings
    server = await startServer(house, {
      host,
      port,
      proxy,
      ...(publicUrl ? { publicUrl } : {}),
      ...(provider ? { provider } : {}),
      ...(kind === 'practice' ? { practiceDoor: practiceDoor(settings.dataDir) } : {}),
    })
  } catch (error) {
    await close()
    if ((error as { code?: string }).code === 'EADDRINUSE') await assertPortFree(settings)
    throw error
  }
  const worker = startWorker(house, { onFault: (what, fault) => o.progress(`${what}: ${faultLine(fault)}`) })
  const stop = async () => {
    await Promise.race([server.close(), pause(10_000)])
    await worker.stop()
    await close()
  }
  return { address: server.address, kind: house.installation.kind, where, stop }
}
