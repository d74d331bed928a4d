import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { dayInZone } from '#kernel/calendar.ts'
import { MODULE_NAMES } from '#modules/index.ts'
import { sessionCookie } from '#platform/access/cookies.ts'
import { asSystem, sampleAccount, samplePassword } from '#platform/access/samples.ts'
import { issueToken } from '#platform/access/tokens.ts'
import { createDatabase, dropDatabase } from '#platform/database/create-database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { migrationFolders } from '#platform/database/repository.ts'
import { formNames } from '#platform/web/form-names.ts'
import { buildServer } from '#platform/web/server.tsx'
import { bulletinOn, castOn } from '#tests/support/cast.ts'
import { type ThrowAway, testServer, throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'
import { Stage } from '#tests/support/stage.ts'
import { type Balancer, balance, whyNoBalancer } from './many/balancer.ts'
import { Load } from './many/load.ts'
import { Serving } from './many/serving.ts'

const full = process.env.CONTINGENT_TRUST === 'full'

vi.setConfig({ testTimeout: full ? 600_000 : 120_000 })
const size = full
  ? { processes: 4, restarts: 12, keys: 200, facts: 600, addresses: 10, clients: 24 }
  : { processes: 4, restarts: 2, keys: 20, facts: 50, addresses: 1, clients: 8 }
const noBalancer = whyNoBalancer()
const today = dayInZone(new Date().toISOString(), 'America/Toronto')

let copy: ThrowAway
let serving: Serving
let balancer: Balancer | null = null
const tokens: string[] = []

const anyOf = (n: number): string => `http://127.0.0.1:${serving.processes[n % serving.processes.length]!.port}`
const front = (): string => `http://127.0.0.1:${balancer!.port}`
let strangers = 0
/** An address that no other part of this test uses. */
const stranger = (): string => `198.18.${Math.floor(strangers / 250)}.${(strangers++ % 250) + 1}`

beforeAll(async () => {
  copy = await throwAwayDatabase()
  const now = new Date().toISOString()
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  // An account for each client: one alone would come to the limit of requests.
  for (let n = 0; n < size.clients; n += 1) {
    const { accountId, assignments } = await sampleAccount(copy.db, {
      email: `intake${n}@example.ca`,
      duties: [{ duty: 'intake-officer' }],
    })
    const asked = { accountId, assignmentId: assignments[0]!, label: 'test', expiresAt, now }
    tokens.push((await asSystem(copy.db, (tx) => issueToken(tx, asked))).token)
  }
  serving = await Serving.on(copy.address.database)
  await Promise.all(Array.from({ length: size.processes }, (_, n) => serving.start(`serve ${n + 1}`)))
  if (noBalancer === null) balancer = await balance(serving.processes.map((one) => one.port))
})
afterAll(async () => {
  await balancer?.stop()
  await serving?.stop()
  await copy?.drop()
})

const requestForm = (subject: string) => ({
  ...{ requesterKind: 'un', requester: 'UN Department of Peace Operations', subject, receivedOn: today },
  ...{ text: 'The mission asks for trainers.', askedNumber: 3, hostCountry: 'CD', answerBy: null },
})

function registerAt(base: string, key: string, subject = key, token = tokens[0]): Promise<Response> {
  return fetch(`${base}/api/v1/requests/register-request`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(requestForm(subject)),
  })
}

