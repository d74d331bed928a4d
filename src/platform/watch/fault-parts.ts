export interface FaultParts {
  kind: string
  code?: string
  /** What the database names: never the row that it quotes. */
  constraint?: string
  table?: string
  /** Where it was thrown, innermost first. */
  stack: string[]
  cause?: FaultParts
}

const mostFrames = 12

/**
 * What may be written down about a fault: its class, code and place. Its message may quote a row, a form or a file name,
 * so it is left out; the place in the code tells whoever repairs it what was tried.
 */
export function faultParts(fault: unknown, depth = 0): FaultParts {
  if (!(fault instanceof Error)) return { kind: typeof fault, stack: [] }
  const { code, constraint, table } = fault as { code?: unknown; constraint?: unknown; table?: unknown }
  return {
    kind: plain(fault.name),
    ...(isCode(code) ? { code } : {}),
    ...(isCode(constraint) ? { constraint } : {}),
    ...(isCode(table) ? { table } : {}),
    stack: framesOf(fault),
    ...(fault.cause !== undefined && depth < 3 ? { cause: faultParts(fault.cause, depth + 1) } : {}),
  }
}

/** The lines of the stack behind the message, however many lines that has, and only those that name a place in the code. */
function framesOf(fault: Error): string[] {
  const stack = fault.stack ?? ''
  const said = stack.indexOf(fault.message)
  return (said === -1 ? stack : stack.slice(said + fault.message.length))
    .split('\n')
    .map((line) => /^\s+at (?:.*\()?((?:file:\/\/|node:|\/)[^()\s]+:\d+:\d+)\)?$/.exec(line)?.[1])
    .filter((place) => place !== undefined)
    .slice(0, mostFrames)
    .map((place) => place.replace(/^file:\/\//, ''))
}

/** Codes and names of constraints are words of ours or of PostgreSQL; anything else is not one. */
const isCode = (value: unknown): value is string => typeof value === 'string' && /^[\w.-]{1,80}$/.test(value)

const plain = (name: string): string => (/^\w{1,60}$/.test(name) ? name : 'Error')
