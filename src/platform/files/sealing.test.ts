import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SealedBinding } from '#kernel/sealed.ts'
import { type DatabaseRole, inTransaction, type Tx } from '#platform/database/connection.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import type { KeyHolder } from './key-holder.ts'
import { Sealer } from './sealing.ts'

let dir: string
let copy: ThrowAway
let sealer: Sealer
let officer: string
let other: string

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'contingent-sealing-'))
  copy = await throwAwayDatabase()
  sealer = Sealer.open(join(dir, 'data-keys'))
})
afterAll(async () => {
  await copy?.drop()
  rmSync(dir, { recursive: true, force: true })
})
beforeEach(() => {
  officer = randomUUID()
  other = randomUUID()
})

const under = <T>(role: DatabaseRole, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const claims = {
    accountId: officer,
    personId: null,
    duty: 'physician',
    reach: 'programme' as const,
    today: '2026-03-01',
  }
  return inTransaction(copy.db, { role, claims: { ...claims, services: [], missions: [], cases: [] } }, work)
}

describe('a sealed value', () => {
  const place = (): SealedBinding => ({
    compartment: 'health',
    personId: officer,
    table: 'health.assessment',
    row: randomUUID(),
    column: 'note',
    version: 1,
  })
  const inHealth = <T>(work: (tx: Tx) => Promise<T>) => under('app_health', work)
  const note = 'Apte sans réserve – O’Brien-Lévesque'

  it('opens in its place, and is never the same twice', async () => {
    const binding = place()
    const [first, second] = await inHealth(async (tx) => [
      await sealer.seal(tx, binding, note),
      await sealer.seal(tx, binding, note),
    ])
    expect(first!.equals(second!)).toBe(false)
    expect(first!.includes('Apte')).toBe(false)
    expect(await inHealth((tx) => sealer.unseal(tx, binding, first!))).toBe(note)
    expect(await inHealth(async (tx) => sealer.unseal(tx, binding, await sealer.seal(tx, binding, '')))).toBe('')
  })
  it.each([
    ['another table', { table: 'health.other' }],
    ['another row', { row: 'x' }],
    ['another column', { column: 'remark' }],
    ['another version', { version: 2 }],
    ['another person', { personId: '00000000-0000-4000-8000-000000000000' }],
    ['another compartment', { compartment: 'psych' as const }],
  ])('does not open in %s', async (_, elsewhere) => {
    const binding = place()
    const sealed = await inHealth((tx) => sealer.seal(tx, binding, note))
    await expect(inHealth((tx) => sealer.unseal(tx, { ...binding, ...elsewhere }, sealed))).rejects.toThrow(
      'does not open',
    )
  })
  it('does not open when any byte of it was changed', async () => {
    const binding = place()
    const sealed = await inHealth((tx) => sealer.seal(tx, binding, note))
    for (const at of [0, 5, 20, 40, sealed.length - 1]) {
      const changed = Buffer.from(sealed)
      changed[at]! ^= 1
      await expect(inHealth((tx) => sealer.unseal(tx, binding, changed))).rejects.toThrow('does not open')
    }
  })
  it('cannot be sealed or opened under the ordinary role', async () => {
    const binding = place()
    const sealed = await inHealth((tx) => sealer.seal(tx, binding, note))
    await expect(under('app', (tx) => sealer.unseal(tx, binding, sealed))).rejects.toThrow('permission denied')
    await expect(under('app', (tx) => sealer.seal(tx, place(), note))).rejects.toThrow('permission denied')
    await expect(under('app_conduct', (tx) => sealer.seal(tx, place(), note))).rejects.toThrow()
  })
  it('is shredded with the data key of its person', async () => {
    const binding = place()
    const sealed = await inHealth((tx) => sealer.seal(tx, binding, note))
    await copy.admin.query('delete from platform.data_key where person_id = $1', [officer])
    await expect(inHealth((tx) => sealer.unseal(tx, binding, sealed))).rejects.toThrow('does not open')
  })
  it('sealed in bulk under a fresh data key opens like any other', async () => {
    const binding = place()
    const key = await sealer.freshDataKey(officer, 'health')
    const sealed = await sealer.sealUnder(key, binding, note)
    await expect(sealer.sealUnder(key, { ...binding, personId: other }, note)).rejects.toThrow('not for this place')
    await inHealth((tx) =>
      sql`insert into platform.data_key values (${key.key_id}, ${key.person_id}, ${key.compartment}, ${key.wrapped})`.execute(
        tx,
      ),
    )
    expect(await inHealth((tx) => sealer.unseal(tx, binding, sealed))).toBe(note)
  })
  it('a secret of the installation opens without the master keys, and only where it was bound', async () => {
    const keys = join(dir, 'secrets')
    const nobody = new Sealer({} as KeyHolder, { secretsDir: keys })
    const sealed = await nobody.sealSecret('totp of a', 'JBSWY3DP')
    expect(await new Sealer({} as KeyHolder, { secretsDir: keys }).unsealSecret('totp of a', sealed)).toBe('JBSWY3DP')
    await expect(nobody.unsealSecret('totp of b', sealed)).rejects.toThrow()
    const elsewhere = new Sealer({} as KeyHolder, { secretsDir: join(dir, 'none') })
    await expect(elsewhere.unsealSecret('totp of a', sealed)).rejects.toThrow('is missing')
  })
  it('two who seal a person’s first value at once use one key', async () => {
    const [a, b] = [place(), place()]
    const sealed = await Promise.all([a, b].map((binding) => inHealth((tx) => sealer.seal(tx, binding, note))))
    expect(await inHealth((tx) => sealer.unseal(tx, a, sealed[0]!))).toBe(note)
    expect(await inHealth((tx) => sealer.unseal(tx, b, sealed[1]!))).toBe(note)
  })
})
