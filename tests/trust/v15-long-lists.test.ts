import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { asSystem, sampleAccount } from '#platform/access/samples.ts'
import { issueToken } from '#platform/access/tokens.ts'
import { listFields } from '#platform/list.ts'
import { defineView } from '#platform/view.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'

const both = (text: string) => ({ en: text, fr: text })
/** A list for which the database works a while. */
const slow = defineView({
  name: 'sample.slow',
  seenBy: 'everyone-signed-in',
  query: listFields,
  async load(tx, { limit }) {
    if ((limit ?? 0) > 50) await sql`select pg_sleep(2)`.execute(tx)
    return { rows: [], total: 0, more: false, page: 1, pageSize: 50, sort: 'x', dir: 'asc' }
  },
  words: { title: both('Slow') },
})

let copy: ThrowAway
let app: FastifyInstance
const tokens: string[] = []
beforeAll(async () => {
  copy = await throwAwayDatabase()
  const house = houseOn(copy.db, { modules: [{ name: 'sample', views: [slow] }] })
  app = await buildServer(house)
  for (const email of ['one@example.ca', 'other@example.ca', 'third@example.ca']) {
    const { accountId, assignments } = await sampleAccount(copy.db, { email })
    const asked = { accountId, assignmentId: assignments[0]!, label: 'x', expiresAt: '2026-06-01T00:00:00Z' }
    tokens.push((await asSystem(copy.db, (tx) => issueToken(tx, { ...asked, now: house.clock() }))).token)
  }
})
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})

const ask = (token: number, limit: number) =>
  app.inject({ url: `/api/v1/sample/slow?limit=${limit}`, headers: { authorization: `Bearer ${tokens[token]}` } })
const statuses = async (asked: ReturnType<typeof ask>[]) =>
  (await Promise.all(asked)).map((one) => one.statusCode).sort()

it('V15.2.2 V15.4.4 of fifty long lists at once two of an account are made, all in line, and whoever asks for a page is not behind them', async () => {
  const mine = Array.from({ length: 50 }, () => ask(0, 5_000))
  await pause(50)
  const others = [ask(1, 5_000), ask(1, 5_000), ask(2, 5_000)]
  let listsAreMade = false
  const made = Promise.all(mine).then(() => {
    listsAreMade = true
  })
  expect((await ask(1, 50)).statusCode).toBe(200)
  expect(listsAreMade).toBe(false)
  await made
  expect(await statuses(mine)).toEqual([200, 200, ...Array(48).fill(409)])
  expect(await statuses(others)).toEqual([200, 200, 200])
  expect((await ask(0, 20_000)).statusCode).toBe(422)
})
