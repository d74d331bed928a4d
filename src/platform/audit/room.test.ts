import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { duties } from '#kernel/duties.ts'
import type { Db } from '#platform/database/connection.ts'
import { withRollback } from '#tests/support/database.ts'
import { actorOf, done, houseOn, refusal, roomNamed, see, seen } from '#tests/support/house.ts'
import type { ChainsData } from './chains.ts'
import { checkpointPublicKey } from './checkpoint.ts'
import { verifyAudit } from './verify.ts'
import type { EntryRow } from './views/entries.ts'
import type { EntryData } from './views/entry.ts'

const room = roomNamed('audit')
const [entries, entry, chains] = ['audit.entries', 'audit.entry', 'audit.chains'].map(
  (name) => room.views!.find((one) => one.name === name)!,
) as [never, never, never]
const access = roomNamed('access')
const createAccount = access.actions!.find((one) => one.name === 'access.create-account')!
const auditor = actorOf('auditor')
const administrator = actorOf('administrator')
const zoe = {
  name: 'Zoë',
  email: 'zoe@example.ca',
  language: 'fr',
  duty: 'irss-officer',
  serviceId: null,
  missionId: null,
  from: '2026-03-16',
}
const lastEntry = async (db: Db) =>
  (
    await sql<{ act: string; outcome: string; duty: string; code: string | null }>`
    select act, outcome, duty, code from audit.entry where account_id = ${auditor.accountId} order by seq desc limit 1`.execute(
      db.kysely,
    )
  ).rows[0]

describe('the audit', () => {
  it('shows an auditor who did what and was refused what, and filters it', () =>
    withRollback(async (db) => {
      const house = houseOn(db)
      const list = async (query = {}) => (await seen<{ rows: EntryRow[] }>(house, auditor, entries, query)).rows
      const id = await done(house, administrator, createAccount, zoe)
      await refusal(house, administrator, createAccount, zoe)
      await refusal(house, actorOf('physician'), createAccount, zoe)
      const acts = (rows: EntryRow[]) => rows.map((row) => `${row.duty} ${row.outcome} ${row.code ?? ''}`.trim()).sort()
      const all = ['administrator done', 'administrator refused email-taken', 'physician refused not-yours']
      expect(acts(await list({ act: 'create-account' }))).toEqual(all)
      expect(acts(await list({ act: 'creer UN compte' }))).toEqual(all)
      expect((await list({ act: 'create-account' }))[0]?.title?.fr).toBe('Créer un compte')
      expect(acts(await list({ act: 'create-account', outcome: 'done' }))).toEqual(['administrator done'])
      expect(acts(await list({ record: id }))).toEqual(['administrator done'])
      expect(await list({ act: 'nothing of the kind' })).toEqual([])
      expect(acts(await list({ act: 'create-account', from: '2026-03-16', through: '2026-03-16' }))).toHaveLength(3)
      expect(await list({ act: 'create-account', through: '2026-03-15' })).toEqual([])
      expect(await list({ act: 'create-account', compartment: 'health' })).toEqual([])
    }))

  it('shows one entry with its hash, and none where there is none', () =>
    withRollback(async (db) => {
      const house = houseOn(db)
      await done(house, administrator, createAccount, zoe)
      const { rows } = await seen<{ rows: EntryRow[] }>(house, auditor, entries, { act: 'create-account' })
      const one = await seen<EntryData>(house, auditor, entry, { id: rows[0]!.id })
      expect(one).toMatchObject({ act: 'access.create-account', objectKind: 'account', outcome: 'done' })
      expect(one.hash).toMatch(/^[0-9a-f]{64}$/)
      for (const id of ['9-1', '0-999999', 'x', "0-1' or true"])
        expect(await see(house, auditor, entry, { id }), id).toMatchObject({ kind: 'refused' })
    }))

  it('writes down who reads it: the list, an entry, the chains, an export', () =>
    withRollback(async (db) => {
      const house = houseOn(db)
      await seen(house, auditor, entries, { outcome: 'refused' })
      expect(await lastEntry(db)).toMatchObject({ act: 'audit.entries', outcome: 'read', duty: 'auditor' })
      await seen(house, auditor, chains)
      expect(await lastEntry(db)).toMatchObject({ act: 'audit.chains', outcome: 'read' })
      const { rows } = await seen<{ rows: EntryRow[] }>(house, auditor, entries, {})
      expect(rows.map((row) => row.act)).toEqual(expect.arrayContaining(['audit.entries', 'audit.chains']))
      await seen(house, auditor, entry, { id: rows[0]!.id })
      expect(await lastEntry(db)).toMatchObject({ act: 'audit.entry', outcome: 'read' })
    }))

  it('is for auditors only; who else asks is written down', () =>
    withRollback(async (db) => {
      const house = houseOn(db)
      for (const duty of duties.filter((one) => one !== 'auditor'))
        for (const view of [entries, entry, chains])
          expect(await see(house, actorOf(duty), view, { id: '0-1' }), duty).toMatchObject({
            kind: 'refused',
            refusal: { code: 'not-yours' },
          })
      const { rows } = await seen<{ rows: EntryRow[] }>(house, auditor, entries, {
        act: 'audit.chains',
        outcome: 'refused',
      })
      expect(rows).toHaveLength(duties.length - 1)
    }))

  it('is signed daily by a job, which auditors see and verification believes', () =>
    withRollback(async (db) => {
      // Copies of its own: other tests of the same process sign too.
      const house = houseOn(db)
      house.checkpoints = { ...house.checkpoints, copies: await mkdtemp(join(tmpdir(), 'contingent-copies-')) }
      await done(house, administrator, createAccount, zoe)
      expect((await seen<ChainsData>(house, auditor, chains)).checkpoint).toBeNull()
      const run = { key: 'k', about: {}, now: '2026-03-17T03:30:00.000Z' }
      await room.jobs![0]!.run(house, run)
      await room.jobs![0]!.run(house, run)
      await refusal(house, actorOf('physician'), createAccount, zoe)
      const after = await seen<ChainsData>(house, auditor, chains)
      // 23:30 in the pack's zone: still the day before in Greenwich's terms.
      expect(after.checkpoint).toMatchObject({ number: 1, day: '2026-03-16' })
      expect(after.checkpoint!.entriesSince).toBe(1)
      expect(after.entries).toBe(after.chains.reduce((sum, chain) => sum + chain.length, 0))
      expect(await readdir(house.checkpoints.copies)).toEqual(['checkpoint-000001.json'])
      const publicKey = (await checkpointPublicKey(house.checkpoints.keysDir)) ?? undefined
      expect(publicKey).toBeDefined()
      expect(
        await verifyAudit(db, { ...(publicKey ? { publicKey } : {}), copies: house.checkpoints.copies }),
      ).toMatchObject({
        sound: true,
        checkpoints: 1,
        signaturesChecked: true,
      })
    }))
})
