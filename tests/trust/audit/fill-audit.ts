import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { takeCheckpoint } from '#platform/audit/checkpoint.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'

/** An audit in a database of its own, its signed checkpoints, and their copies and keys outside. */
export interface Trail {
  database: ThrowAway
  keysDir: string
  copies: string
  /** The length of each chain. */
  chains: number[]
  drop(): Promise<void>
}

export async function trailOf(): Promise<Trail> {
  const database = await throwAwayDatabase()
  const dir = await mkdtemp(join(tmpdir(), 'contingent-trail-'))
  return {
    ...{ database, keysDir: join(dir, 'keys'), copies: join(dir, 'copies'), chains: [] },
    async drop() {
      await database.drop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

/** Rows of sixty-four accounts through `audit.append`, in three parts with a signed checkpoint after each. */
export async function fillAudit(trail: Trail, rows: number): Promise<void> {
  const { admin, db } = trail.database
  for (let part = 1; part <= 3; part += 1) {
    const last = Math.ceil((rows * part) / 3)
    for (let from = Math.ceil((rows * (part - 1)) / 3); from < last; from += 400)
      await admin.query(
        `select audit.append(jsonb_build_object(
           'at', timestamptz '2026-01-01T00:00:00Z' + n * interval '7 seconds', 'accountId', md5('account ' || n * 7919 % 64)::uuid,
           'duty', 'mission-desk', 'act', 'deployments.record-arrival', 'outcome', (array['done', 'refused', 'read'])[1 + n % 3],
           'code', case when n % 3 = 1 then 'not-in-this-state' end, 'objectKind', 'deployment', 'objectId', md5('object ' || n),
           'personId', md5('person ' || n % 5000)::uuid, 'requestId', md5('request ' || n),
           'detail', case when n % 5 = 0 then jsonb_build_object('facts', array['deployments.arrived']) end))
         from generate_series($1::int, $2::int) as n`,
        [from, Math.min(from + 400, last) - 1],
      )
    const today = `2026-03-0${part}`
    await takeCheckpoint(db, { keysDir: trail.keysDir, copies: trail.copies, now: `${today}T05:00:00Z`, today })
  }
  const { rows: lengths } = await admin.query<{ length: number }>(
    'select length::int as length from audit.chain order by shard',
  )
  trail.chains = lengths.map(({ length }) => length)
}
