import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { countQueries, inTransaction } from '#platform/database/connection.ts'
import { buildServer } from '#platform/web/server.tsx'
import { readSettings } from '../src/cli/settings.ts'
import { openHouse } from '../src/open-house.ts'
import type { Answers, Question } from './questions.ts'
import { statementsOf } from './recorded-statements.ts'
import { pageAgainstMemory } from './render-from-memory.ts'

// The measured server, in a process of its own: its CPU time is its own, and nothing here is spent on asking.
const { house, close } = await openHouse(readSettings(), { supervise: true, progress: () => {} })
const accounts = JSON.parse(await readFile(join(readSettings().dataDir, 'practice-accounts.json'), 'utf8'))
let app: FastifyInstance | undefined

const answer: { [K in keyof Answers]: (question: Extract<Question, { kind: K }>) => Promise<Answers[K]> } = {
  accounts: async () => accounts,
  /** A new server, whose rate limit has counted nobody yet. */
  async fresh() {
    await app?.close()
    app = await buildServer(house)
    await app.listen({ host: '127.0.0.1', port: 0 })
    return (app.server.address() as { port: number }).port
  },
  async cpu() {
    const { user, system } = process.cpuUsage()
    return user + system
  },
  async officers() {
    const claims = claimsOf(systemActor('bench'), house.clock().slice(0, 10))
    const { rows } = await inTransaction(house.db, { role: 'app', claims }, (tx) =>
      sql<{ count: string }>`select count(*) from people.person`.execute(tx),
    )
    return Number(rows[0]?.count)
  },
  async queries({ path, cookie }) {
    return (await countQueries(() => app!.inject({ url: path, headers: { cookie } }))).queries
  },
  async statements({ path, cookie }) {
    return statementsOf(() => app!.inject({ url: path, headers: { cookie } }))
  },
  async act({ path, token, body }) {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    return statementsOf(async () => {
      const { statusCode } = await app!.inject({ method: 'POST', url: path, headers, payload: body })
      if (statusCode !== 201) throw new Error(`${path} answers ${statusCode}`)
    })
  },
  async memory({ path, cookie, repeats }) {
    return pageAgainstMemory(() => app!.inject({ url: path, headers: { cookie } }), repeats)
  },
}

process.on('message', async (question: Question & { id: number }) => {
  try {
    const ask = answer[question.kind] as (one: Question) => Promise<unknown>
    process.send?.({ id: question.id, result: await ask(question) })
  } catch (error) {
    process.send?.({ id: question.id, error: String((error as Error).stack ?? error) })
  }
})
process.on('disconnect', async () => {
  await app?.close()
  await close()
  process.exit(0)
})
process.send?.({ id: 0, result: 'ready' })
