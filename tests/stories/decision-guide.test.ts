import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { modules } from '#modules/index.ts'
import { guideOn } from '#modules/public-site/store-of-guide.ts'
import type { Guide } from '#modules/public-site/vocabulary/guide.ts'
import { systemActor } from '#platform/access/actor.ts'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'
import { packed, Scales } from '#tests/support/page-weight.ts'
import { askHouse } from '#tests/support/visitor.ts'

let copy: ThrowAway
let app: FastifyInstance
let guide: Guide
const pages = {} as Record<'en' | 'fr', string>
beforeAll(async () => {
  copy = await throwAwayDatabase()
  const house = houseOn(copy.db, { modules })
  app = await buildServer(house)
  guide = await asPublic((tx) => guideOn(tx, '2026-03-16'))
  for (const [lang, path] of [
    ['en', '/en/decision-guide'],
    ['fr', '/fr/guide-de-decision'],
  ] as const)
    pages[lang] = (await app.inject({ url: path })).body
})
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})

const asPublic = <T>(work: Parameters<typeof inTransaction<T>>[2]) =>
  inTransaction(copy.db, { role: 'app_public', claims: claimsOf(systemActor('visitor'), '2026-03-16') }, work)

const topic = (code: string) => {
  const found = guide.topics.find((one) => one.code === code)
  if (!found) throw new Error(`There is no topic ${code}`)
  return found
}
const part = (html: string, code: string) => html.split(`id="topic-${code}"`)[1]!.split('</article>')[0]!

test('S0.48 all thirteen topics of the source stand in both languages, in its order, each with statements, talk, help and whom to ask', () => {
  expect(guide.topics.map(({ code, ref }) => [code, ref])).toEqual([
    ['family-support', 'S0-84..86'],
    ['absence', 'S0-87..89'],
    ['process', 'S0-90..93'],
    ['living-conditions', 'S0-94..96'],
    ['risk', 'S0-97..100'],
    ['voluntary', 'S0-101..103'],
    ['career', 'S0-104..106'],
    ['health', 'S0-57, S0-58, S0-107, S0-108'],
    ['family-situation', 'S0-109..111'],
    ['other-considerations', 'S0-112..115'],
    ['money', 'S0-116..118'],
    ['relationship', 'S0-119..122'],
    ['conversation', 'S0-123..127'],
  ])
  for (const lang of ['en', 'fr'] as const)
    for (const one of guide.topics) {
      const html = part(pages[lang], one.code).replaceAll('&quot;', '"')
      for (const text of [one.title, one.know, ...one.statements.map(({ say }) => say), ...one.talk, ...one.helps])
        expect(html).toContain(text[lang])
      expect(html.match(/type="radio"/g)).toHaveLength(one.statements.length * 2 * 5)
    }
})

test.each([
  ['S0.49 family support', 'family-support', '/deployment-support', '/soutien-au-deploiement'],
  ['S0.50 physical absence', 'absence', '/contact', '/contact'],
  ['S0.52 living conditions', 'living-conditions', '/operations', '/operations'],
  ['S0.55 danger and worry', 'risk', '/deployment-support', '/soutien-au-deploiement'],
  ['S0.59 health, to the confidential consultation', 'health', '/deployment-support', '/soutien-au-deploiement'],
  ['S0.60 the family situation', 'family-situation', '/deployment-support', '/soutien-au-deploiement'],
  ['S0.61 other considerations', 'other-considerations', '/deployment-support', '/soutien-au-deploiement'],
  ['S0.62 finances', 'money', '/deployment-support', '/soutien-au-deploiement'],
  ['S0.63 relationships', 'relationship', '/deployment-support', '/soutien-au-deploiement'],
])('%s: the topic leads to whom to ask', (_row, code, en, fr) => {
  expect(part(pages.en, code)).toContain(`href="/en${en}"`)
  expect(part(pages.fr, code)).toContain(`href="/fr${fr}"`)
})

test('S0.63 what a source reports of a study that nobody could look up is said to be just that', () => {
  expect(topic('relationship').caution?.en).toContain('does not name the study')
  expect(part(pages.en, 'relationship')).toContain('g-caution')
})

test('S0.62 no rate is invented: the page says that none is published, and no field begins with a figure', () => {
  expect(pages.en).toContain('No rate of the program stands here')
  expect(pages.fr).toContain('Aucun taux du programme ne figure ici')
  const fields = pages.en.match(/<input[^>]*data-amount[^>]*>/g)!
  expect(fields.length).toBe(9)
  expect(fields.filter((one) => /\svalue=/.test(one))).toEqual([])
})

test('S0.64 the sheet for two is there without answering anything, with lines to write on', () => {
  for (const html of Object.values(pages)) {
    expect(html.match(/g-lines g-paper/g)).toHaveLength(13)
    expect(guide.helpAreas.length).toBeGreaterThanOrEqual(8)
  }
})

test('invariant 16: no form is around the answers, no control keeps what was chosen, and the page alone may start a worker', async () => {
  for (const html of Object.values(pages)) {
    const main = html.split('id="guide"')[1]!.split('</main>')[0]!
    expect(main).not.toContain('<form')
    const controls = main.match(/<input[^>]*>/g)!
    expect(controls.length).toBeGreaterThan(260)
    expect(controls.filter((one) => !one.includes('autocomplete="off"'))).toEqual([])
  }
  const policy = async (url: string) => String((await app.inject({ url })).headers['content-security-policy'])
  expect(await policy('/en/decision-guide')).toMatch(/default-src 'none'.*; worker-src 'self'$/)
  expect(await policy('/en/operations')).not.toContain('worker-src')
  const worker = await app.inject({ url: '/assets/decision-guide-offline.js' })
  expect(worker.headers).toMatchObject({ 'cache-control': 'no-cache', 'service-worker-allowed': '/' })
  expect(worker.headers['set-cookie']).toBeUndefined()
  // It gives out what the page kept, and writes nowhere: no storage, no message, no cache of its own.
  expect(worker.body).not.toMatch(/indexedDB|postMessage|\.put\(|\.add\(|sendBeacon|localStorage/)
})

test('the guide weighs less than 60 KB with everything, compressed, on a cold cache', async () => {
  const house = houseOn(copy.db, { modules })
  const scales = new Scales(askHouse(house))
  for (const path of ['/en/decision-guide', '/fr/guide-de-decision']) {
    const { cold, html } = await scales.weigh(await askHouse(house)({ path, headers: packed }))
    expect(cold).toBeLessThan(60_000)
    // What is fetched besides, to be kept for times without a network, is the page of each language once more.
    expect(cold + 2 * html).toBeLessThan(90_000)
  }
})

test('a topic is found by its words, also without their accents, and leads to its place', async () => {
  const search = houseOn(copy.db, { modules }).registry.publicSearch.find(({ name }) => name.includes('guide'))!
  const found = (folded: string, lang: 'en' | 'fr') =>
    asPublic(
      async (tx) => (await search.sql(folded, { today: '2026-06-01', lang }).execute(tx)).rows as { id: string }[],
    )
  expect((await found('securite', 'fr')).map(({ id }) => id)).toContain('risk')
  expect(await found('zzyx', 'en')).toEqual([])
  expect(search.href('risk', 'fr')).toBe('/fr/guide-de-decision#topic-risk')
})
