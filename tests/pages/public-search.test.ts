import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '#kernel/language.ts'
import { countQueries } from '#platform/database/connection.ts'
import { type ThrowAway, throwAwayDatabase } from '../support/database.ts'
import { houseOn } from '../support/house.ts'
import { faultsOf } from '../support/page-faults.ts'
import { type Ask, askHouse, textOf } from '../support/visitor.ts'

let copy: ThrowAway
let ask: Ask

beforeAll(async () => {
  copy = await throwAwayDatabase()
  ask = askHouse(houseOn(copy.db))
})
afterAll(() => copy?.drop())

describe('the search', () => {
  const find = async (q: string, lang: 'en' | 'fr' = 'en', more = '') => {
    const path = `/${lang}/${lang === 'en' ? 'find' : 'trouver'}?q=${encodeURIComponent(q)}${more}`
    const page = await ask({ path })
    expect(page.status, path.slice(0, 60)).toBe(200)
    expect(faultsOf(textOf(page), lang)).toEqual([])
    return textOf(page)
  }
  const titles = (html: string) => [...html.matchAll(/<h3><a href="([^"]*)">/g)].map(([, href]) => href)

  test.each(["Cote d'Ivoire", 'Côte d’Ivoire', "CÔTE D'IVOIRE", 'cote ivoire'])('finds the same for %s', async (q) => {
    await copy.admin.query(
      `insert into published.operation (id, code, sort_order, facts, valid, date_modified) values
      (gen_random_uuid(), 'ONUCI', 900, $1, '[2004-04-04,2017-06-30)', '2017-07-01') on conflict do nothing`,
      [
        JSON.stringify({
          listings: [{ heading: { en: 'Operation in Côte d’Ivoire', fr: 'Opération en Côte d’Ivoire' } }],
          values: {},
          hostCountries: ['CI'],
          since: [],
          positions: [],
          unverified: [],
          sources: {},
        }),
      ],
    )
    for (const lang of languages) {
      const html = await find(q, lang)
      expect(html).toContain('<mark>Côte</mark>')
      expect(html).toContain('<mark>Ivoire</mark>')
      expect(titles(html)).toHaveLength(1)
    }
  })

  test('finds pages, operations and services, each named for what it is, and only what has every word', async () => {
    const html = await find('police')
    for (const kind of ['Page', 'Police service']) expect(html).toContain(`<p class="eyebrow">${kind}</p>`)
    expect(await find('ukraine')).toContain('<p class="eyebrow">Operation</p>')
    expect(await find('Ukraine zzz')).toContain('Nothing is found for “Ukraine zzz”')
    expect(titles(await find('opérations', 'en'))).toContain('/en/operations')
    expect(titles(await find('operations', 'fr'))).toContain('/fr/operations')
  })

  test('pages what it found, narrows by kind, and keeps the question', async () => {
    const first = await find('police', 'en', '&kind=public-site.found-operations')
    expect(first).toContain('rel="next" href="/en/find?q=police&amp;kind=public-site.found-operations&amp;page=2"')
    const second = await find('police', 'en', '&kind=public-site.found-operations&page=2')
    expect(titles(second).length).toBeGreaterThan(0)
    expect(second).toContain('<ol class="found" start="11">')
    expect(second).toContain('href="/fr/trouver?q=police&amp;kind=public-site.found-operations&amp;page=2"')
    expect(await find('police', 'en', '&page=999')).toContain('<ol class="found"')
    expect(await find('police', 'en', '&kind=nothing')).toContain('Police service')
  })

  test('what is typed stays text: markup, patterns and signs of SQL', async () => {
    for (const q of [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' or 1=1 --",
      '%',
      '_',
      '.*',
      '\\m(',
    ]) {
      const html = await find(q)
      expect(html).not.toMatch(/<script>alert|<img src=x/)
    }
    expect(await find('<b>operations</b>')).toContain('<mark>')
  })

  test('emoji, nothing, and ten thousand characters give a clear page', async () => {
    expect(await find('🙂🙂')).toContain('There is no word in that')
    expect(await find('🙂🙂', 'fr')).toContain('Cette demande ne contient aucun mot')
    expect(await find('')).toContain('What are you looking for?')
    const long = await find('x'.repeat(10_000))
    expect(long).toContain('Only the first 200 characters were searched for.')
    expect(long).toContain('Nothing is found for')
    expect(long.length).toBeLessThan(40_000)
    expect(await find('é'.repeat(1_500), 'fr')).toContain('Seuls les 200 premiers caractères')
  })

  test('asks the database as often for many words and results as for few', async () => {
    const one = await countQueries(() => find('zzz'))
    const many = await countQueries(() => find('police service canada regional municipal'))
    expect(many.queries).toBe(one.queries)
  })
})
