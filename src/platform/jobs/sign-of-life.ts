import { sql } from 'kysely'
import type { Tx } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { asWorker } from './as-worker.ts'

export const beatSeconds = 10
/** After so long without a sign a worker counts as gone. */
export const lifeSeconds = 60

/** Says every ten seconds that this worker lives, whatever its task at hand takes. Ends with `stop`. */
export function signsOfLife(house: House, worker: string): { stop(): Promise<void> } {
  const beat = () => asWorker(house, (tx) => sayAlive(tx, worker)).catch(() => {})
  let last = beat()
  const timer = setInterval(() => {
    last = beat()
  }, beatSeconds * 1000)
  return {
    async stop() {
      clearInterval(timer)
      await last
      await asWorker(house, async (tx) => {
        await sql`delete from jobs.worker where name = ${worker}`.execute(tx)
      }).catch(() => {})
    },
  }
}

async function sayAlive(tx: Tx, worker: string): Promise<void> {
  await sql`insert into jobs.worker (name) values (${worker})
    on conflict (name) do update set seen_at = clock_timestamp()`.execute(tx)
}
