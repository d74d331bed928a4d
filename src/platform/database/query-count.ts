import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'

const counter = new AsyncLocalStorage<{ queries: number }>()

/** Runs `work` and tells how many round trips to PostgreSQL it made, `begin` and `commit` included. */
export async function countQueries<T>(work: () => Promise<T>): Promise<{ result: T; queries: number }> {
  const count = { queries: 0 }
  const result = await counter.run(count, work)
  return { result, queries: count.queries }
}

/** A client of `pg` that counts its queries for whoever asked by `countQueries`. */
export class CountedClient extends pg.Client {
  override query(...args: unknown[]): never {
    const count = counter.getStore()
    if (count) count.queries += 1
    return (super.query as (...all: unknown[]) => never).apply(this, args)
  }
}
