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

/** The entries that n stands for: by sixty-four accounts, of several kinds. */
const entry = `jsonb_build_object(
  'at', timestamptz '2026-01-01T00:00:00Z' + n * interval '7 seconds', 'accountId', md5('account ' || n::bigint * 7919 % 64)::uuid,
  'duty', 'mission-desk', 'act', 'deployments.record-arrival', 'outcome', (array['done', 'refused', 'read'])[1 + n % 3],
  'code', case when n % 3 = 1 then 'not-in-this-state' end, 'objectKind', 'deployment', 'objectId', md5('object ' || n),
  'personId', md5('person ' || n % 5000)::uuid, 'requestId', md5('request ' || n),
  'detail', case when n % 5 = 0 then jsonb_build_object('facts', array['deployments.arrived']) end)`

const shardOf = `get_byte(sha256(convert_to(md5('account ' || n::bigint * 7919 % 64)::uuid::text, 'UTF8')), 0) % 8`

/** A signed checkpoint after each third. The first rows through \`audit.append\`, the others in bulk: the same rows, which the verification holds against it. */
export async function fillAudit(trail: Trail, rows: number): Promise<void> {
  const { admin, db } = trail.database
  for (let part = 1; part <= 3; part += 1) {
    const first = Math.ceil((rows * (part - 1)) / 3)
    const last = Math.ceil((rows * part) / 3)
    const slowly = Math.min(first + 400, last)
    await admin.query(`select audit.append(${entry}) from generate_series($1::int, $2::int) as n`, [first, slowly - 1])
    await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((shard) => appendInBulk(trail, shard, slowly, last - 1)))
    const today = `2026-03-0${part}`
    await takeCheckpoint(db, { keysDir: trail.keysDir, copies: trail.copies, now: `${today}T05:00:00Z`, today })
  }
  const { rows: lengths } = await admin.query<{ length: number }>(
    'select length::int as length from audit.chain order by shard',
  )
  trail.chains = lengths.map(({ length }) => length)
}

/** One chain in one go, its head written once at the end: what `audit.append` does one by one, in a third of the time. */
async function appendInBulk(trail: Trail, shard: number, from: number, through: number): Promise<void> {
  const client = await trail.database.admin.connect()
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica')
    await client.query(`do $$
      declare e jsonb; place bigint; before bytea; after bytea; one audit.entry;
      begin
        select length, head into place, before from audit.chain where shard = ${shard} for update;
        for e in select ${entry} from generate_series(${from}, ${through}) as n where ${shardOf} = ${shard} order by n loop
          place := place + 1;
          one := row(${shard}, place, (e ->> 'at')::timestamptz, (e ->> 'accountId')::uuid, e ->> 'duty', e ->> 'act', e ->> 'outcome',
            e ->> 'code', e ->> 'objectKind', e ->> 'objectId', (e ->> 'personId')::uuid, null, e ->> 'requestId',
            nullif(e -> 'detail', 'null'::jsonb), before, '');
          after := sha256(before || convert_to(audit.canonical(array['${shard}', place::text, audit.instant(one.at), one.account_id::text,
            one.duty, one.act, one.outcome, one.code, one.object_kind, one.object_id, one.person_id::text, one.compartment, one.request_id,
            one.detail::text]), 'UTF8'));
          one.hash := after;
          insert into audit.entry values (one.*);
          before := after;
        end loop;
        update audit.chain set length = place, head = before where shard = ${shard};
      end $$`)
    await client.query('commit')
  } finally {
    client.release()
  }
}
