import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AnyAction } from '#platform/action.ts'
import type { Fields } from '#platform/fields.ts'
import { actHref } from '#platform/web/paths.ts'
import { type BenchHouse, benchHouse } from './access/bench-house.ts'
import { asForm, inputOn } from './access/inputs.ts'
import { type Asker, verdict } from './access/oracle.ts'
import { readPolicy } from './access/policy.ts'
import { badBodies, badValues, poisonedBodies } from './crawl/bad-bodies.ts'
import { Crawler, formToken } from './crawl/crawler.ts'
import { digest } from './crawl/digest.ts'

let bench: BenchHouse
let crawler: Crawler
/** Each act with somebody who may do it and well-formed input on a record that they may act on. */
let acts: { action: AnyAction; as: Asker; good: Record<string, unknown> }[]

beforeAll(async () => {
  bench = await benchHouse()
  crawler = new Crawler(bench)
  const policy = readPolicy()
  acts = [...bench.house.registry.actions.values()].flatMap((action, i) => {
    const line = policy.acts.get(action.name)!
    const things = bench.things.get(line.about) ?? [undefined]
    const turned = [...bench.askers.slice(i % bench.askers.length), ...bench.askers]
    for (const as of turned)
      for (const thing of things)
        if (verdict(line, as, thing) === 'allowed')
          return [{ action, as, good: inputOn(action, { id: thing?.id ?? randomUUID(), given: {} }) }]
    return []
  })
}, 120_000)
afterAll(async () => {
  await crawler?.close()
  await bench?.database.drop()
})

const api = (name: string) => `/api/v1/${name.replace('.', '/')}`
/** Every day each act gets every second or fourth one, another each; `npm run trust` all. */
const someOf = <T>(all: readonly T[], i: number, every: number): T[] =>
  all.filter((_, k) => process.env.CONTINGENT_TRUST === 'full' || (i + k) % every === 0)
const json = { 'content-type': 'application/json' }
const post = (action: AnyAction, as: Asker, payload: string) =>
  crawler.ask({ method: 'POST', url: api(action.name), as, headers: json, payload })

it('V2.2.1 V2.2.2 every operation refuses every body that its schema does not allow, without a fault and without a change', async () => {
  const before = await digest(bench.database)
  const wrong: string[] = []
  let n = 0
  for (const [i, { action, as, good }] of acts.entries())
    for (const { what, body } of someOf(badBodies(action, good), i, 2)) {
      n += 1
      const { statusCode } = await post(action, as, JSON.stringify(body))
      if (statusCode < 400 || statusCode > 499) wrong.push(`${action.name} with ${what}: ${statusCode}`)
    }
  expect(wrong).toEqual([])
  expect(n).toBeGreaterThan(900)
  expect(await digest(bench.database)).toEqual(before)
}, 240_000)

it('V2.2.1 every view refuses a query that its schema does not allow, on its page and in the API', async () => {
  const policy = readPolicy()
  const wrong: string[] = []
  for (const view of bench.house.registry.views.values()) {
    const line = policy.views.get(view.name)!
    const as = bench.askers.find((one) => one.duty !== null && (line.anyone || line.who.has(one.duty)))!
    for (const [name, field] of Object.entries(view.query as Fields))
      for (const value of badValues(field).filter((one) => typeof one === 'string' || typeof one === 'number')) {
        const text = String(value)
        // In an address everything is text: a number is one, and a flag that is not yes is no.
        if (
          field.kind === 'yes' ||
          (field.kind === 'whole' && text === '1') ||
          (['text', 'pick'].includes(field.kind) && text === '7')
        )
          continue
        const { statusCode } = await crawler.ask({ url: `${api(view.name)}?${name}=${encodeURIComponent(text)}`, as })
        if (![404, 422].includes(statusCode)) wrong.push(`${view.name}?${name}=${text.slice(0, 40)}: ${statusCode}`)
      }
  }
  expect(wrong).toEqual([])
}, 120_000)

it('V15.3.3 every operation refuses every field that it does not declare: all that are known anywhere, sent together', async () => {
  const before = await digest(bench.database)
  const { rows } = await bench.database.admin.query<{ name: string }>(
    `select distinct column_name as name from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const inputs = [...bench.house.registry.actions.values()].flatMap((action) => Object.keys(action.input as Fields))
  const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const known = new Set([
    ...inputs,
    ...rows.flatMap(({ name }) => [name, camel(name)]),
    'isAdmin',
    'admin',
    'role',
    'roles',
    'scope',
    'actor',
    'doneBy',
    '_csrf',
    '_version',
  ])
  expect(known.size).toBeGreaterThan(300)
  for (const { action, as, good } of acts) {
    const more = [...known].filter((name) => !Object.hasOwn(action.input as Fields, name))
    const answer = await post(
      action,
      as,
      JSON.stringify({ ...Object.fromEntries(more.map((name) => [name, 'x'])), ...good }),
    )
    expect(answer.statusCode, action.name).toBe(422)
    const refused = (answer.json() as { errors: { field: string; code: string }[] }).errors.filter(
      (one) => one.code === 'unknown-field',
    )
    expect(refused.map((one) => one.field).sort(), action.name).toEqual([...more].sort())
  }
  expect(await digest(bench.database)).toEqual(before)
}, 120_000)

it('V15.3.3 a form with more fields than it has changes what it declares, and nothing else', async () => {
  const action = bench.house.registry.actions.get('people.correct-person')!
  const as = bench.askers.find((one) => one.name === 'irss-officer')!
  const { admin } = bench.database
  const row = async () =>
    (await admin.query<Record<string, unknown>>('select * from people.person where id = $1', [bench.places.persons[0]]))
      .rows[0]!
  const before = await row()
  const input = {
    personId: bench.places.persons[0],
    givenNames: 'Rose',
    familyName: 'Benoit',
    bornOn: '1988-02-29',
    language: 'en',
  }
  const declares = Object.keys(action.input as Fields).map((one) => one.toLowerCase())
  const extra = Object.keys(before).filter((name) => !declares.includes(name.replaceAll('_', '')))
  const fields = [
    ...asForm(action, input),
    ...extra.map((name): [string, string] => [name, '1']),
    ['isAdmin', 'yes'],
    ['duty', 'administrator'],
  ]
  const payload = new URLSearchParams([['_csrf', formToken(as)], ...fields] as [string, string][]).toString()
  const answer = await crawler.ask({
    method: 'POST',
    url: actHref(action.name, input.personId, 'en'),
    as,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload,
  })
  expect(answer.statusCode).toBe(303)
  const after = await row()
  const changed = Object.keys(after).filter((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]))
  const declared = [
    'given_names',
    'family_name',
    'born_on',
    'language',
    'email',
    'version',
    'recorded_at',
    'recorded_by',
    'search_name',
    'sort_name',
  ]
  expect(changed).toContain('given_names')
  expect(changed.filter((name) => !declared.includes(name))).toEqual([])
})

it('V1.5.2 V15.3.6 bodies that some programs take for more than data are refused, and no prototype is changed', async () => {
  const wrong: string[] = []
  for (const [i, { action, as }] of acts.entries())
    for (const body of someOf(poisonedBodies, i, 4)) {
      const { statusCode } = await post(action, as, body)
      if (statusCode < 400 || statusCode > 499) wrong.push(`${action.name} with ${body.slice(0, 40)}: ${statusCode}`)
    }
  expect(wrong).toEqual([])
  const plain: Record<string, unknown> = {}
  expect(plain.polluted).toBeUndefined()
  expect((globalThis as Record<string, unknown>).polluted).toBeUndefined()
}, 120_000)
