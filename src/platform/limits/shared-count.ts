import { createHash } from 'node:crypto'
import type { FastifyRateLimitOptions, FastifyRateLimitStore } from '@fastify/rate-limit'
import { sql } from 'kysely'
import { atOnce, type Db } from '#platform/database/connection.ts'

type Counted = { current: number; ttl: number }
type Callback = (error: Error | null, counted?: Counted) => void

/** The largest number of askers that a process counts by itself while the database does not answer. */
const mostAskers = 5_000

/**
 * Where `@fastify/rate-limit` counts when several web servers share one database: one row an asker. The window begins with
 * the first request, as it does in the plugin's own store. A database that cannot count must not open the gate, nor shut
 * out those who only read: until it can, the process counts for itself.
 */
export function sharedCount(db: Db): new (options: FastifyRateLimitOptions) => FastifyRateLimitStore {
  return class SharedCount implements FastifyRateLimitStore {
    readonly #own = new OwnCount()

    incr(asker: string, callback: Callback, windowMs = 60_000): void {
      countIn(db, asker, windowMs).then(
        (counted) => callback(null, counted),
        () => callback(null, this.#own.count(asker, windowMs, Date.now())),
      )
    }

    child(): FastifyRateLimitStore {
      return this
    }
  }
}

async function countIn(db: Db, asker: string, windowMs: number): Promise<Counted> {
  const key = createHash('sha256').update(asker).digest()
  const { rows } = await atOnce(
    db,
    sql<{
      requests: number
      left_ms: number
    }>`select requests, left_ms from limits.count_request(${key}, ${windowMs})`,
  )
  return { current: rows[0]!.requests, ttl: rows[0]!.left_ms }
}

class OwnCount {
  readonly #askers = new Map<string, { requests: number; endsAt: number }>()

  count(asker: string, windowMs: number, now: number): Counted {
    const before = this.#askers.get(asker)
    const present = before && before.endsAt > now ? before : { requests: 0, endsAt: now + windowMs }
    present.requests += 1
    this.#askers.delete(asker)
    this.#askers.set(asker, present)
    const oldest = this.#askers.keys().next().value
    if (this.#askers.size > mostAskers && oldest !== undefined) this.#askers.delete(oldest)
    return { current: present.requests, ttl: present.endsAt - now }
  }
}
