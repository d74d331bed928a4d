import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { House } from '#platform/house.ts'
import type { JobDeclaration } from '#platform/job.ts'
import { asWorker } from './as-worker.ts'

/** Records a fact as `perform` does, in a transaction of its own; gives its id. */
export async function tell(
  house: House,
  name: string,
  about: Record<string, string | number | null> = {},
): Promise<string> {
  const id = randomUUID()
  await asWorker(house, (tx, c) =>
    sql`insert into jobs.fact (id, name, about, recorded_at) values (${id}, ${name}, ${JSON.stringify(about)}::jsonb, ${c.now})`.execute(
      tx,
    ),
  )
  return id
}

/** A job that remembers the keys it ran with; `trouble` may throw. */
export function remembering(
  name: JobDeclaration['name'],
  on: string,
  trouble?: (about: JobDeclaration, run: number) => void,
) {
  const keys: string[] = []
  const about: unknown[] = []
  const job: JobDeclaration = {
    name,
    on,
    async run(_house, run) {
      keys.push(run.key)
      about.push(run.about)
      trouble?.(job, keys.length)
    },
  }
  return { job, keys, about }
}
