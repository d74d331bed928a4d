import { brotliCompressSync } from 'node:zlib'
import fc from 'fast-check'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type VisitorKind, visitorAudiences } from '#modules/people/index.ts'
import { contactView, guidesView, supportView } from '#modules/public-site/index.ts'
import type { House } from '#platform/house.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { actorOf, houseOn, seen } from '#tests/support/house.ts'

let copy: ThrowAway
let house: House
let app: FastifyInstance
beforeAll(async () => {
  copy = await throwAwayDatabase()
  house = houseOn(copy.db)
  app = await buildServer(house, { limits: { web: 10_000, api: 10_000 } })
}, 120_000)
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})

interface Answer {
  asAt: string
  services: { code: string }[]
  found: {
    contact: {
      audience: string
      reaches: string
      email: string | null
      phone: string | null
      organisation: { en: string } | null
    } | null
    fallback: boolean
  } | null
  begins: string
}
const anyone = actorOf('candidate')
const ask = (query: object) => seen<Answer>(house, anyone, contactView, query)
const text = async (url: string) => {
  const answer = await app.inject({ url })
  return { status: answer.statusCode, body: answer.body, cookie: answer.headers['set-cookie'] }
}

test('S2.03 an officer of a partner service is led in two steps to the coordinator of that service, a member of the RCMP in one to the adviser', async () => {
  const first = await ask({ who: 'partner-officer' })
  expect(first.found).toBeNull()
  expect(first.services.length).toBeGreaterThan(10)
  expect(first.services.map(({ code }) => code)).not.toContain('RCMP')
  const second = await ask({ who: 'partner-officer', service: 'OPP' })
  expect(second.found).toMatchObject({
    fallback: false,
    contact: { audience: 'partner-officer', reaches: 'own-service-coordinator' },
  })
  expect((await ask({ who: 'rcmp-member' })).found).toMatchObject({
    fallback: false,
    contact: { audience: 'rcmp-member', reaches: 'organisation' },
  })
  expect((await ask({ who: 'rcmp-manager' })).found?.contact?.organisation?.en).toContain(
    'Executive/Officer Development',
  )
  const page = await text('/fr/contact?who=partner-officer&service=OPP')
  const { rows } = await copy.admin.query(`select name ->> 'fr' as name from people.service where code = 'OPP'`)
  expect(page.body.replaceAll('&#39;', "'")).toContain(rows[0].name)
  expect(page.body).toContain('who=partner-service')
})

test('S1.09 contact points are dated: in 2010 the telephone and the e-mail of S1 are shown, today they are not, and before the record the page says so', async () => {
  const then = await ask({ who: 'public', asAt: '2010-06-01' })
  expect(then.found?.contact).toMatchObject({ phone: '613-993-4915', email: 'peacekeeping@rcmp-grc.gc.ca' })
  expect(then.found?.fallback).toBe(false)
  const now = await ask({ who: 'public' })
  expect(now.found?.fallback).toBe(true)
  expect(now.found?.contact?.email ?? null).toBeNull()
  const before = await ask({ who: 'media', asAt: '1995-01-01' })
  expect(before.found).toEqual({ contact: null, fallback: true })
  expect(before.begins).toBe('2009-01-01')
  for (const lang of ['en', 'fr']) {
    const page = await text(`/${lang}/contact?who=media&as-at=1995-01-01`)
    expect(page.status).toBe(200)
    expect(page.body).toMatch(lang === 'en' ? /January 1, 2009/ : /1er janvier 2009/)
  }
})

test('S2.03 no way through the page ends in nothing, for any audience, service and day', async () => {
  const { services } = await ask({ who: 'partner-manager' })
  const kinds = Object.keys(visitorAudiences) as VisitorKind[]
  const days = fc
    .integer({ min: 0, max: 40 * 365 })
    .map((n) => new Date(Date.UTC(1990, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...kinds),
      fc.constantFrom(...services.map(({ code }) => code)),
      days,
      async (who, service, asAt) => {
        const { found, begins } = await ask({ who, service, asAt })
        expect(found).not.toBeNull()
        const { contact, fallback } = found!
        // One contact that is the audience's own, or a fallback that says that it is one; nobody only before the record begins.
        if (contact) expect(fallback).toBe(contact.audience !== visitorAudiences[who])
        else expect(fallback && asAt < begins).toBe(true)
      },
    ),
    { numRuns: 150 },
  )
}, 60_000)

test('S2.03 wrong input is answered in words: an unknown audience, a service that there is not, a long text', async () => {
  expect((await text('/en/contact?who=nobody')).status).toBe(422)
  const unknown = await text('/fr/contact?who=partner-officer&service=NOWHERE')
  expect(unknown.status).toBe(200)
  expect(unknown.body).toContain('Ce service n’est pas consigné')
  expect((await text(`/en/contact?who=partner-officer&service=${'x'.repeat(5000)}`)).status).toBe(422)
})

test('S0.65 all seven services are there in both languages, each with a contact or an explicit fallback, on a page that opens over a weak connection', async () => {
  const { services } = await seen<{
    services: {
      code: string
      name: Record<string, string>
      what: Record<string, string>
      found: { contact: { label: Record<string, string> } | null; fallback: boolean }
    }[]
  }>(house, anyone, supportView)
  expect(services).toHaveLength(7)
  for (const lang of ['en', 'fr'] as const) {
    const path = lang === 'en' ? '/en/deployment-support' : '/fr/soutien-au-deploiement'
    const { body, status } = await text(path)
    expect(status).toBe(200)
    const plain = body.replaceAll('&#39;', "'").replaceAll('&amp;', '&')
    for (const { name, what, found } of services) {
      expect(plain).toContain(name[lang])
      expect(plain).toContain(what[lang])
      expect(found.contact, name.en).not.toBeNull()
      expect(plain).toContain(found.contact!.label[lang])
    }
    // Five of them have no contact of their own in the sources, and say so.
    const fallbacks = services.filter(({ found }) => found.fallback).length
    expect(fallbacks).toBe(5)
    expect(plain.split(lang === 'en' ? 'No contact of its own' : 'Aucune personne-ressource propre').length - 1).toBe(
      fallbacks,
    )
    expect(brotliCompressSync(body).length).toBeLessThan(8_000)
  }
  expect((await text('/en/deployment-support?as-at=1990-01-01')).body).toContain('No service is on record')
})

test('S0.10 guides can be read and asked for in both languages; as at another day nothing is asked for', async () => {
  const { guides } = await seen<{ guides: { code: string }[] }>(house, anyone, guidesView)
  expect(guides.map(({ code }) => code)).toEqual(['BEFORE-THE-MISSION', 'REINTEGRATION'])
  const page = await text('/fr/guides')
  expect(page.body).toMatch(/\/fr\/faire\/enquiries\.request-guide\?[^"]*guide=BEFORE-THE-MISSION/)
  expect(page.body).toContain('/fr/guide-de-decision')
  expect((await text('/fr/guides?as-at=2018-01-01')).body).not.toContain('request-guide')
})
