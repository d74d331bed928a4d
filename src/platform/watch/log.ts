import { pino } from 'pino'
import { type FaultParts, faultParts } from './fault-parts.ts'

export const logLevels = ['silent', 'warn', 'info'] as const
export type LogLevel = (typeof logLevels)[number]

export interface RequestLine {
  id: string
  method: string
  /** The declaration that answered, or the pattern of the route; never the address, which may name somebody. */
  route: string
  status: number
  ms: number
}

/** What a browser did not run or load because of the content policy: never an address or a piece of the page. */
export interface Violation {
  directive: string
  blocked: 'inline' | 'eval' | 'data' | 'same-origin' | 'elsewhere' | 'other'
}

/**
 * One JSON line for each thing that happened to the machine. Every method takes named parts only: there is no place into
 * which an address, a name, a form or the text of a row could be put.
 */
export interface Log {
  request(line: RequestLine): void
  task(line: { job: string; ms: number; done: boolean }): void
  /** `at`: the declaration, route, job or part of the machine in which it happened; `id`: what the person was shown. */
  fault(at: string, fault: unknown, id?: string): void
  violation(line: Violation): void
  /** A sentence of the product's own about itself: started, stopping, stopped. */
  note(text: string): void
}

/** Writes to stderr unless told otherwise; instants in UTC. */
export function openLog(level: LogLevel, to: { write(line: string): void } = process.stderr): Log {
  const lines = pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    to,
  )
  const tenths = (ms: number): number => Math.round(ms * 10) / 10
  return {
    request: ({ ms, ...line }) => lines.info({ event: 'request', ...line, ms: tenths(ms) }),
    task: ({ ms, ...line }) => lines.info({ event: 'task', ...line, ms: tenths(ms) }),
    fault(at, fault, id) {
      const parts: FaultParts = faultParts(fault)
      lines.error({ event: 'fault', at, ...(id ? { id } : {}), ...parts })
    },
    violation: ({ directive, blocked }) => lines.warn({ event: 'csp-violation', directive, blocked }),
    note: (text) => lines.info({ event: 'note', text }),
  }
}
