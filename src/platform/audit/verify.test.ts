import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import { withRollback } from '#tests/support/database.ts'
import { appendAudit, auditBy } from './append.ts'
import { checkpointPublicKey, takeCheckpoint } from './checkpoint.ts'
import { type Damage, verifyAudit } from './verify.ts'

const writers = [systemActor('one'), systemActor('three'), systemActor('five')]
const today = '2026-11-22'

/** Sixty entries in at least two chains. */
async function fill(db: Db, count = 60): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const actor = writers[n % writers.length]!
    await inTransaction(db, { role: 'app', claims: claimsOf(actor, today) }, (tx) =>
      appendAudit(tx, {
        at: '2026-11-22T15:00:00Z',
        ...auditBy(actor),
        act: 'test.write',
        outcome: 'done',
        objectId: `${n}`,
      }),
    )
  }
}

/** As somebody who owns the server: no trigger, no policy, no grant stands in the way. */
async function tamper(db: Db, statements: string): Promise<void> {
  await db.pool.query(
    `set local session_replication_role = replica; ${statements}; set local session_replication_role = origin`,
  )
}

/** Two chains that have entries, and their lengths. */
async function twoChains(db: Db): Promise<[{ shard: number; length: number }, { shard: number; length: number }]> {
  const { rows } = await db.pool.query(
    'select shard, length::integer from audit.chain where length >= 10 order by shard',
  )
  expect(rows.length).toBeGreaterThanOrEqual(2)
  return [rows[0], rows[1]]
}

async function damagesAfter(
  statements: (a: number, b: number, length: number) => string,
): Promise<{ damages: Damage[]; a: number; b: number; length: number }> {
  return withRollback(async (db) => {
    await fill(db)
    const [{ shard: a, length }, { shard: b }] = await twoChains(db)
    expect((await verifyAudit(db)).damages).toEqual([])
    await tamper(db, statements(a, b, length))
    const verdict = await verifyAudit(db)
    expect(verdict.sound).toBe(false)
    return { damages: verdict.damages, a, b, length }
  })
}

const recomputed = (
  shard: number,
  seq: number,
) => `update audit.entry set hash = sha256(prev || convert_to(audit.canonical(array[
  shard::text, seq::text, audit.instant(at), account_id::text, duty, act, outcome, code, object_kind, object_id, person_id::text,
  compartment, request_id, detail::text]), 'UTF8')) where shard = ${shard} and seq = ${seq}`

const columns = [
  'at',
  'account_id',
  'duty',
  'act',
  'outcome',
  'code',
  'object_kind',
  'object_id',
  'person_id',
  'compartment',
  'request_id',
  'detail',
]
const otherwise: Record<string, string> = {
  at: `at + interval '1 microsecond'`,
  account_id: 'gen_random_uuid()',
  person_id: 'gen_random_uuid()',
  outcome: `'refused'`,
  detail: `detail || '{"x": 1}'`,
}

