import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Duty, duties } from '#kernel/duties.ts'
import { asSystem, sampleAccount, samplePassword } from '#platform/access/samples.ts'
import { issueToken } from '#platform/access/tokens.ts'
import { type AnyAction, dutiesOf } from '#platform/action.ts'
import type { Fields } from '#platform/fields.ts'
import type { House } from '#platform/house.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { Visitor } from '#tests/support/form-visitor.ts'
import { houseOn } from '#tests/support/house.ts'

let copy: ThrowAway
let house: House
let app: FastifyInstance
const visitors = new Map<Duty, Visitor>()
const tokens = new Map<Duty, string>()

beforeAll(async () => {
  copy = await throwAwayDatabase()
  house = houseOn(copy.db)
  // More forms than anybody fills in within a minute: what is shed in a rush is tried elsewhere.
  app = await buildServer(house, { limits: { web: 10_000, api: 10_000 } })
  const one = async (table: string) =>
    String((await copy.admin.query(`select id from ${table} order by code limit 1`)).rows[0].id)
  const [serviceId, missionId] = [await one('people.service'), await one('missions.mission')]
  for (const duty of duties) {
    const place = /^service-|^rcmp-adviser/.test(duty)
      ? { serviceId }
      : duty === 'contingent-commander'
        ? { missionId }
        : {}
    const email = `${duty}@example.ca`
    const person = duty === 'candidate' ? { personId: randomUUID() } : {}
    const { accountId, assignments } = await sampleAccount(copy.db, { email, ...person, duties: [{ duty, ...place }] })
    const visitor = new Visitor(app, `198.51.100.${visitors.size + 1}`)
    expect((await visitor.signIn(email, samplePassword)).headers.location, duty).toBe('/en')
    visitors.set(duty, visitor)
    const o = {
      accountId,
      assignmentId: assignments[0]!,
      label: 'Test',
      expiresAt: '2026-12-01T00:00:00Z',
      now: '2026-01-02T00:00:00Z',
    }
    tokens.set(duty, (await asSystem(copy.db, (tx) => issueToken(tx, o))).token)
  }
}, 240_000)
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})

/** Who of those who may do it was asked least: nobody is asked more often than a reader may ask in a minute. */
const timesAsked = new Map<Duty, number>()
function dutyOf(action: AnyAction): Duty | undefined {
  const times = (duty: Duty) => timesAsked.get(duty) ?? 0
  const [duty] = dutiesOf(action).sort((a, b) => times(a) - times(b))
  if (duty) timesAsked.set(duty, times(duty) + 1)
  return duty
}
const inWords = [200, 303, 403, 404, 409, 422]

/** Inputs of every field that are all wrong in the way that a careless or a wicked hand would make them. */
function wicked(fields: Fields): Record<string, string> {
  const byKind: Record<string, string> = {
    day: '2026-02-30',
    whole: '-1e9',
    decimal: '1,2,3',
    email: 'a@b\r\nBcc: c@d.e',
    id: "' or 1=1 --",
    pick: randomUUID(),
    choice: 'constructor',
    choices: '__proto__',
    file: randomUUID(),
  }
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, one]) =>
      one.kind === 'both'
        ? [
            [`${name}.en`, '<script>'],
            [`${name}.fr`, "L'«été»\u0000"],
          ]
        : [[name, byKind[one.kind] ?? '\u202e\u0000<img src=x onerror=alert(1)>']],
    ),
  )
}

describe('the form of every action', () => {
  it('answers in words, whatever is asked of it and whatever is typed: no fault, nothing run as markup', async () => {
    const faults: string[] = []
    const answers = new Map<number, number>()
    for (const action of house.registry.actions.values()) {
      const duty = dutyOf(action)
      if (!duty) continue
      const visitor = visitors.get(duty)!
      const url = action.subject ? `/fr/faire/${action.name}/${randomUUID()}` : `/en/do/${action.name}`
      const form = await visitor.get(url)
      if (form.statusCode !== 200) await visitor.get('/fr/mon-compte')
      const empty = await visitor.post(url, { _key: randomUUID() })
      const odd = await visitor.post(url, { _key: randomUUID(), ...wicked(action.input as Fields) })
      for (const [what, answer] of Object.entries({ form, empty, odd })) {
        answers.set(answer.statusCode, (answers.get(answer.statusCode) ?? 0) + 1)
        if (!inWords.includes(answer.statusCode))
          faults.push(`${action.name} as ${duty}, ${what}: ${answer.statusCode}`)
        if (answer.body.includes('<img src=x') || answer.body.includes('><script>'))
          faults.push(`${action.name} ${what}: markup`)
      }
    }
    expect(faults).toEqual([])
    // Forms were there, input was judged, and what nobody has was not found.
    for (const status of [200, 404, 422]) expect(answers.get(status), String(status)).toBeGreaterThan(5)
  }, 120_000)
})

describe('every operation of the API', () => {
  const ask = (duty: Duty, method: 'GET' | 'POST', name: string, o: { query?: string; payload?: object }) =>
    app.inject({
      method,
      url: `/api/v1/${name.replace('.', '/')}${o.query ?? ''}`,
      headers: { authorization: `Bearer ${tokens.get(duty)}`, 'accept-language': 'fr' },
      ...(o.payload ? { payload: o.payload } : {}),
    })

  it('answers odd bodies with a problem document in the reader’s language, never with a fault', async () => {
    const faults: string[] = []
    for (const action of house.registry.actions.values()) {
      const duty = dutyOf(action) ?? 'irss-officer'
      const ids = Object.entries(action.input as Fields).map(([name, one]) => [
        name,
        one.kind === 'id' || one.kind === 'pick' ? randomUUID() : 'x',
      ])
      for (const payload of [{}, Object.fromEntries(ids), { ...Object.fromEntries(ids), extra: { a: [] } }]) {
        const answer = await ask(duty, 'POST', action.name, { payload })
        const sound = [201, 403, 404, 409, 422].includes(answer.statusCode)
        const words = answer.statusCode === 201 || (answer.json().title && answer.json().detail)
        if (!sound || !words) faults.push(`${action.name}: ${answer.statusCode} ${answer.body.slice(0, 200)}`)
      }
    }
    expect(faults).toEqual([])
  }, 120_000)

  it('answers every view to every duty, with or without a query, never with a fault', async () => {
    const faults: string[] = []
    for (const view of house.registry.views.values()) {
      const sees =
        typeof view.seenBy === 'string'
          ? (['finance-officer', 'candidate'] as Duty[])
          : (Object.keys(view.seenBy) as Duty[])
      const names = Object.keys(view.query as Fields)
      const odd = `?${names.map((name) => `${name}=${encodeURIComponent("x' \u202e%")}`).join('&')}`
      const ids = `?${names.map((name) => `${name}=${randomUUID()}`).join('&')}`
      for (const duty of [...sees, 'finance-officer' as const]) {
        for (const query of ['', ids, odd]) {
          const answer = await ask(duty, 'GET', view.name, { query })
          if (![200, 403, 404, 422].includes(answer.statusCode))
            faults.push(`${view.name} as ${duty} ${query}: ${answer.statusCode}`)
        }
      }
    }
    expect(faults).toEqual([])
  }, 120_000)
})
