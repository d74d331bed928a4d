import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { CustodianClient } from '#platform/custody/custodian-client.ts'
import { watchCustody } from '#platform/custody/take-events.ts'
import { keyFileName } from '#platform/files/key-file.ts'
import type { House } from '#platform/house.ts'
import type { Settings } from './settings.ts'
import { startCustodian } from './start-custodian.ts'

/** Whether sealed content opens: after each start of a production installation it is locked, or not even set up. */
export type SealedState = 'open' | 'locked' | 'not-set-up' | 'in-the-open'

/** Starts the custodian's process of a production installation, unless it is a service of its own, and listens to it. */
export function attendCustody(
  house: House,
  custodian: CustodianClient | null,
  settings: Settings,
  o: { progress: (line: string) => void; onFault: (fault: unknown) => void },
): { sealed: Promise<SealedState>; stop(): Promise<void> } {
  if (!custodian) return { sealed: Promise.resolve('open'), stop: async () => {} }
  const own = settings.custodian ? null : startCustodian(settings, o.progress)
  const unwatch = watchCustody(house, custodian, o)
  const inTheOpen = existsSync(join(settings.keysDir, keyFileName))
  return {
    sealed: inTheOpen ? Promise.resolve('in-the-open') : firstState(custodian),
    async stop() {
      unwatch()
      await own?.stop()
    },
  }
}

/** A process that was just started takes a moment to listen. */
async function firstState(custodian: CustodianClient): Promise<SealedState> {
  for (const until = Date.now() + 15_000; Date.now() < until; await pause(50)) {
    const answer = await custodian.state().catch(() => null)
    if (answer) return answer.state
  }
  return 'locked'
}
