import type { PracticeAccount } from '#platform/web/practice-door.ts'

/** What the measuring process asks the measured one. */
export type Question =
  | { kind: 'accounts' }
  | { kind: 'fresh' }
  | { kind: 'cpu' }
  | { kind: 'officers' }
  | { kind: 'queries'; path: string; cookie: string }

export interface Answers {
  accounts: PracticeAccount[]
  /** The port of a new server. */
  fresh: number
  /** Microseconds that the process has used since it began. */
  cpu: number
  /** How many people the installation has. */
  officers: number
  /** Round trips to the database of one page. */
  queries: number
}
