import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { medicalNote, writeMedicalNote } from '#modules/health/index.ts'
import type { Db } from '#platform/database/connection.ts'
import { Attachments } from '#platform/files/attachments.ts'
import { countKeys } from '#platform/files/key-counts.ts'
import { openKeyFile } from '#platform/files/key-file.ts'
import { masterOf } from '#platform/files/master-keys.ts'
import { rotateDataKeys, sweepRetiredKeys } from '#platform/files/rotate-data-keys.ts'
import { rotateMasterKey } from '#platform/files/rotate-master-key.ts'
import { Sealer } from '#platform/files/sealing.ts'
import type { House } from '#platform/house.ts'
import { physician, selectedForHealth } from '#tests/support/assessed.ts'
import { withRollback } from '#tests/support/database.ts'
import { done, seen } from '#tests/support/house.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'contingent-rotate-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** Two officers with a note each, in a house whose keys are its own. */
async function twoNotes(db: Db) {
  const sealer = new Sealer(openKeyFile(join(dir, 'keys')))
  const tools = { sealer, attachments: new Attachments(join(dir, 'files'), sealer) }
  const notes: string[] = []
  let house: House | undefined
  for (const note of ['first finding', 'second finding']) {
    const selected = await selectedForHealth(db)
    house = { ...selected.house, tools }
    await done(house, physician, writeMedicalNote, { assessmentId: selected.medical, note })
    notes.push(selected.medical)
  }
  return { house: house!, notes }
}

const read = async (house: House, id: string) =>
  (await seen<{ entries: { text: string }[] }>(house, physician, medicalNote, { id })).entries.map((one) => one.text)
const healthKeys = async (house: House) => (await countKeys(house)).find((one) => one.compartment === 'health')
const keyRows = async (db: Db) =>
  (await db.pool.query('select key_id, wrapped, retired_at from platform.data_key order by key_id')).rows

test('data keys are renewed, the old ones stay for an hour and are swept then', () =>
  withRollback(async (db) => {
    const { house, notes } = await twoNotes(db)
    expect(await rotateDataKeys(house)).toEqual({ renewed: 2, resumed: false, skipped: [] })
    expect(await healthKeys(house)).toMatchObject({ inUse: 2, retired: 2 })
    expect(await sweepRetiredKeys(house, house.clock())).toBe(0)
    expect(await sweepRetiredKeys(house, new Date(Date.parse(house.clock()) + 3_601_000).toISOString())).toBe(2)
    expect(await healthKeys(house)).toMatchObject({ inUse: 2, retired: 0 })
    for (const id of notes) expect((await read(house, id))[0]).toMatch(/finding$/)
  }))

test('a value that does not open is left alone with its key, and named; the others are renewed', () =>
  withRollback(async (db) => {
    const { house, notes } = await twoNotes(db)
    const flip = `update health.note set sealed = set_byte(sealed, 50, get_byte(sealed, 50) # 1) where assessment_id = $1`
    await db.pool.query(flip, [notes[0]])
    const report = await rotateDataKeys(house)
    expect(report).toMatchObject({ renewed: 1, skipped: [expect.stringContaining(notes[0]!)] })
    await db.pool.query(flip, [notes[0]])
    expect(await read(house, notes[0]!)).toEqual(['first finding'])
    expect(await rotateDataKeys(house)).toMatchObject({ renewed: 2, skipped: [] })
  }))

test('a new master key wraps every data key; the old one is kept for old backups until it is forgotten', () =>
  withRollback(async (db) => {
    const { house, notes } = await twoNotes(db)
    const before = await keyRows(db)
    const { masterId, renewed } = await rotateMasterKey(house)
    expect(renewed).toBe(2)
    const after = await keyRows(db)
    expect(new Set(after.map((one) => masterOf(one.wrapped)))).toEqual(new Set([masterId]))
    const { holder } = house.tools.sealer
    const bound = async (row: { key_id: string }) => {
      const { rows } = await db.pool.query('select person_id, compartment from platform.data_key where key_id = $1', [
        row.key_id,
      ])
      return `${row.key_id}|${rows[0].person_id}|${rows[0].compartment}`
    }
    await expect(holder.unwrap(before[0].wrapped, await bound(before[0]))).resolves.toHaveLength(32)
    await rotateMasterKey(house, { forgetOld: true })
    await expect(holder.unwrap(before[0].wrapped, await bound(before[0]))).rejects.toThrow('is not in')
    for (const id of notes) expect((await read(house, id))[0]).toMatch(/finding$/)
  }))

test('a server that has not seen the new master key reads its file anew', async () => {
  const [one, other] = [openKeyFile(dir), openKeyFile(dir)]
  const old = await one.wrap(Buffer.alloc(32, 7), 'here')
  const id = await one.renew()
  expect(await other.inUse()).toBe(id)
  const anew = await one.rewrap(old, 'here')
  expect(await one.forgetOld()).toBe(1)
  expect(await other.unwrap(anew, 'here')).toEqual(Buffer.alloc(32, 7))
  await other.refuseForGood(['here', randomUUID()])
  await expect(one.unwrap(anew, 'here')).rejects.toThrow('sealed-destroyed')
})
