import { randomBytes, randomUUID } from 'node:crypto'
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-node'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Duty, duties } from '#kernel/duties.ts'
import { modules } from '#modules/index.ts'
import { asSystem, sampleAccount, samplePassword } from '#platform/access/samples.ts'
import { issueToken } from '#platform/access/tokens.ts'
import { dutiesOf } from '#platform/action.ts'
import { apiPath } from '#platform/api/api-routes.ts'
import type { Fields } from '#platform/fields.ts'
import type { House } from '#platform/house.ts'
import { dispatch, runTasks } from '#platform/jobs/index.ts'
import { openLog } from '#platform/watch/log.ts'
import { startTraces } from '#platform/watch/start-traces.ts'
import { useTracer } from '#platform/watch/traces.ts'
import { buildServer } from '#platform/web/server.tsx'
import { sampleCandidate } from '#tests/support/candidate.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { Visitor } from '#tests/support/form-visitor.ts'
import { houseOn } from '#tests/support/house.ts'
import { plantedRoom } from './logged/planted-room.ts'

vi.setConfig({ testTimeout: 120_000 })

/** A word that is nowhere but in what people send: found in a log, it got there from them. */
const canary = `zc${randomBytes(6).toString('hex')}`
const dressed = [
  canary,
  `Zoé ${canary}`,
  `${canary}@example.ca`,
  `${canary}\r\n{"level":"info","event":"forged"}`,
  `\u001b[31m${canary}\u001b[0m`,
  `${canary}\u0000\u2028\u0085%0d%0a`,
]

let copy: ThrowAway
let house: House
let app: FastifyInstance
let lines = ''
const tokens = new Map<Duty, string>()
const spans = new InMemorySpanExporter()
const spoken: string[] = []

beforeAll(async () => {
  copy = await throwAwayDatabase()
  house = houseOn(copy.db, { modules: [...modules, plantedRoom(canary)] })
  const log = openLog('info', {
    write(line) {
      lines += line
    },
  })
  app = await buildServer(house, {
    watch: {
      log,
      behindProxy: false,
      parts: { stopping: () => false, pendingMigrations: async () => [], dataDir: '/tmp' },
    },
  })
  useTracer(await startTraces({ serviceName: 'test', exporter: spans }))
  for (const stream of [process.stdout, process.stderr] as const) {
    const write = stream.write.bind(stream)
    vi.spyOn(stream, 'write').mockImplementation(((text: string, ...rest: []) => {
      spoken.push(String(text))
      return write(text, ...rest)
    }) as never)
  }
  const now = house.clock()
  const expiresAt = new Date(Date.parse(now) + 86_400_000).toISOString()
  const candidate = await sampleCandidate(copy.admin, { criteria: [] })
  for (const duty of duties) {
    const places = await placesFor(duty)
    const { accountId, assignments } = await sampleAccount(copy.db, {
      email: `${duty}.${canary}@example.ca`,
      name: `Camille ${canary}`,
      ...(duty === 'candidate' ? { personId: candidate.personId } : {}),
      duties: [{ duty, ...places }],
    })
    const issued = await asSystem(copy.db, (tx) =>
      issueToken(tx, { accountId, assignmentId: assignments[0]!, label: canary, expiresAt, now, sensitive: true }),
    )
    tokens.set(duty, issued.token)
  }
})
afterAll(async () => {
  vi.restoreAllMocks()
  useTracer(null)
  await app?.close()
  await copy?.drop()
})

async function placesFor(duty: Duty): Promise<{ serviceId?: string; missionId?: string }> {
  const idOf = async (table: string) =>
    (await copy.admin.query<{ id: string }>(`select id from ${table} limit 1`)).rows[0]!.id
  if (['service-coordinator', 'rcmp-adviser', 'service-chief'].includes(duty))
    return { serviceId: await idOf('people.service') }
  if (duty === 'contingent-commander') return { missionId: await idOf('missions.mission') }
  return {}
}

const someDress = (n: number): string => dressed[n % dressed.length]!
const filled = (fields: Fields, n: number): Record<string, unknown> =>
  Object.fromEntries(Object.keys(fields).map((name, at) => [name, someDress(n + at)]))