describe('contingent audit verify names the row that somebody with the whole server', () => {
  it.each(columns)('changed in the column %s', async (column) => {
    const { damages, a } = await damagesAfter(
      (a) => `update audit.entry set ${column} = ${otherwise[column] ?? `'x'`} where shard = ${a} and seq = 5`,
    )
    expect(damages).toEqual([{ kind: 'changed', shard: a, seq: 5 }])
  })

  it('changed in two places', async () => {
    const { damages, a, b } = await damagesAfter(
      (a, b) => `update audit.entry set act = 'x' where (shard = ${a} and seq in (1, 6)) or (shard = ${b} and seq = 2)`,
    )
    expect(damages).toEqual([
      { kind: 'changed', shard: a, seq: 1 },
      { kind: 'changed', shard: a, seq: 6 },
      { kind: 'changed', shard: b, seq: 2 },
    ])
  })

  it('changed, and whose hash they computed anew', async () => {
    const { damages, a } = await damagesAfter(
      (a) => `update audit.entry set act = 'x' where shard = ${a} and seq = 5; ${recomputed(a, 5)}`,
    )
    expect(damages).toEqual([{ kind: 'changed', shard: a, seq: 5 }])
  })

  it('changed at the very end, hash and all', async () => {
    const { damages, a, length } = await damagesAfter(
      (a, _, length) =>
        `update audit.entry set act = 'x' where shard = ${a} and seq = ${length}; ${recomputed(a, length)}`,
    )
    expect(damages).toEqual([{ kind: 'changed', shard: a, seq: length }])
  })

  it('removed, alone or three together', async () => {
    const { damages, a } = await damagesAfter(
      (a) => `delete from audit.entry where shard = ${a} and seq in (2, 5, 6, 7)`,
    )
    expect(damages).toEqual([
      { kind: 'removed', shard: a, seq: 2 },
      { kind: 'removed', shard: a, seq: 5, through: 7 },
    ])
  })

  it('removed, the later rows being moved up and the head shortened', async () => {
    const { damages, a } = await damagesAfter(
      (a) => `delete from audit.entry where shard = ${a} and seq = 5;
      update audit.entry set seq = seq - 1 where shard = ${a} and seq > 5; update audit.chain set length = length - 1 where shard = ${a}`,
    )
    expect(damages).toEqual([{ kind: 'removed', shard: a, seq: 5 }])
  })

  it('swapped with another, whole, in one chain', async () => {
    const { damages, a } = await damagesAfter(
      (a) => `update audit.entry set seq = -1 where shard = ${a} and seq = 4;
      update audit.entry set seq = 4 where shard = ${a} and seq = 5; update audit.entry set seq = 5 where shard = ${a} and seq = -1`,
    )
    expect(damages).toEqual([
      { kind: 'swapped', shard: a, seq: 4, with: { shard: a, seq: 5 } },
      { kind: 'swapped', shard: a, seq: 5, with: { shard: a, seq: 4 } },
    ])
  })

  it('swapped with another between two chains, by content only', async () => {
    const names =
      'at, account_id, duty, act, outcome, code, object_kind, object_id, person_id, compartment, request_id, detail'
    const from = names.split(', ').map((name) => `o.${name}`)
    const { damages, a, b } = await damagesAfter(
      (a, b) => `update audit.entry e set (${names}) = (select ${from.join(', ')} from audit.entry o
      where (o.shard, o.seq) = (case e.shard when ${a} then ${b} else ${a} end, case e.shard when ${a} then 7 else 3 end))
      where (e.shard = ${a} and e.seq = 3) or (e.shard = ${b} and e.seq = 7)`,
    )
    expect(damages).toEqual([
      { kind: 'swapped', shard: a, seq: 3, with: { shard: b, seq: 7 } },
      { kind: 'swapped', shard: b, seq: 7, with: { shard: a, seq: 3 } },
    ])
  })

  it('cut off from the end', async () => {
    const { damages, a, length } = await damagesAfter(
      (a, _, length) => `delete from audit.entry where shard = ${a} and seq > ${length - 3}`,
    )
    expect(damages).toEqual([{ kind: 'cut-off', shard: a, seq: length - 2, through: length }])
  })

  it('added beyond the head', async () => {
    const { damages, a, length } = await damagesAfter(
      (a, _, length) => `insert into audit.entry (shard, seq, at, act, outcome, prev, hash)
      values (${a}, ${length + 1}, '2026-11-22', 'x', 'done', '', '')`,
    )
    expect(damages).toEqual([{ kind: 'added', shard: a, seq: length + 1 }])
  })

  it('lost with its whole chain', async () => {
    const { damages, a } = await damagesAfter(
      (a) => `delete from audit.entry where shard = ${a}; delete from audit.chain where shard = ${a}`,
    )
    expect(damages).toEqual([{ kind: 'head', shard: a, seq: 0 }])
  })
})

