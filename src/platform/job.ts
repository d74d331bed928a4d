import type { House } from '#platform/house.ts'

export interface JobRun {
  /** The fact that set it off, or the tick: passed on as idempotency key, so that a second run returns the first result. */
  key: string
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
