import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importRegister } from '#modules/missions/index.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'
import { visibleText } from '#tests/support/visible-text.ts'

let copy: ThrowAway
let app: FastifyInstance
beforeAll(async () => {
  copy = await throwAwayDatabase()
  const house = houseOn(copy.db, { now: '2026-03-16' })
  await importRegister(house, readFileSync('packs/canada-ipp/historical-missions.csv', 'utf8'))
  app = await buildServer(house)
}, 300_000)
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})

const paths = {
  program: { en: '/program', fr: '/le-programme' },
  process: { en: '/how-it-works', fr: '/fonctionnement' },
  map: { en: '/operations-map', fr: '/carte-des-operations' },
  past: { en: '/past-operations', fr: '/operations-passees' },
  operations: { en: '/operations', fr: '/operations' },
} as const
type Lang = 'en' | 'fr'

async function html(path: string): Promise<string> {
  const answer = await app.inject(path)
  expect(answer.statusCode, path).toBe(200)
  return answer.body
}
const said = (body: string): string =>
  visibleText(body)
    .map((one) => one.text)
    .join(' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')
const page = async (of: keyof typeof paths, lang: Lang, day: string) =>
  said(await html(`/${lang}${paths[of][lang]}?as-at=${day}`))

describe('S1, about 2009', () => {
  it.each([
    [
      'en',
      [
        'Department of Foreign Affairs and International Trade',
        'Canadian International Development Agency',
        'Public Safety Canada',
        'Royal Canadian Mounted Police',
        'International Liaison and Deployment Centre',
      ],
    ],
    [
      'fr',
      [
        'Ministère des Affaires étrangères et du Commerce international',
        'Agence canadienne de développement international',
        'Sécurité publique Canada',
        'Gendarmerie royale du Canada',
        'Centre des liaisons et des déploiements internationaux',
      ],
    ],
  ] as const)(
    'S4.01 S1.06 in %s the programme names the four partners and the unit of that day, and what it said of itself',
    async (lang, names) => {
      const text = await page('program', lang, '2009-06-01')
      for (const name of names) expect(text).toContain(name)
      expect(text).not.toContain(lang === 'en' ? 'Global Affairs Canada' : 'Affaires mondiales Canada')
      expect(text).toMatch(
        lang === 'en' ? /Missions since 1989 52 February 26, 2009/ : /Missions depuis 1989 52 26 février 2009/,
      )
      expect(text).toContain(
        lang === 'en' ? 'No source gives a name of its own' : 'Aucune source ne lui donne de nom propre',
      )
    },
  )

  it('S4.13 S4.04 the archive of that day counts what had begun, beside what the programme said; the record says that it is not complete', async () => {
    const text = await page('past', 'en', '2009-06-01')
    expect(text).toMatch(/Operations since 1989 8 .* Running 3 .* Over 5 /)
    expect(text).toContain('it holds 8 operations of the 52 that the program spoke of in February 26, 2009')
    expect(text).toContain('United Nations Mission in Bosnia and Herzegovina (UNMIBH)')
    expect(text).not.toContain('Stabilization Mission in Haiti')
  })
})

describe('S2, June 2016', () => {
  const june = '2016-06-30'
  it.each([
    ['eccc', 'Cambodia', 'January 2015', 'English', 'Unarmed', '3'],
    ['minustah', 'Haiti', '2004', 'French', 'Armed', '90'],
    ['ukr-patrol', 'Ukraine', 'July 2015', 'English', 'Unarmed', '20'],
    ['euam-ukr', 'Ukraine', 'May 2015', 'English', 'Unarmed', '20'],
    ['eupol-copps', 'West Bank', 'August 2008', 'English', 'Unarmed', '2'],
    ['proteus-ussc', '(?:West Bank and Israel|Israel and West Bank)', 'July 2013', 'English', 'Unarmed', '1'],
    ['spc-brindisi', 'Italy', 'April 2014', 'English', 'Unarmed', '1'],
    ['prmny-spa', 'United States', '2008', 'English', 'Unarmed', '2'],
    ['dpko-toc', 'United States', '2015', 'English', 'Unarmed', '2'],
  ])('S2.01 S2.05 the page of %s has the facts of that day', async (code, country, since, language, arms, number) => {
    const text = said(await html(`/en/operations/${code}?as-at=${june}`))
    expect(text).toMatch(new RegExp(`Country ${country}`))
    expect(text).toMatch(new RegExp(`Participation since ${since}`))
    expect(text).toContain(`Main language of operation ${language}`)
    expect(text).toContain(`Armed or unarmed ${arms}`)
    expect(text).toContain(`Authorized deployments ${number} `)
    expect(text).toMatch(/Where this was read/)
    expect(text).toContain('Current operations (about June 2016)')
  })

  it('S2.04 S2.02 the court in Cambodia: mandate, investigators, twelve months; New York: three years for the adviser', async () => {
    const court = said(await html(`/en/operations/eccc?as-at=${june}`))
    expect(court).toContain('What it is for')
    expect(court).toMatch(/Investigator 1 year/)
    expect(court).toContain('International court')
    expect(said(await html(`/fr/operations/prmny-spa?as-at=${june}`))).toMatch(
      /Conseiller supérieur ou conseillère supérieure de police (?:direction )?3 ans/,
    )
  })

  it('S2.01 an operation is called what it was called: the name of the day, and those before and after with their time; what followed it is linked both ways', async () => {
    const text = said(await html(`/fr/operations/euam-ukr?as-at=${june}`))
    expect(text).toMatch(/mai 2015 – juin 2019/)
    expect(said(await html('/fr/operations/euam-ukr?as-at=2020-01-01')).slice(0, 90)).not.toBe(text.slice(0, 90))
    expect(await html(`/en/operations/minustah`)).toContain('href="/en/operations/minujusth"')
    expect(await html(`/fr/operations/minujusth`)).toContain('href="/fr/operations/minustah"')
  })

  it('S4.01 S2.36 the partners of that day are three, and the list adds up to 119', async () => {
    const text = await page('program', 'en', june)
    expect(text).toContain('Global Affairs Canada')
    expect(text).not.toContain('Canadian International Development Agency')
    expect(text).toMatch(/Operations that run 9 Authorized deployments 119/)
    expect(text).toMatch(/Participating police services 29 2016 S0/)
  })
})

