import { sql } from 'kysely'
import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { atTheDesk, nothing, published, sides, vouchFor, words } from '#tests/support/press-stage.ts'

/** Every address that a page links to. */
function linksIn(html: string): string[] {
  const found: string[] = []
  const walk = (node: { attrs?: { name: string; value: string }[]; nodeName: string; childNodes?: never[] }): void => {
    if (node.nodeName === 'a')
      found.push(...(node.attrs ?? []).filter(({ name }) => name === 'href').map(({ value }) => value))
    for (const child of node.childNodes ?? []) walk(child)
  }
  walk(parse(html) as never)
  return found
}

describe('Pages and resources', () => {
  test(
    'S0.09 every page of the library is one click from the resources, by phase, and the resources stand in the menu of every page',
    atTheDesk(async ({ stage, get }) => {
      const pages = await stage.rows(sql<{ code: string }>`select code from published.page where phase is not null`)
      expect(pages.length).toBeGreaterThanOrEqual(6)
      for (const [lang, path] of [
        ['en', '/en/resources'],
        ['fr', '/fr/ressources'],
      ] as const) {
        const { body } = await get(path)
        expect(body.match(/<section[^>]* id="(before|during|after)"/g)).toHaveLength(3)
        const own = linksIn(body.slice(body.indexOf('<main'))).filter((one) => one.startsWith(`/${lang}/`))
        const opened = new Set<string>()
        for (const href of new Set(own)) {
          const answer = await get(href)
          expect([href, answer.status]).toEqual([href, 200])
          opened.add(answer.body.match(/<h1>([^<]*)/)?.[1] ?? '')
        }
        const titles = await stage.rows(
          sql<{ title: string }>`select title ->> ${lang} as title from published.page where phase is not null`,
        )
        for (const { title } of titles) expect(opened).toContain(title)
      }
      const binding = stage.house.registry.pageOf.get('public-site.resources')
      expect(binding?.publicMenu?.area).toBe('serve')
    }),
  )

  test(
    'S0.01 S0.09 the pages of the pack stand in both languages with their day, and lead nowhere that is not there',
    atTheDesk(async ({ get }) => {
      const both = [
        ['/en/why-join', '/fr/pourquoi-participer'],
        ['/en/before-the-mission', '/fr/avant-la-mission'],
        ['/en/during-the-mission', '/fr/pendant-la-mission'],
        ['/en/after-the-mission', '/fr/apres-la-mission'],
        ['/en/resources/training-before-you-leave', '/fr/ressources/training-before-you-leave'],
      ]
      for (const address of both.flat()) {
        const { status, body } = await get(address)
        expect([address, status]).toEqual([address, 200])
        expect(body).toMatch(/<time datetime="2026-03-16">/)
        for (const href of linksIn(body.slice(body.indexOf('<main'))).filter((one) => one.startsWith('/')))
          expect([href, (await get(href)).status]).toEqual([href, 200])
      }
      expect((await get('/fr/pourquoi-participer')).body).toContain('traduction')
      expect((await get('/en/resources/no-such-page')).status).toBe(404)
      expect((await get('/en/resources/front')).status).toBe(404)
    }),
  )
})

