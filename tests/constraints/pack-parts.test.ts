import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { writeLaterParts } from '#platform/installation.ts'
import type { LoadPack, Module } from '#platform/module.ts'
import { readPack } from '#platform/pack/read-pack.ts'
import { throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'
import { packDir } from '../../src/cli/pack-places.ts'

test('a part of the pack that comes with a later version is written once where there is an installation already, whoever starts first, and never by halves', async () => {
  const { db, admin, drop } = await throwAwayDatabase()
  try {
    const house = houseOn(db)
    let read = 0
    const later = (modules: Module[]) =>
      writeLaterParts(db, modules, {
        readPack: () => {
          read += 1
          return readPack(packDir())
        },
        now: house.clock(),
        tools: house.tools,
      })
    expect(await later([...house.registry.modules])).toEqual([])
    expect(read).toBe(0)

    let written = 0
    const names: LoadPack = async (tx, pack, c) => {
      written += 1
      await sql`insert into published.country (code, name) values ('ZZ', ${JSON.stringify({ en: pack.pack.code, fr: c.today })})`.execute(
        tx,
      )
    }
    const fails: LoadPack = () => Promise.reject(new Error('not this one'))
    const there = async () => (await admin.query(`select 1 from published.country where code = 'ZZ'`)).rows.length === 1
    await expect(
      later([{ name: 'room-of-later', loadPack: names, packParts: { 'room.more': fails } }]),
    ).rejects.toThrow('not this one')
    expect(await there()).toBe(false)

    const room: Module = { name: 'room-of-later', loadPack: names, packParts: { 'room.more': async () => {} } }
    const [one, other] = await Promise.all([later([room]), later([room])])
    expect([...one, ...other].sort()).toEqual(['room-of-later', 'room.more'])
    expect(await there()).toBe(true)
    // Once in the attempt that failed, once for good.
    expect(written).toBe(2)
    expect(await later([room])).toEqual([])
  } finally {
    await drop()
  }
})
