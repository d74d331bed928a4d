import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages, otherLanguage } from '#kernel/language.ts'
import { sampleAccount, samplePassword } from '#platform/access/samples.ts'
import { countQueries } from '#platform/database/connection.ts'
import type { House } from '#platform/house.ts'
import { buildServer, requestLimits } from '#platform/web/server.tsx'
import { type ThrowAway, throwAwayDatabase } from '../support/database.ts'
import { houseOn } from '../support/house.ts'
import { faultsOf } from '../support/page-faults.ts'
import { Scales } from '../support/page-weight.ts'
import { crawlPublicSite, type PublicVisit } from '../support/public-crawl.ts'
import { type Ask, askHouse, signInBy, textOf } from '../support/visitor.ts'

/** What a public page may weigh with everything that it needs, compressed, for a browser that kept nothing. */
const most = { page: 60_000, map: 120_000 }
const origin = 'https://contingent.example'

let copy: ThrowAway
let house: House
let ask: Ask
const visits: PublicVisit[] = []

beforeAll(async () => {
  copy = await throwAwayDatabase()
  house = houseOn(copy.db, { kind: 'production' })
  ask = askHouse(house, { publicUrl: origin })
  for (const lang of languages) visits.push(...(await crawlPublicSite(house.registry, ask, lang, { samples: 3 })))
}, 120_000)
afterAll(() => copy?.drop())

const failing = (wrong: (one: PublicVisit) => unknown) => visits.filter(wrong).map(({ path }) => path)
const header = ({ answer }: PublicVisit, name: string) => String(answer.headers[name] ?? '')

