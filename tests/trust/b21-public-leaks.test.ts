import { sql } from 'kysely'
import { afterAll, beforeAll } from 'vitest'
import { addDays } from '#kernel/calendar.ts'
import type { House } from '#platform/house.ts'
import { Dice } from '../../src/practice/dice.ts'
import { type BenchHouse, benchHouse } from './access/bench-house.ts'
import { type Asked, Crawler, type Place } from './crawl/crawler.ts'
import { type Canaries, leaksIn, plantCanaries } from './leaks/canaries.ts'
import { type Finding, type TrustRun, trustRow } from './row.ts'

let bench: BenchHouse
let planted: Canaries
let places: Place[]

beforeAll(async () => {
  bench = await benchHouse()
  const crawler = new Crawler(bench)
  places = await crawler.places()
  await crawler.close()
  planted = await plantCanaries(bench.database.admin)
}, 120_000)
afterAll(() => bench?.database.drop())

/** Everything that somebody may ask who is not signed in: what is public, on any day; what is not; what there is not. */
function asked(n: number, seed: number): Asked[] {
  const dice = new Dice(`leaks ${seed}`)
  const day = () => addDays('1989-01-01', dice.int(0, 15_500))
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const odd = [
    '2026-02-30',
    '',
    '0000-00-00',
    "2016-06-30'",
    '2016-06-30 or 1=1',
    '9999-12-31',
    '1989-01-01',
    'x'.repeat(3_000),
  ]
  const days = [...Array.from({ length: n }, day), ...odd].map(encodeURIComponent)
  return [
    ...places.flatMap(({ url }): Asked[] => [{ url }, { method: 'HEAD', url }]),
    ...places
      .filter((_, i) => i % 3 === 0)
      .map(({ url }): Asked => ({ method: 'POST', url, headers: form, payload: '_csrf=x&id=x' })),
    ...places
      .filter((_, i) => i % 5 === 0)
      .map(({ url }): Asked => ({ url: `${url}${url.includes('?') ? '&' : '?'}format=csv&sort=__proto__&q=an` })),
    ...days.flatMap((one): Asked[] => [
      { url: `/en/operations?as-at=${one}` },
      { url: `/fr/operations?as-at=${one}` },
      { url: `/api/v1/public-site/operations?asAt=${one}`, headers: { 'accept-language': 'fr' } },
    ]),
    ...[
      '/feed',
      '/sitemap.xml',
      '/en/operations/feed',
      '/.git/config',
      '/.env',
      '/api/v1',
      '/api/v1/',
      '/metrics',
      '/server-status',
      '/en/officers/1',
      '/files/x',
      '/assets/',
      '/%00',
    ].map((url): Asked => ({ url })),
    ...['a@bench.example', 'intake-officer@practice.example', "' or 1=1 --"].map(
      (email): Asked => ({
        method: 'POST',
        url: '/en/sign-in',
        headers: { ...form, cookie: 'contingent-form=aaaaaaaaaaaaaaaaaaaaaa' },
        payload: new URLSearchParams({ _csrf: 'aaaaaaaaaaaaaaaaaaaaaa', email, password: 'x'.repeat(20) }).toString(),
      }),
    ),
  ]
}

async function crawl({ n, seed }: TrustRun, house: House = bench.house): Promise<Finding> {
  const crawler = new Crawler(bench, {}, house)
  const faults: string[] = []
  const questions = asked(n, seed)
  let shown = 0
  try {
    for (const one of questions) {
      const answer = await crawler.ask(one)
      if (answer.statusCode === 200) shown += 1
      if (answer.statusCode >= 500) faults.push(`${one.method ?? 'GET'} ${one.url.slice(0, 80)}: ${answer.statusCode}`)
      const own = `${one.url} ${one.payload ?? ''}`
      for (const leak of leaksIn({ body: answer.body, headers: answer.headers }, planted, own))
        faults.push(`${one.method ?? 'GET'} ${one.url.slice(0, 80)} tells ${leak}`)
    }
  } finally {
    await crawler.close()
  }
  if (shown < n) faults.push(`only ${shown} addresses showed anything`)
  if (planted.columns.length < 200) faults.push(`only ${planted.columns.length} columns have canaries`)
  const figure = `${planted.columns.length} columns with canaries, ${planted.closed.length} that take none, ${planted.ids.size} ids; ${shown} of the answers show something`
  return { n: questions.length, faults, figure }
}

/** The same house with another public view. */
function withOperations(change: (view: House['registry']['pages'][number]['view']) => object): House {
  const { registry } = bench.house
  const view = registry.views.get('public-site.operations')!
  const views = new Map(registry.views).set(view.name, { ...view, ...change(view) } as typeof view)
  return { ...bench.house, registry: { ...registry, views } }
}

trustRow({
  id: 'B21',
  what: 'V14.2.4 V8.2.3 V14.2.1 the public site tells nothing that is not published: canaries in every column, ids of every record',
  everyday: 60,
  full: 10_000,
  run: (o) => crawl(o),
  planted: [
    {
      what: 'a contact that was never meant to be public is copied to what is published',
      async run(o) {
        const { admin } = bench.database
        await admin.query('alter table published.contact add column kept text')
        await admin.query(
          'update published.contact set kept = email, email = (select family_name from people.person limit 1)',
        )
        try {
          return await crawl({ ...o, n: 5 })
        } finally {
          await admin.query('update published.contact set email = kept')
          await admin.query('alter table published.contact drop column kept')
        }
      },
    },
    {
      what: 'the public view reads a table of the product instead of what is published',
      run: (o) =>
        crawl(
          { ...o, n: 5 },
          withOperations(() => ({
            compartment: 'ordinary',
            load: async (tx: unknown) => ({
              rows: (await sql`select code, title from missions.position`.execute(tx as never)).rows,
            }),
          })),
        ),
    },
    {
      what: 'the public view gives the ids of missions',
      run: (o) =>
        crawl(
          { ...o, n: 5 },
          withOperations(() => ({
            compartment: 'ordinary',
            load: async (tx: unknown) => ({
              rows: (await sql`select id from missions.mission`.execute(tx as never)).rows,
            }),
          })),
        ),
    },
  ],
})
