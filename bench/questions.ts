import type { PracticeAccount } from '#platform/web/practice-door.ts'
import type { Statement } from './recorded-statements.ts'

/** What the measuring process asks the measured one. */
export type Question =
  | { kind: 'accounts' }
  | { kind: 'fresh' }
  | { kind: 'cpu' }
  | { kind: 'officers' }
  | { kind: 'queries'; path: string; cookie: string }
  | { kind: 'statements'; path: string; cookie: string }
  | { kind: 'act'; path: string; token: string; body: string }
  | { kind: 'memory'; path: string; cookie: string; repeats: number }

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
  /** What one page sends to the database, in order. */
  statements: Statement[]
  /** What one action through the API sends to the database, in order. */
  act: Statement[]
  /** CPU of the whole page within the server, and of rendering it once more from memory: microseconds. */
  memory: { page: number; memory: number }
}
