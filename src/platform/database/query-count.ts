import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'

const counter = new AsyncLocalStorage<{ queries: number }>()

/** Runs `work` and tells how many round trips to PostgreSQL it made, `begin` and `commit` included. */
export async function countQueries<T>(work: () => Promise<T>): Promise<{ result: T; queries: number }> {
  const count = { queries: 0 }
  const result = await counter.run(count, work)
  return { result, queries: count.queries }
}

/**
 * Stands before a statement whose plan each connection keeps. For the few that go with every request, and for those that ask every
 * room at once: their text never changes with what is asked, and reading and planning them was most of their time. Not for a list
 * that somebody filters: its plan suits what was asked for.
 */
export const keptPlan = sql.raw('/* kept */ ')

const mark = '/* kept */'
const names = new Map<string, string>()

/** The name of a statement whose plan is kept, or null. */
function nameOf(text: unknown): string | null {
  if (typeof text !== 'string' || !text.startsWith(mark)) return null
  const before = names.get(text)
  if (before) return before
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
  names.set(text, name)
  return name
}

/** A client of `pg` that counts its queries for whoever asked by `countQueries`, and keeps the plans of those marked so. */
export class CountedClient extends pg.Client {
  override query(...args: unknown[]): never {
    const count = counter.getStore()
    if (count) count.queries += 1
    const [text, values, ...more] = args
    const name = nameOf(text)
    const asked = name ? [{ name, text, values }, ...more] : args
    return (super.query as (...all: unknown[]) => never).apply(this, asked)
  }
}
