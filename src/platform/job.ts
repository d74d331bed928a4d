import type { House } from '#platform/house.ts'

export interface JobRun {
  /** Job and fact, or job and tick: passed on as idempotency key, so that a second run returns the first result. */
  key: string
  /** The fact that set it off, where it was not a tick. */
  factId?: string | null
  about: Record<string, string | number | null>
  /** The instant of the run, ISO 8601 in UTC. */
  now: string
}

export interface JobDeclaration {
  name: `${string}.${string}`
  /** Runs by itself this often … */
  every?: 'hour' | 'day'
  /** … or once for each fact of this name. */
  on?: string
  run(house: House, run: JobRun): Promise<void>
}

/** Declares work that happens without a person: its writes go through `perform` as a named system actor. */
export function defineJob(declaration: JobDeclaration): JobDeclaration {
  return declaration
}
