import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { asSystem, sampleAccount } from '#platform/access/samples.ts'
import { issueToken } from '#platform/access/tokens.ts'
import { openDatabase } from '#platform/database/connection.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'
import { Dice } from '../../src/practice/dice.ts'
import { type FaultProxy, noTrouble, openFaultProxy } from './faults/fault-proxy.ts'
import { named, troubleBy } from './faults/troubles.ts'
import { type TrustRun, trustRow } from './row.ts'

/** Nobody waits longer for an answer, whatever the network does; the server gives a silent database up after three seconds. */
const longest = 30_000
const silence = 3_000

interface Scene {
  copy: ThrowAway
  proxy: FaultProxy
  app: FastifyInstance
  token: string
  end(): Promise<void>
}

/** A server whose way to its database leads through the proxy. */
async function scene(): Promise<Scene> {
  const copy = await throwAwayDatabase()
  const proxy = await openFaultProxy({ path: `${copy.address.socketDir}/.s.PGSQL.${copy.address.port}` })
  const through = openDatabase({
    ...{ ...copy.address, user: undefined, socketDir: '127.0.0.1', port: proxy.port },
    ...{ prefix: copy.db.prefix, max: 4, silence },
  })
  const app = await buildServer(houseOn(through))
  const account = await sampleAccount(copy.db, {
    email: `${randomUUID()}@example.ca`,
    duties: [{ duty: 'intake-officer' }],
  })
  const { token } = await asSystem(copy.db, (tx) =>
    issueToken(tx, {
      ...{ accountId: account.accountId, assignmentId: account.assignments[0]!, label: 'Faults' },
      ...{ expiresAt: '2026-06-01T00:00:00Z', now: '2026-01-02T00:00:00Z' },
    }),
  )
  return {
    ...{ copy, proxy, app, token },
    async end() {
      proxy.close()
      await app.close()
      await through.close().catch(() => {})
      await copy.drop()
    },
  }
}

/** Registers a request under an idempotency key. */
const register = ({ app }: Scene, token: string, mark: string) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/requests/register-request',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': mark },
    payload: { requesterKind: 'un', requester: 'UN', subject: mark, text: 'Trainers.', receivedOn: '2026-03-10' },
  })

/** While the way to the database is broken, several people ask; then it is whole again, and everybody asks once more. */
async function schedules({ n, seed, full }: TrustRun, believe: (status: number) => number = (status) => status) {
  const there = await scene()
  const { copy, proxy, app, token } = there
  const dice = new Dice(`database ${seed}`)
  const faults: string[] = []
  let answered = 0
  let slowest = 0
  try {
    for (let round = 0; round < n; round += 1) {
      const trouble = troubleBy(dice, { within: 2_000, slowest: full ? 2_000 : 400 })
      const marks = [randomUUID(), randomUUID(), randomUUID()]
      const said = (what: string) => `round ${round} of seed ${seed}, ${named(trouble)}: ${what}`
      proxy.set(trouble)
      const began = performance.now()
      const [writes, stranger, list] = await Promise.all([
        Promise.all(marks.map((mark) => register(there, token, mark))),
        register(there, 'not-a-token', randomUUID()),
        app.inject({ url: '/api/v1/requests/list', headers: { authorization: `Bearer ${token}` } }),
      ])
      const took = performance.now() - began
      slowest = Math.max(slowest, took)
      if (took > longest) faults.push(said(`somebody waited ${Math.round(took / 1000)} s`))
      if (stranger.statusCode < 400) faults.push(said(`let a stranger in with ${stranger.statusCode}`))
      for (const one of [...writes, list])
        if (one.statusCode >= 400 && !one.json().title) faults.push(said(`${one.statusCode} without a word`))
      proxy.set(noTrouble)
      for (const [at, mark] of marks.entries()) {
        const status = believe(writes[at]!.statusCode)
        const there1 = async () =>
          (await copy.admin.query('select count(*)::int as n from requests.request where subject = $1', [mark])).rows[0]
            .n
        if (status === 201 || status === 200) {
          answered += 1
          if ((await there1()) !== 1) faults.push(said('acknowledged, and not there'))
        }
        // With the same key once more: once in the database, whatever came of the first.
        let again = await register(there, token, mark)
        for (let tries = 0; again.statusCode >= 500 && tries < 20; tries += 1)
          again = await register(there, token, mark)
        if (again.statusCode > 201) faults.push(said(`does not come back: ${again.statusCode}`))
        else if ((await there1()) !== 1) faults.push(said('is there more or less than once'))
      }
    }
    if (proxy.touched < n / 2) faults.push('the faults hardly touched anything')
    return {
      n,
      faults,
      figure: `${answered} of ${n * 3} acknowledged in the middle of a fault; slowest answer ${Math.round(slowest / 100) / 10} s`,
    }
  } finally {
    await there.end()
  }
}

trustRow({
  id: 'B10',
  what: 'V16.5.2 V16.5.3 the way to the database slow, cut, silent: no false yes, nobody stuck, back by itself',
  everyday: 3,
  full: 600,
  run: (o) => schedules(o),
  planted: [{ what: 'a server that says yes before it knows', run: (o) => schedules({ ...o, n: 2 }, () => 201) }],
})
