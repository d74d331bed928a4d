import { sql } from 'kysely'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { circumstancesOf, type House } from '#platform/house.ts'
import { asWorker } from '#platform/jobs/as-worker.ts'
import { lifeSeconds } from '#platform/jobs/sign-of-life.ts'

export interface Metrics {
  contentType: string
  request(o: { route: string; method: string; status: number; seconds: number }): void
  fault(): void
  /** What Prometheus reads. What the database counts is asked when it is read. */
  text(): Promise<string>
}

/** The figures of one server. Labels are names of declarations, methods and states: as many as there are declarations, whoever asks. */
export function openMetrics(house: House): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'contingent_request_seconds',
    help: 'How long requests took, by the declaration that answered.',
    labelNames: ['route', 'method', 'status'] as const,
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  })
  const faults = new Counter({
    name: 'contingent_faults_total',
    help: 'Faults that people were shown.',
    registers: [registry],
  })
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `contingent_${name}`, help, labelNames, registers: [registry] })
  const pool = gauge('database_connections', 'Connections of this process, by state.', ['state'])
  const waiting = gauge('database_waiting', 'Requests that wait for a connection.')
  const tasks = gauge('tasks', 'Work of the machine, by state.', ['state'])
  const oldest = gauge('task_oldest_seconds', 'How long the oldest task that is due has waited.')
  const facts = gauge('facts_waiting', 'Facts that no worker has dispatched yet.')
  const workers = gauge('workers', 'Workers that were seen lately.')
  const audit = gauge('audit_entries', 'Length of each audit chain: it only grows.', ['chain'])
  const checkpoint = gauge('audit_checkpoint_timestamp_seconds', 'When the audit was last signed.')
  const up = gauge('database_up', 'Whether the database answered when this was read.')

  async function ask(): Promise<void> {
    const counts = await countsOf(house)
    up.set(counts ? 1 : 0)
    pool.set({ state: 'busy' }, house.db.pool.totalCount - house.db.pool.idleCount)
    pool.set({ state: 'idle' }, house.db.pool.idleCount)
    waiting.set(house.db.pool.waitingCount)
    if (!counts) return
    tasks.set({ state: 'due' }, counts.due)
    tasks.set({ state: 'running' }, counts.running)
    tasks.set({ state: 'later' }, counts.later)
    tasks.set({ state: 'parked' }, counts.parked)
    oldest.set(counts.oldest)
    facts.set(counts.facts)
    workers.set(counts.workers)
    for (const { shard, length } of counts.chains) audit.set({ chain: String(shard) }, Number(length))
    if (counts.signed !== null) checkpoint.set(counts.signed)
  }

  return {
    contentType: registry.contentType,
    request: ({ seconds, status, ...labels }) => requests.observe({ ...labels, status: String(status) }, seconds),
    fault: () => faults.inc(),
    async text() {
      await ask()
      return registry.metrics()
    },
  }
}

async function countsOf(house: House) {
  try {
    return { ...(await workOf(house)), ...(await auditOf(house)) }
  } catch {
    return null
  }
}

function workOf(house: House) {
  return asWorker(house, async (tx, c) => {
    const { rows } = await sql<Record<'due' | 'running' | 'later' | 'parked' | 'oldest' | 'facts' | 'workers', number>>`
      select count(*) filter (where open and run_at <= ${c.now}::timestamptz and not leased)::int as due,
        count(*) filter (where open and leased)::int as running,
        count(*) filter (where open and run_at > ${c.now}::timestamptz and not leased)::int as later,
        count(*) filter (where not open)::int as parked,
        coalesce(greatest(0, extract(epoch from ${c.now}::timestamptz - min(run_at) filter (where open and not leased))), 0)::float8 as oldest,
        (select count(*) from jobs.fact where dispatched_at is null)::int as facts,
        (select count(*) from jobs.worker where seen_at > clock_timestamp() - make_interval(secs => ${lifeSeconds}))::int as workers
      from (select run_at, failed_at is null as open, coalesce(leased_until > clock_timestamp(), false) as leased
        from jobs.task where done_at is null) t`.execute(tx)
    return rows[0]!
  })
}

async function auditOf(house: House) {
  const c = circumstancesOf(house, systemActor('metrics'))
  return inTransaction(
    house.db,
    { role: 'app_audit', claims: claimsOf(c.actor, c.today) },
    async (tx) => {
      const chains = await sql<{
        shard: number
        length: string
      }>`select shard, length from audit.chain order by shard`.execute(tx)
      const signed = await sql<{
        at: number
      }>`select extract(epoch from (body::jsonb ->> 'at')::timestamptz)::float8 as at
        from audit.checkpoint order by number desc limit 1`.execute(tx)
      return { chains: chains.rows, signed: signed.rows[0]?.at ?? null }
    },
    { readOnly: true },
  )
}