/** Signs in by the form at one server; gives the cookies of the session. */
async function signInAt(base: string, email: string): Promise<string> {
  const from = { 'x-forwarded-for': stranger() }
  const page = await fetch(`${base}/en/sign-in`, { headers: from })
  const before = cookiesOf(page)
  const csrf = /name="_csrf" value="([^"]*)"/.exec(await page.text())?.[1] ?? ''
  const answer = await fetch(`${base}/en/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...from, cookie: before, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ [formNames.csrf]: csrf, email, password: samplePassword }),
  })
  expect(answer.status).toBe(303)
  return cookiesOf(answer)
}

const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

function statusesOf(answers: readonly Response[]): Record<number, number> {
  const count: Record<number, number> = {}
  for (const { status } of answers) count[status] = (count[status] ?? 0) + 1
  return count
}

describe(`${size.processes} servers on one PostgreSQL`, () => {
  test('a session that was opened at one is one at all, and is over at all', async () => {
    const cookie = await signInAt(anyOf(0), 'intake0@example.ca')
    expect(cookie).toContain(sessionCookie(true))
    const home = (n: number) => fetch(`${anyOf(n)}/en`, { headers: { cookie }, redirect: 'manual' })
    for (let n = 0; n < size.processes; n += 1) expect((await home(n)).status).toBe(200)
    const csrf = /name="_csrf" value="([^"]*)"/.exec(await (await home(2)).text())?.[1] ?? ''
    await fetch(`${anyOf(1)}/en/sign-out`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ [formNames.csrf]: csrf }),
    })
    for (let n = 0; n < size.processes; n += 1) expect((await home(n)).status).toBe(303)
  })

  test('they count requests as one: exactly 120 pages a minute for one address, wherever it asks', async () => {
    for (let round = 0; round < size.addresses; round += 1) {
      const headers = { 'x-forwarded-for': stranger() }
      const answers = await Promise.all(
        Array.from({ length: 135 }, (_, n) => fetch(`${anyOf(n)}/robots.txt`, { headers })),
      )
      expect(statusesOf(answers)).toEqual({ 200: 120, 429: 15 })
      expect(Number(answers.find(({ status }) => status === 429)?.headers.get('retry-after'))).toBeGreaterThan(0)
    }
  })

  test('(planted) servers that count for themselves let more through', async () => {
    const apps = await Promise.all([buildServer(houseOn(copy.db)), buildServer(houseOn(copy.db))])
    const answers = await Promise.all(
      Array.from({ length: 135 }, (_, n) => apps[n % 2]!.inject({ url: '/robots.txt', remoteAddress: '203.0.113.9' })),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 200).length).toBeGreaterThan(120)
    await Promise.all(apps.map((app) => app.close()))
  })

  test('the same request sent to all of them at once is done once', async () => {
    const keys = Array.from({ length: size.keys }, () => randomUUID())
    await Promise.all(
      keys.map(async (key) => {
        const answers = await Promise.all(serving.processes.map((_, n) => registerAt(anyOf(n), key)))
        const bodies = (await Promise.all(answers.map((one) => one.json()))) as { id: string }[]
        expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201])
        expect(new Set(bodies.map(({ id }) => id)).size).toBe(1)
      }),
    )
    const { rows } = await copy.admin.query('select count(*)::int as n from requests.request where subject = any($1)', [
      keys,
    ])
    expect(rows[0].n).toBe(size.keys)
  })

  test('their workers do each task once: one letter for each fact, one run for each period', async () => {
    const stage = new Stage(copy.db, today)
    const cast = await castOn(stage, { service: 'OPP', mission: 'MONUSCO' })
    const days = { departure: '2028-01-10', closes: '2027-10-01', until: '2030-03-31' }
    const { postingId } = await bulletinOn(stage, cast, { number: 5, places: 1, ...days })
    const officer = { givenNames: 'Zoé', familyName: 'Tremblay', bornOn: '1990-02-28', language: 'fr', sex: 'female' }
    const employed = { email: null, serviceId: cast.service, from: '2012-05-01', sworn: true }
    const personId = await stage.does(cast.coordinator, 'people.register-officer', { ...officer, ...employed })
    const self = stage.as('candidate', { personId })
    const candidacyId = await stage.does(self, 'candidacies.apply', { postingId, consent: true })
    const { rows: said } = await copy.admin.query<{ id: string }>(
      `insert into jobs.fact (id, name, about, recorded_at)
       select gen_random_uuid(), 'candidacies.applied', f.about, now() from generate_series(1, $2)
         cross join (select about from jobs.fact where name = 'candidacies.applied' and about::text like '%' || $1 || '%' limit 1) f
       returning id`,
      [candidacyId, size.facts],
    )
    expect(said).toHaveLength(size.facts)
    const ids = said.map(({ id }) => id)
    await expect
      .poll(
        async () =>
          (
            await copy.admin.query(
              'select count(*)::int as n from jobs.task where fact_id = any($1) and done_at is not null',
              [ids],
            )
          ).rows[0].n,
        { timeout: full ? 300_000 : 60_000, interval: 200 },
      )
      .toBe(2 * size.facts)
    const written = await copy.admin.query(
      'select count(*)::int as all, count(distinct fact_id)::int as facts from letters.letter where fact_id = any($1) and person_id is not null',
      [ids],
    )
    expect(written.rows[0]).toEqual({ all: size.facts, facts: size.facts })
    const tasks = await copy.admin.query(
      'select max(attempts)::int as attempts from jobs.task where fact_id = any($1)',
      [ids],
    )
    expect(tasks.rows[0].attempts).toBe(1)
    const workers = await copy.admin.query('select count(*)::int as n from jobs.worker')
    expect(workers.rows[0].n).toBe(size.processes)
    const periods = await copy.admin.query(
      `select count(*)::int as n, count(distinct (job, key))::int as once from jobs.task where fact_id is null`,
    )
    expect(periods.rows[0].n).toBeGreaterThan(0)
    expect(periods.rows[0].once).toBe(periods.rows[0].n)
  })

  test('four that migrate at once run each migration once', async () => {
    const server = await testServer()
    const database = `many_${randomUUID().slice(0, 8)}`
    const address = { socketDir: server.socketDir, port: server.port, user: server.user, database }
    await createDatabase(address)
    try {
      const folders = migrationFolders(MODULE_NAMES)
      const ran = await Promise.all(
        Array.from({ length: 4 }, () => migrate({ address, prefix: server.prefix, folders })),
      )
      expect(ran.map((names) => names.length).filter((n) => n > 0)).toHaveLength(1)
    } finally {
      await dropDatabase(address)
    }
  })

  test.skipIf(noBalancer !== null)(
    `a rolling restart under load fails nobody${noBalancer ? `: NOT RUN, ${noBalancer}` : ''}`,
    async () => {
      const cookie = await signInAt(front(), 'intake0@example.ca')
      const keys: string[] = []
      const kinds = [
        () => async () => {
          const answer = await fetch(`${front()}/en/operations`, { headers: { 'x-forwarded-for': stranger() } })
          await answer.text()
          return { what: 'public page', status: answer.status }
        },
        () => async () => {
          // One reader may ask for 120 pages a minute.
          await pause(600)
          const answer = await fetch(`${front()}/en`, {
            headers: { cookie, 'x-forwarded-for': stranger() },
            redirect: 'manual',
          })
          await answer.text()
          return { what: 'page of a session', status: answer.status }
        },
        (n: number) => async () => {
          const key = randomUUID()
          const answer = await registerAt(front(), key, `rolling ${key}`, tokens[n])
          const { id } = (await answer.json()) as { id?: string }
          if (id) keys.push(`rolling ${key}`)
          return { what: 'act', status: answer.status }
        },
      ]
      const clients = Array.from({ length: size.clients }, (_, n) => kinds[n === 1 ? 1 : n % 2 === 0 ? 0 : 2]!(n))
      const load = new Load(clients, { pauseMs: 100, good: [200, 201] })
      const ends: { code: number | null; endedMs: number }[] = []
      for (const one of Array.from({ length: size.restarts }, (_, n) => serving.processes[n % size.processes]!)) {
        ends.push(await serving.restart(one))
        // The proxy sees it again before the next one goes.
        await pause(700)
      }
      await load.stop()
      console.log(
        `rolling restart: ${load.asked} requests, ${load.failures.length} failed, slowest ${Math.round(load.slowestMs)} ms, ends ${ends.map((e) => Math.round(e.endedMs)).join(' ')} ms`,
      )
      expect(load.failures).toEqual([])
      expect(load.asked).toBeGreaterThan(50)
      expect(ends.map(({ code }) => code)).toEqual(ends.map(() => 0))
      const { rows } = await copy.admin.query(
        'select count(*)::int as n from requests.request where subject = any($1)',
        [keys],
      )
      expect(rows[0].n).toBe(keys.length)
    },
  )
})