describe('S3, about 2022', () => {
  it('S3.03 how it works goes from a request to the return, with the departments of the day', async () => {
    const text = await page('process', 'en', '2022-06-30')
    const order = [
      'A request arrives',
      'United Nations',
      'Received',
      'Decided',
      'Global Affairs Canada',
      'Initial selection',
      'Departure',
      'In mission',
      'Follow-ups after the return',
    ]
    const told = text.slice(text.indexOf(order[0]!))
    const places = order.map((one) => told.indexOf(one))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    const french = await page('process', 'fr', '2010-01-01')
    expect(french).toContain('Agence canadienne de développement international')
    expect(french + text).not.toMatch(/\{\w+\}/)
  })

  it('S4.01 the programme said more than 4,000 officers and more than 33 countries', async () => {
    const text = await page('program', 'en', '2022-12-31')
    expect(text).toContain('Officers since 1989 more than 4,000 2022 S3, S3-3')
    expect(text).toContain('Countries since 1989 more than 33 2022 S3, S3-3')
    expect(text).toContain('International Police Peacekeeping and Peace Operations Program (IPP Program)')
  })
})

describe('S4, 2025', () => {
  it('S4.04 the programme said 70 missions and more than 4,300 officers; the record counts its own and says so', async () => {
    const text = await page('past', 'en', '2025-03-01')
    expect(text).toContain('Missions since 1989 70 February 2025 S4, S4-7')
    expect(text).toContain('Officers since 1989 more than 4,300 February 2025 S4, S4-7')
    expect(text).toMatch(/The record is not complete: it holds \d+ operations of the 70/)
  })

  it('S4.13 the ten places that were named as past since 2012 are there, and the missions under their names', async () => {
    const text = await page('past', 'fr', '2025-03-01')
    for (const name of [
      'Afghanistan',
      'Cambodge',
      'Mali',
      'Guatemala',
      "Côte d'Ivoire",
      'République kirghize',
      'Philippines',
      'Soudan du Sud',
      'Soudan',
      'Tribunal spécial des Nations Unies pour le Liban',
    ])
      expect(text).toContain(name)
    expect(text).toContain(
      'Mission des Nations Unies pour la stabilisation en Haïti (MINUSTAH) Haïti Mission des Nations Unies 2004 2017',
    )
  })

  it('S4.13 the archive is filtered by decade, region and kind, found by any accent, and taken as CSV', async () => {
    const nineties = said(await html('/en/past-operations?decade=1990&region=europe'))
    expect(nineties).toContain('UNMIBH')
    expect(nineties).not.toContain('United Nations Civilian Police Mission in Haiti')
    const court = said(await html('/en/past-operations?kind=court'))
    expect(court).toContain('(ECCC)')
    expect(court).not.toContain('(MINUSTAH)')
    expect(said(await html('/fr/operations-passees?q=COTE%20D%E2%80%99IVOIRE'))).toContain('(ONUCI)')
    const csv = await app.inject('/fr/operations-passees?format=csv&decade=1980')
    expect(csv.headers['content-type']).toContain('text/csv')
    expect(csv.body.trim().split('\n')).toHaveLength(2)
    expect(csv.body).toContain('Groupe d’assistance des Nations Unies pour la période de transition,Namibie')
  })

  it('S4.06 the map names the places of today, Ukraine from Poland among them', async () => {
    const text = await page('map', 'en', '2025-03-01')
    expect(text).toContain(
      'Haiti, Democratic Republic of the Congo, Ukraine (from Poland), West Bank, Israel, Kosovo, Switzerland, The Netherlands, United States and United Kingdom',
    )
  })
})