describe('every public page, for somebody who is not signed in', () => {
  test('is there: each page of the registry in both languages, and each address of the sitemap', () => {
    const open = house.registry.pages.filter((one) => one.view.seenBy === 'anyone' && !one.download)
    for (const lang of languages) {
      const reached = new Set(visits.filter((one) => one.lang === lang).map(({ binding }) => binding.view.name))
      const still = open.filter(({ path }) => !path.en.includes(':'))
      expect(still.map(({ view }) => view.name).filter((name) => !reached.has(name))).toEqual([])
    }
    expect(failing(({ answer }) => answer.status !== 200)).toEqual([])
  })

  test('sets no cookie', () => expect(failing((one) => 'set-cookie' in one.answer.headers)).toEqual([]))

  test('loads nothing from elsewhere, and runs no script but ours', () => {
    const loaded =
      /<(?:script|img|source|iframe|video|audio|embed|object|input|use)\b[^>]*\b(?:src|href|data|srcset)="([^"]*)"/g
    const linked =
      /<link\b(?=[^>]*\brel="(?:stylesheet|icon|preload|modulepreload|manifest|preconnect|dns-prefetch)")[^>]*\bhref="([^"]*)"/g
    let parts = 0
    const foreign = visits.flatMap(({ path, html }) =>
      [...html.matchAll(loaded), ...html.matchAll(linked)].flatMap(([, address = '']) => {
        parts += 1
        return /^(\/(?!\/)|#)/.test(address) ? [] : [`${path} loads ${address}`]
      }),
    )
    expect(foreign).toEqual([])
    expect(parts).toBeGreaterThan(visits.length * 3)
    expect(failing(({ html }) => /<script(?![^>]*\bsrc="\/assets\/)/.test(html))).toEqual([])
  })

  test('weighs less than 60 KB on a cold cache, 120 KB with a map', async () => {
    const scales = new Scales(askHouse(house, { publicUrl: origin }))
    const heavy: string[] = []
    for (const { path, binding, answer } of visits) {
      const { html, cold } = await scales.weigh(answer)
      expect(cold - html, `${path} comes with what it needs`).toBeGreaterThan(5_000)
      if (cold >= most[binding.weight ?? 'page']) heavy.push(`${path} ${cold}`)
      if (process.env.SHOW_WEIGHT) console.log(path, html, cold)
    }
    expect(heavy).toEqual([])
  })

  test('is in its language, says where it stands in both, and leads to itself in the other', () => {
    const faults = visits.flatMap(({ path, lang, html }) => {
      const say = (fault: string) => `${path} ${fault}`
      const hrefOf = (rel: RegExp) => rel.exec(html)?.[1] ?? ''
      const canonical = hrefOf(/<link rel="canonical" href="([^"]+)"/)
      const other = hrefOf(new RegExp(`<link rel="alternate" hreflang="${otherLanguage(lang)}" href="([^"]+)"`))
      const toggled = hrefOf(/<nav class="lang-toggle"[^>]*><a href="([^"]*)"/)
      return [
        ...faultsOf(html, lang).map(say),
        ...(html.includes(`hreflang="${lang}" href="${canonical}"`) ? [] : [say('does not name itself')]),
        ...(canonical.startsWith(`${origin}/${lang}`) ? [] : [say(`is called ${canonical}`)]),
        ...(html.includes('hreflang="x-default"') ? [] : [say('has no default language')]),
        ...(visits.some((one) => `${origin}${one.path}` === other) || /^\/(en|fr)\/(?:.*\/.*)$/.test(path)
          ? []
          : [say(`has no other language: ${other}`)]),
        ...(toggled.startsWith(`/${otherLanguage(lang)}`) ? [] : [say(`switches to ${toggled}`)]),
        ...(/<meta property="og:title" content="[^"]{3,}"/.test(html) ? [] : [say('has no preview')]),
        ...(html.includes(`<meta property="og:locale" content="${lang}_CA"`) ? [] : [say('has no locale')]),
      ]
    })
    expect(faults).toEqual([])
  })

  test('shows the way down to it, the menu, the search and the way to sign in', () => {
    const isFront = (one: PublicVisit) => one.binding.publicRole === 'front'
    expect(
      failing((one) => !isFront(one) && !/<nav class="breadcrumbs"[^>]*><ol><li><a href="\/(en|fr)">/.test(one.html)),
    ).toEqual([])
    expect(failing((one) => isFront(one) && one.html.includes('class="breadcrumbs"'))).toEqual([])
    expect(
      failing(({ html }) => !/<form class="site-search" method="get" action="\/(en\/find|fr\/trouver)"/.test(html)),
    ).toEqual([])
    expect(failing(({ html }) => !/href="\/(en\/sign-in|fr\/ouvrir-session)/.test(html))).toEqual([])
    for (const { binding } of visits.filter((one) => one.binding.publicMenu && !one.path.includes(':')))
      for (const lang of languages)
        expect(
          failing((one) => one.lang === lang && !one.html.includes(`href="/${lang}${binding.path[lang]}"`)),
        ).toEqual([])
  })

  test('may be kept for half a minute, and says when it has not changed', async () => {
    expect(failing((one) => !/^public, max-age=([1-5]?\d|60)$/.test(header(one, 'cache-control')))).toEqual([])
    expect(failing((one) => !/accept-encoding, cookie/.test(header(one, 'vary')))).toEqual([])
    for (const one of visits.slice(0, 12)) {
      const again = await ask({ path: one.path, headers: { 'if-none-match': header(one, 'etag') } })
      expect(again.status, one.path).toBe(304)
      expect(again.payload).toHaveLength(0)
      // The nonce of what was kept stays the one that its policy names.
      expect(again.headers).not.toHaveProperty('content-security-policy')
      expect((await ask({ path: one.path, headers: { 'if-none-match': '"another"' } })).status).toBe(200)
    }
  })
})

