import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'

export interface Statement {
  text: string
  values: unknown[]
}

const recording = new AsyncLocalStorage<Statement[]>()
const send = pg.Client.prototype.query as (...args: unknown[]) => unknown

pg.Client.prototype.query = function query(this: pg.Client, ...args: unknown[]) {
  const [first, second] = args
  if (typeof first === 'string')
    recording.getStore()?.push({ text: first, values: Array.isArray(second) ? second : [] })
  else if (first !== null && typeof first === 'object' && 'text' in first && 'values' in first)
    recording.getStore()?.push({ text: String(first.text), values: first.values as unknown[] })
  return send.apply(this, args)
} as typeof pg.Client.prototype.query

/** Every statement that `work` sends to PostgreSQL, in order. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = []
  await recording.run(statements, work)
  return statements
}