describe('News', () => {
  test(
    'S4.14 the releases that S4 listed stand with both titles, their day and their department; by year and page by page',
    atTheDesk(async (desk) => {
      const { stage, get } = desk
      const { body } = await get('/fr/nouvelles?year=2025')
      expect(body).toContain('Sécurité publique Canada')
      expect(body).toContain('<time datetime="2025-02-28">')
      expect(body).toContain('Montréal')
      expect((await get('/fr/nouvelles?year=1999')).body).toContain('Aucune nouvelle')
      expect((await get('/en/news?year=x')).status).toBe(422)
      await stage.rows(sql`insert into published.news (code, title, summary, body, fr_verified, dated, published_at, updated_at, date_modified)
        select 'many-' || n, jsonb_build_object('en', 'Item ' || n, 'fr', 'Article ' || n), '{"en": "a", "fr": "b"}', '{"en": "a", "fr": "b"}', true,
          date '2024-01-01' + n, '2024-01-01', '2024-01-01', '2024-01-01' from generate_series(1, 45) n`)
      const page = async (n: number) => (await get(`/en/news?year=2024&page=${n}`)).body.match(/Item \d+/g) ?? []
      expect([(await page(1)).length, (await page(3)).length, (await page(99)).length]).toEqual([20, 5, 5])
      expect((await page(1))[0]).toBe('Item 45')
    }),
  )

  test(
    'S4.14 Atom and JSON Feed in each language: well formed, ids that stay, updated from the data, unchanged ones are not sent again',
    atTheDesk(async (desk) => {
      const { stage, author, get } = desk
      const { id, code } = await published(desk, 'news', { title: sides('Roads & <bridges>', 'Routes et <ponts>') })
      const atom = await get('/fr/nouvelles.atom')
      expect(atom.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
      expect(atom.headers['cache-control']).toBe('public, no-cache')
      const entry =
        atom.body.match(new RegExp(`<entry>\\s*<id>urn:contingent:news:${code}:fr</id>[\\s\\S]*?</entry>`))?.[0] ?? ''
      expect(entry).toContain('<title>Routes et &#60;ponts&#62;</title>')
      expect(entry).toContain('<updated>2026-03-16T16:00:00Z</updated>')
      expect(entry).toContain(`href="http://localhost:80/fr/nouvelles/${code}"`)
      expect(entry).toContain('&#34;http://localhost:80/fr/pourquoi-participer&#34;')
      // Every mark is closed, and nothing but marks and their texts is there.
      const open: string[] = []
      for (const [, close, name, , self] of atom.body.matchAll(/<(\/?)([a-z]+)((?:\s[a-z:]+="[^"<]*")*)(\/?)>/g)) {
        if (close) expect(open.pop()).toBe(name)
        else if (!self) open.push(name!)
      }
      expect(open).toEqual([])
      const json = JSON.parse((await get('/en/news.json')).body)
      expect(json).toMatchObject({
        version: 'https://jsonfeed.org/version/1.1',
        language: 'en-CA',
        feed_url: 'http://localhost:80/en/news.json',
      })
      const item = json.items.find((one: { id: string }) => one.id === `urn:contingent:news:${code}:en`)
      expect(item).toMatchObject({ title: 'Roads & <bridges>', date_published: '2026-03-16T16:00:00Z' })
      expect(json.items.find((one: { external_url?: string }) => one.external_url)?.external_url).toMatch(/^https:/)
      const tag = String(atom.headers.etag)
      expect((await get('/fr/nouvelles.atom', { 'if-none-match': tag })).status).toBe(304)
      await stage.goTo('2026-03-20')
      const { versions } = await stage.sees<{ versions: { id: string }[] }>(author, 'publishing.publication', { id })
      await stage.does(author, 'publishing.take-up-version', { versionId: versions[0]!.id })
      const next = (await stage.sees<{ versions: { id: string }[] }>(author, 'publishing.publication', { id }))
        .versions[0]!.id
      await stage.does(author, 'publishing.edit-news', {
        versionId: next,
        ...words,
        dated: null,
        organisation: nothing,
        link: nothing,
      })
      await vouchFor(desk, { id, versionId: next })
      await stage.does(author, 'publishing.publish-version', { versionId: next })
      const again = await get('/fr/nouvelles.atom', { 'if-none-match': tag })
      expect(again.status).toBe(200)
      expect(again.body).toContain(`<id>urn:contingent:news:${code}:fr</id>`)
      expect(again.body).toMatch(
        /<published>2026-03-16T16:00:00Z<\/published>\s*<updated>2026-03-20T16:00:00Z<\/updated>/,
      )
      await stage.does(author, 'publishing.withdraw-version', { versionId: next, reason: 'No longer true' })
      expect((await get('/fr/nouvelles.atom')).body).not.toContain(code)
    }),
  )
})