describe('The map', () => {
  const decoded = (text: string) =>
    text.replaceAll('&#39;', "'").replaceAll('&amp;', '&').replaceAll('\u00a0', ' ').trim()
  it.each([
    ['en', '2009-06-01'],
    ['fr', '2016-06-30'],
    ['en', '2022-06-30'],
    ['fr', '2025-03-01'],
    ['en', '2026-03-16'],
  ] as const)('S4.07 in %s on %s marks, list and description say the same', async (lang, day) => {
    const body = await html(`/${lang}${paths.map[lang]}?as-at=${day}`)
    const marks = [...body.matchAll(/<a class="map-mark" href="#place-(\w+)" aria-label="(\d+)\. ([^"]+)"/g)].map(
      ([, id, number, name]) => `${number} ${id} ${decoded(name!)}`,
    )
    const list = [
      ...body.matchAll(
        /<li id="place-(\w+)" value="(\d+)"><strong>([^<]+)<\/strong>(?!<span class="hint"> \((?:too|trop))/g,
      ),
    ].map(([, id, number, name]) => `${number} ${id} ${decoded(name!)}`)
    expect(list.length).toBeGreaterThan(2)
    expect([...marks].sort()).toEqual([...list].sort())
    const names = list.map((one) => one.split(' ').slice(2).join(' '))
    const [description] = [...body.matchAll(/<desc[^>]*>([^<]+)<\/desc>/g)].map(([, text]) => decoded(text!))
    const and = lang === 'en' ? ' and ' : ' et '
    expect(description!.replaceAll(and, ', ')).toContain(names.join(', '))
    // The list of operations of the same day has the same countries, and the same operations.
    const operations = await html(`/${lang}/operations?as-at=${day}`)
    const codes = (text: string) =>
      [...new Set([...text.matchAll(/href="\/\w+\/operations\/([\w-]+)(?:\?[^"]*)?"/g)].map(([, code]) => code))].sort()
    expect(codes(body)).toEqual(codes(operations))
  })

  it('S4.07 weighs less than 120 KB with all that it needs, needs no script and says that no line takes a position', async () => {
    const body = await html('/fr/carte-des-operations')
    expect(gzipSync(body).length).toBeLessThan(60_000)
    expect(said(body)).toContain('n’expriment aucune position du gouvernement du Canada')
  })
})

describe('What is not there', () => {
  it.each(['en', 'fr'] as const)(
    'in %s a day before the first fact is a clear page with a way to the first one',
    async (lang) => {
      for (const of of ['program', 'map', 'past', 'operations'] as const) {
        const body = await html(`/${lang}${paths[of][lang]}?as-at=1970-01-01`)
        expect(body).toMatch(/as-at=(?:19|20)\d\d-\d\d-\d\d"/)
        expect(said(body)).not.toMatch(/went wrong|erreur est survenue/)
      }
      const early = said(await html(`/${lang}/operations/eccc?as-at=2010-01-01`))
      expect(early).toContain(lang === 'en' ? 'begins on January 1, 2015' : 'commencent le 1er janvier 2015')
      expect(await page('process', lang, '1970-01-01')).toContain(
        lang === 'en' ? 'No department is on record' : 'Aucun ministère n’est consigné',
      )
    },
  )

  it.each([
    ['an unknown operation', '/en/operations/nothing', [404]],
    ['a code that is SQL', '/fr/operations/%27%20or%201%3D1', [404]],
    ['a code of 5,000 letters', `/en/operations/${'a'.repeat(5_000)}`, [400, 404, 414, 422]],
    ['a day that does not exist', '/en/operations-map?as-at=2016-02-30', [422]],
    ['a region that does not exist', '/fr/operations-passees?region=atlantis', [422]],
    ['a search of 9,000 letters', `/en/past-operations?q=${'x'.repeat(9_000)}`, [422]],
    ['a search of signs', '/en/past-operations?q=%F0%9F%98%80%25_', [200]],
    ['a page beyond the last', '/en/past-operations?page=99999', [303]],
  ] as const)(
    '%s is answered with a page in the reader’s language, never with a fault',
    async (_name, path, statuses) => {
      const answer = await app.inject(path)
      expect(statuses).toContain(answer.statusCode)
      if (answer.statusCode !== 303)
        expect(answer.body).toMatch(
          path.startsWith('/fr') ? /<html[^>]* lang="fr/ : /<html[^>]* lang="en|Cette adresse/,
        )
    },
  )
})