describe('a signed checkpoint', () => {
  let dir: string
  const at = (day: string) => ({
    keysDir: join(dir, 'keys'),
    copies: join(dir, 'copies'),
    now: `${day}T05:00:00Z`,
    today: day,
  })
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'contingent-checkpoint-'))
  })
  afterAll(() => rm(dir, { recursive: true, force: true }))

  /** Entries, a checkpoint, entries, a second checkpoint, entries; then what somebody with the whole server does. */
  async function damagedBy(statements: (a: number, b: number, length: number) => string, withCopies = true) {
    return withRollback(async (db) => {
      await rm(join(dir, 'copies'), { recursive: true, force: true })
      await fill(db, 45)
      await takeCheckpoint(db, at('2026-11-20'))
      await fill(db, 30)
      const [{ shard: a, length }, { shard: b }] = await twoChains(db)
      await takeCheckpoint(db, at('2026-11-21'))
      await fill(db, 9)
      const options = {
        publicKey: (await checkpointPublicKey(join(dir, 'keys')))!,
        ...(withCopies ? { copies: join(dir, 'copies') } : {}),
      }
      expect(await verifyAudit(db, options)).toMatchObject({ sound: true, checkpoints: 2, signaturesChecked: true })
      await tamper(db, statements(a, b, length))
      return { ...(await verifyAudit(db, options)), a, length }
    })
  }

  it('shows that the end of a chain was cut off though its head was put back to fit', async () => {
    const { damages, a, length } = await damagedBy(
      (a, _, length) => `delete from audit.entry where shard = ${a} and seq > ${length - 2};
      update audit.chain set length = ${length - 2}, head = (select hash from audit.entry where shard = ${a} and seq = ${length - 2}) where shard = ${a}`,
    )
    expect(damages).toEqual([{ kind: 'cut-off', shard: a, seq: length - 1, through: length }])
  })

  const computedAnew = (a: number) => `update audit.entry set act = 'x' where shard = ${a} and seq = 3;
    do $$ declare r record; before bytea; begin
      select prev into before from audit.entry where shard = ${a} and seq = 3;
      for r in select seq from audit.entry where shard = ${a} and seq >= 3 order by seq loop
        update audit.entry set prev = before where shard = ${a} and seq = r.seq;
        execute replace($q$${recomputed(a, 0)}$q$, 'seq = 0', 'seq = ' || r.seq);
        select hash into before from audit.entry where shard = ${a} and seq = r.seq;
      end loop;
      update audit.chain set head = before where shard = ${a};
    end $$`

  it('shows from which row on a chain was computed anew to a fitting head, by the prints in its copy', async () => {
    const { damages, a } = await damagedBy(computedAnew)
    expect(damages).toEqual([{ kind: 'rewritten', shard: a, seq: 3 }])
  })

  it('shows between which checkpoints it was, where there are no copies', async () => {
    const { damages, a, length } = await damagedBy(computedAnew, false)
    expect(damages).toEqual([{ kind: 'rewritten', shard: a, seq: 1, through: expect.any(Number) }])
    expect(damages[0]!.through).toBeGreaterThanOrEqual(3)
    expect(damages[0]!.through).toBeLessThan(length)
  })

  it('shows that it was changed itself', async () => {
    const { damages } = await damagedBy(
      () => `update audit.checkpoint set body = replace(body, '2026-11-21T05', '2026-11-21T06') where number = 2`,
    )
    expect(damages).toEqual([{ kind: 'checkpoint', shard: null, seq: 2 }])
  })

  it('shows that one was removed: the first by its successor, the last by its copy', async () => {
    expect((await damagedBy(() => 'delete from audit.checkpoint where number = 1', false)).damages).toEqual([
      { kind: 'checkpoint', shard: null, seq: 1 },
    ])
    expect((await damagedBy(() => 'delete from audit.checkpoint where number = 2')).damages).toEqual([
      { kind: 'checkpoint', shard: null, seq: 2 },
    ])
  })

  it('still holds a removed checkpoint against the chain, from its copy', async () => {
    const { damages, a, length } = await damagedBy(
      (
        a,
        _,
        length,
      ) => `delete from audit.checkpoint; delete from audit.entry where shard = ${a} and seq > ${length - 1};
      update audit.chain set length = ${length - 1}, head = (select hash from audit.entry where shard = ${a} and seq = ${length - 1}) where shard = ${a}`,
    )
    expect(damages).toContainEqual({ kind: 'cut-off', shard: a, seq: length })
  })

  it('is taken once a day, and its copy is written again where it is missing', () =>
    withRollback(async (db) => {
      const first = await takeCheckpoint(db, at('2026-11-22'))
      await rm(join(dir, 'copies'), { recursive: true, force: true })
      await fill(db, 3)
      expect(await takeCheckpoint(db, at('2026-11-22'))).toEqual(first)
      const copy = join(dir, 'copies', 'checkpoint-000001.json')
      const written = await readFile(copy, 'utf8')
      expect(JSON.parse(written)).toEqual({ ...first, prints: expect.any(Array) })
      await rm(copy)
      await takeCheckpoint(db, at('2026-11-22'))
      expect(await readFile(copy, 'utf8')).toBe(written)
      await writeFile(copy, 'not a checkpoint')
      const verdict = await verifyAudit(db, { copies: join(dir, 'copies') })
      expect(verdict.damages).toEqual([{ kind: 'checkpoint', shard: null, seq: 1 }])
    }))
})
