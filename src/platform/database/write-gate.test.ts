import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimsOfNobody } from '#platform/access/claims.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { clientConfig, inTransaction } from './connection.ts'
import { whileWritesAreHeld } from './write-gate.ts'

let copy: ThrowAway
let gate: pg.Client
beforeAll(async () => {
  copy = await throwAwayDatabase({ bare: true })
  gate = new pg.Client(clientConfig(copy.address))
  await gate.connect()
  await copy.admin.query('create table held (id integer); grant select, insert on held to test_app')
})
afterAll(async () => {
  await gate?.end()
  await copy?.drop()
})

const as = { role: 'app' as const, claims: claimsOfNobody('2026-03-16') }
const write = (id: number) => inTransaction(copy.db, as, (tx) => sql`insert into held values (${id})`.execute(tx))
const count = async () =>
  inTransaction(copy.db, as, (tx) => sql<{ n: number }>`select count(*)::integer as n from held`.execute(tx), {
    readOnly: true,
  }).then(({ rows }) => rows[0]!.n)

test('while writes are held a reader goes on, a writer waits and then writes', async () => {
  const events: string[] = []
  let writing: Promise<unknown> = Promise.resolve()
  await whileWritesAreHeld(gate, async () => {
    const before = await count()
    writing = write(1).then(() => events.push('written'))
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(await count()).toBe(before)
    events.push('let go')
  })
  await writing
  expect(events).toEqual(['let go', 'written'])
})

test('it waits for a transaction that is writing, and those who come meanwhile are let through in the end', async () => {
  let finish: () => void = () => {}
  const held = new Promise<void>((resolve) => {
    finish = resolve
  })
  let begun: () => void = () => {}
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve
  })
  const long = inTransaction(copy.db, as, async (tx) => {
    await sql`insert into held values (2)`.execute(tx)
    begun()
    await held
  })
  await hasBegun
  let seen = -1
  const backup = whileWritesAreHeld(gate, async () => {
    seen = await count()
  })
  // It comes after the backup has begun to wait, and gets its turn before the long one ends.
  await new Promise((resolve) => setTimeout(resolve, 50))
  await write(3)
  expect(seen).toBe(-1)
  finish()
  await Promise.all([long, backup])
  expect(seen).toBe(await count())
})

test('what fails while writes are held lets go of them', async () => {
  const failing = whileWritesAreHeld(gate, () => Promise.reject(new Error('no room')))
  await expect(failing).rejects.toThrow('no room')
  await write(4)
})