test('S4.08 every link of a public page to another page of ours is there', async () => {
  const links = new Set(
    visits.flatMap(({ html }) =>
      [...html.matchAll(/\shref="(\/(?:en|fr)[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')),
    ),
  )
  const broken: string[] = []
  for (const path of links) {
    const { status } = await ask({ path })
    if (![200, 304].includes(status)) broken.push(`${path} ${status}`)
  }
  expect(links.size).toBeGreaterThan(10)
  expect(broken).toEqual([])
})

test('S4.08 a part of a page that a link names is on that page', () => {
  const broken = visits.flatMap(({ path, html }) =>
    [...html.matchAll(/\shref="([^"#]*)#([^"]+)"/g)].flatMap(([, to = '', id = '']) => {
      const there = visits.find((one) => one.path === (to === '' ? path : to))
      return there && !there.html.includes(`id="${id}"`) ? [`${path} → ${to}#${id}`] : []
    }),
  )
  expect([...new Set(broken)]).toEqual([])
})

test('somebody who is signed in sees the same site, kept by nobody, with the way back to their own menu', async () => {
  await sampleAccount(copy.db, { email: 'auditor@example.ca', duties: [{ duty: 'auditor' }] })
  const practice = houseOn(copy.db)
  const as = askHouse(practice)
  const cookie = await signInBy(as, { email: 'auditor@example.ca', password: samplePassword })
  for (const [path, home] of [
    ['/en/operations', '/en'],
    ['/fr/accueil', '/fr'],
  ] as const) {
    const page = await as({ path, cookie })
    expect(page.headers['cache-control']).toBe('no-store')
    expect(page.headers).not.toHaveProperty('etag')
    expect(textOf(page)).toContain(
      `<a href="${home}">${home === '/en' ? 'Back to my work' : 'Retour à mon travail'}</a>`,
    )
  }
  const own = textOf(await as({ path: '/en', cookie }))
  expect(own).toContain('<a href="/en/welcome">Public site</a>')
  expect(own).not.toContain('Canadian police in peace operations')
  const stranger = textOf(await as({ path: '/en' }))
  expect(stranger).toContain('Canadian police in peace operations')
})

test('home is home for those who are signed in, and a session that has ended leads to signing in, once', async () => {
  const over = await ask({ path: '/fr?kind=x', cookie: 'contingent=ended' })
  expect(over.headers.location).toBe('/fr/ouvrir-session?back=%2Ffr%3Fkind%3Dx')
  expect(String(over.headers['set-cookie'])).toMatch(/^contingent=;/)
  expect(textOf(await ask({ path: '/fr?kind=x' }))).toContain('href="/fr/ouvrir-session?back=%2Ffr%3Fkind%3Dx"')
  expect((await ask({ path: '/en/my-account' })).headers.location).toBe('/en/sign-in?back=%2Fen%2Fmy-account')
})

describe('S2.01 an "as at" of any kind gives a clear page', () => {
  test.each([
    ['before the first fact', '1900-01-01', 200],
    ['the first day that there is', '0001-01-01', 200],
    ['the last', '9999-12-31', 200],
    ['no day', '2026-02-30', 422],
    ['no day at all', 'yesterday', 422],
  ])('%s', async (_what, day, status) => {
    const dated = house.registry.pages.filter(
      (one) => one.view.seenBy === 'anyone' && one.asAt && !one.path.en.includes(':'),
    )
    expect(dated.length).toBeGreaterThan(2)
    for (const binding of dated)
      for (const lang of languages) {
        const page = await ask({ path: `/${lang}${binding.path[lang]}?as-at=${day}` })
        expect(page.status, binding.view.name).toBe(status)
        expect(faultsOf(textOf(page), lang), binding.view.name).toEqual([])
        expect(textOf(page)).toContain('<meta name="robots" content="noindex"')
      }
  })
})

test('a crawler at a hundred requests a second is told when to come back, at no cost, while others are served', async () => {
  const app = await buildServer(house)
  const get = (remoteAddress: string, url = '/fr/operations') => app.inject({ url, remoteAddress })
  try {
    for (let n = 0; n < requestLimits.web; n += 40)
      for (const { statusCode } of await Promise.all(Array.from({ length: 40 }, () => get('203.0.113.20'))))
        expect(statusCode).toBe(200)
    const { result: beyond, queries } = await countQueries(() =>
      Promise.all(Array.from({ length: 90 }, (_, n) => get('203.0.113.20', `/fr/trouver?q=${n}`))),
    )
    expect(new Set(beyond.map(({ statusCode }) => statusCode))).toEqual(new Set([429]))
    expect(queries).toBe(0)
    for (const { headers, body } of beyond.slice(0, 3)) {
      expect(Number(headers['retry-after'])).toBeGreaterThan(0)
      expect(headers['cache-control']).toBe('no-store')
      expect(headers).not.toHaveProperty('set-cookie')
      expect(body).toContain('Trop de demandes')
    }
    expect((await get('203.0.113.21')).statusCode).toBe(200)
  } finally {
    await app.close()
  }
})

describe('what search engines are told', () => {
  test('the sitemap names every public page in both languages, each with the other', async () => {
    const { result, queries } = await countQueries(() => ask({ path: '/sitemap.xml' }))
    const map = textOf(result)
    expect(result.headers['content-type']).toBe('application/xml; charset=utf-8')
    expect(result.headers['cache-control']).toMatch(/^public, max-age=\d+$/)
    for (const path of ['/en', '/fr', '/en/operations', '/fr/operations', '/fr/services-participants'])
      expect(map).toContain(`<loc>${origin}${path}</loc>`)
    expect(map).toContain(
      `<loc>${origin}/fr/services-participants</loc><xhtml:link rel="alternate" hreflang="en" href="${origin}/en/participating-services"/>`,
    )
    expect(map).not.toMatch(/sign-in|\/find|\/welcome|\/do\//)
    expect(map.match(/<loc>/g)!.length).toBe(new Set(map.match(/<loc>[^<]*/g)).size)
    expect(queries).toBeLessThan(8)
  })

  test('the rules let them to public pages and nowhere else', async () => {
    const rules = textOf(await ask({ path: '/robots.txt' })).split('\n')
    const patterns = (kind: string) =>
      rules.flatMap((line) => (line.startsWith(`${kind}: `) ? [line.slice(kind.length + 2)] : []))
    const matches = (pattern: string, path: string) =>
      new RegExp(`^${pattern.replace(/[.+?()[\]{}|\\^]/g, '\\$&').replace(/\*/g, '.*')}`).test(path)
    // RFC 9309: the longest rule that fits decides.
    const may = (path: string) => {
      const longest = (kind: string) =>
        Math.max(
          -1,
          ...patterns(kind)
            .filter((one) => matches(one, path))
            .map((one) => one.length),
        )
      return longest('Allow') >= longest('Disallow')
    }
    for (const { path, binding } of visits)
      expect(may(path), path).toBe(binding.publicRole !== 'search' && !/\/(welcome|accueil)$/.test(path))
    for (const path of ['/', '/sitemap.xml', '/assets/x.css']) expect(may(path), path).toBe(true)
    for (const path of [
      '/en/sign-in',
      '/fr/ouvrir-session',
      '/en/do/requests.register-request',
      '/api/v1/public-site/operations',
      '/en/candidacies',
      '/en/find?q=a',
      '/en/operations?as-at=2016-01-01',
      '/files/x',
      '/en/my-account',
    ])
      expect(may(path), path).toBe(false)
    expect(rules).toContain(`Sitemap: ${origin}/sitemap.xml`)
  })

  test('a practice copy is not for search engines: what it tells is invented', async () => {
    const page = await askHouse(houseOn(copy.db))({ path: '/en/operations' })
    expect(textOf(page)).toContain('<meta name="robots" content="noindex"')
    expect(textOf(await ask({ path: '/en/operations' }))).not.toContain('noindex')
  })
})