const logged = (): Record<string, unknown>[] =>
  lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe('what people send', () => {
  let asked = 0

  beforeAll(async () => {
    let n = 0
    const ask = async (o: { method: 'GET' | 'POST'; url: string; token?: string; payload?: object }) => {
      n += 1
      asked += 1
      await app.inject({
        method: o.method,
        url: o.url,
        remoteAddress: `198.51.${Math.floor(n / 200) + 1}.${(n % 200) + 1}`,
        headers: {
          'user-agent': canary,
          referer: `https://contingent.example/${canary}`,
          'x-forwarded-for': canary,
          'x-request-id': canary,
          ...(o.token ? { authorization: `Bearer ${o.token}` } : {}),
        },
        ...(o.payload ? { payload: o.payload } : {}),
      })
    }
    // Every act and every view of the registry, as those who may, with what they must not leave in a log.
    for (const action of house.registry.actions.values())
      for (const duty of dutiesOf(action).slice(0, 1))
        await ask({
          method: 'POST',
          url: apiPath(action.name),
          token: tokens.get(duty)!,
          payload: filled(action.input as Fields, n),
        })
    for (const view of house.registry.views.values()) {
      const duty = typeof view.seenBy === 'string' ? 'auditor' : (Object.keys(view.seenBy)[0] as Duty)
      const query = new URLSearchParams(filled(view.query as Fields, n) as Record<string, string>)
      await ask({ method: 'GET', url: `${apiPath(view.name)}?${query}`, token: tokens.get(duty)! })
    }
    for (const binding of house.registry.pages)
      for (const lang of ['en', 'fr'] as const) {
        const path = binding.path[lang].replace(/:\w+/g, encodeURIComponent(someDress(n)))
        await ask({ method: 'GET', url: `/${lang}${path === '/' ? '' : path}?q=${encodeURIComponent(someDress(n))}` })
      }
    for (const word of dressed) {
      const coded = encodeURIComponent(word)
      for (const by of ['itself', 'database', 'cause'])
        await ask({ method: 'GET', url: `/api/v1/planted/breaks?by=${by}&word=${coded}` })
      await ask({
        method: 'POST',
        url: '/api/v1/planted/refuses',
        token: tokens.get('administrator')!,
        payload: { word: canary },
      })
      for (const url of [
        `/en/${coded}`,
        `/${coded}`,
        `/api/v1/${coded}`,
        `/en/do/${coded}/${coded}`,
        `/files/${coded}`,
        `/en/sign-in?back=${coded}`,
      ])
        await ask({ method: 'GET', url })
      await ask({ method: 'GET', url: '/api/v1/access/my-account', token: word.replace(/[^\x21-\x7e]/g, '') })
    }
    const visitor = new Visitor(app)
    await visitor.signIn(`auditor.${canary}@example.ca`, `${canary} is not the word`)
    await visitor.signIn(`auditor.${canary}@example.ca`, samplePassword)
    await visitor.get(`/en/search?q=${canary}`)
    asked += 5
    await dispatch(house)
    const jobs = openLog('info', {
      write(line) {
        lines += line
      },
    })
    await runTasks(house, {
      onFault: (job, fault) => jobs.fault(job, fault),
      onTask: (job, ran) => jobs.task({ job, ...ran }),
    })
  })

  test('V16.2.5 V14.2.1 is in no log line, whether it went well or broke', () => {
    expect(asked).toBeGreaterThan(300)
    const all = logged()
    expect(all.filter(({ event }) => event === 'request')).toHaveLength(asked)
    expect(all.filter(({ event }) => event === 'fault').length).toBeGreaterThan(15)
    expect(all.filter(({ at }) => at === 'planted.job-breaks')).toHaveLength(1)
    expect(all.filter(({ event, at }) => event === 'fault' && !String(at).includes('planted.'))).toEqual([])
    expect(lines.includes(canary)).toBe(false)
    expect(spoken.join('').includes(canary)).toBe(false)
  })

  test('V16.4.1 forges no line and brings no control character into one', () => {
    expect(logged().filter(({ event }) => event === 'forged')).toEqual([])
    expect(/[^\n\x20-\x7e]/.test(lines)).toBe(false)
  })

  test('V16.2.2 V16.2.4 every line is JSON with an event, and says when, in UTC', () => {
    expect(logged().length).toBeGreaterThan(100)
    for (const { event } of logged()) expect(['request', 'task', 'fault', 'note']).toContain(event)
    for (const { time } of logged()) expect(String(time)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  })

  test('is in no metric: routes are named by their declarations', async () => {
    const text = (await app.inject({ url: '/metrics', remoteAddress: '127.0.0.1' })).body
    expect(text).not.toContain(canary)
    const routes = new Set([...text.matchAll(/route="([^"]*)"/g)].map(([, route]) => route!))
    const known = new Set([...house.registry.actions.keys(), ...house.registry.views.keys()])
    const others = [...routes].filter((route) => !known.has(route))
    expect(routes.size).toBeGreaterThan(100)
    for (const route of others) expect(route).toMatch(/^(no such (action|address)|assets|\/[a-z/.:é-]*)$/)
    expect(text).toMatch(/^contingent_audit_entries\{chain="0"\} \d+$/m)
    expect(text).toMatch(/^contingent_tasks\{state="due"\} \d+$/m)
  })

  test('is in no span; a request holds its act, and the act its transaction', () => {
    const all = spans.getFinishedSpans()
    const said = JSON.stringify(
      all.map(({ name, attributes, status, events }) => ({ name, attributes, status, events })),
    )
    expect(said.includes(canary)).toBe(false)
    expect(said).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-4[^"]*@|"(account|person)/)
    const byId = new Map(all.map((span) => [span.spanContext().spanId, span]))
    const insideOf = (outer: (typeof all)[number]) =>
      all.filter((span) => span.parentSpanContext?.spanId === outer.spanContext().spanId)
    // One that was shown: what is refused at the door opens no transaction.
    const shown = all.find((span) => span.name.startsWith('show ') && insideOf(span).length > 0)!
    const request = byId.get(shown.parentSpanContext!.spanId)!
    expect(request.attributes['http.route']).toBe(shown.name.slice('show '.length))
    expect(insideOf(shown).map((span) => span.name)).toContain('database transaction')
  })

  test('(planted) a log that writes the address down is found out', async () => {
    let careless = ''
    const log = openLog('info', {
      write(line) {
        careless += line
      },
    })
    log.request({ id: randomUUID(), method: 'GET', route: `/en/search?q=${canary}`, status: 200, ms: 1 })
    expect(careless.includes(canary)).toBe(true)
  })
})
