import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildServer } from '#platform/web/server.tsx'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { houseOn } from '#tests/support/house.ts'
import { visibleText } from '#tests/support/visible-text.ts'

let copy: ThrowAway
let app: FastifyInstance
beforeAll(async () => {
  copy = await throwAwayDatabase()
  app = await buildServer(houseOn(copy.db, { now: '2026-03-16' }))
}, 300_000)
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})

type Lang = 'en' | 'fr'

async function pageOn(lang: Lang, day?: string) {
  const answer = await app.inject(`/${lang}/operations${day ? `?as-at=${day}` : ''}`)
  expect(answer.statusCode).toBe(200)
  return answer.body
}

const said = (html: string): string =>
  visibleText(html)
    .map((one) => one.text)
    .join(' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')

/** What the page says of each operation, by the code that its block is linked to. */
const operationsOf = (html: string): Map<string, string> =>
  new Map([...html.matchAll(/<article id="([^"]+)"[\s\S]*?<\/article>/g)].map(([block, code]) => [code!, said(block)]))

const labels = {
  en: {
    since: 'Participation since',
    language: 'Main language of operation',
    arms: 'Armed or unarmed',
    number: 'Authorized deployments',
    tour: 'Length of deployment',
    en: 'English',
    fr: 'French',
    armed: 'Armed',
    unarmed: 'Unarmed',
  },
  fr: {
    since: 'Participation depuis',
    language: 'Langue principale de l’opération',
    arms: 'Armée ou non',
    number: 'Déploiements autorisés',
    tour: 'Durée du déploiement',
    en: 'Anglais',
    fr: 'Français',
    armed: 'Armée',
    unarmed: 'Non armée',
  },
}

/** S2's list, fact by fact: code, number of the block, first words of its heading, since, language, armed, authorized. */
const list2016 = [
  ['eccc', 1, 'Cambodia', 'Cambodge', 'January 2015', 'janvier 2015', 'en', false, 3],
  ['minustah', 2, 'Haiti', 'Haïti', '2004', '2004', 'fr', true, 90],
  ['ukr-patrol', 3, 'Ukraine', 'Ukraine', 'July 2015', 'juillet 2015', 'en', false, 20],
  ['euam-ukr', 3, 'Ukraine', 'Ukraine', 'May 2015', 'mai 2015', 'en', false, 20],
  ['eupol-copps', 4, 'West Bank', 'Cisjordanie', 'August 2008', 'août 2008', 'en', false, 2],
  ['proteus-ussc', 4, 'West Bank', 'Cisjordanie', 'July 2013', 'juillet 2013', 'en', false, 1],
  ['spc-brindisi', 5, 'Italy', 'Italie', 'April 2014', 'avril 2014', 'en', false, 1],
  ['prmny-spa', 6, 'United States', 'États-Unis', '2008', '2008', 'en', false, 2],
  ['dpko-toc', 6, 'United States', 'États-Unis', '2015', '2015', 'en', false, 2],
] as const

describe.each(['en', 'fr'] as const)('The list of June 2016, in %s', (lang) => {
  const l = labels[lang]

  it.each(list2016)(
    'S2.01 S2.05 S2.06 S2.07 S2.08 %s stands with every fact of the list',
    async (code, number, en, fr, sinceEn, sinceFr, language, armed, authorized) => {
      const text = operationsOf(await pageOn(lang, '2016-06-30')).get(code)
      expect(text).toBeDefined()
      expect(text).toMatch(new RegExp(`^${number}(\\.[12])?[ab]?\\. ${lang === 'en' ? en : fr}`))
      // The precision of the source: a year stays a year.
      expect(text).toContain(`${l.since} ${lang === 'en' ? sinceEn : sinceFr}`)
      expect(text).toContain(`${l.language} ${l[language]}`)
      expect(text).toContain(`${l.arms} ${armed ? l.armed : l.unarmed}`)
      expect(text).toMatch(new RegExp(`${l.number} ${authorized}(?!\\d)`))
    },
  )

  it('S2.01 has eight blocks and nine operations, 119 authorized in all, and the length of a tour', async () => {
    const html = await pageOn(lang, '2016-06-30')
    const operations = operationsOf(html)
    expect([...operations.keys()]).toEqual(list2016.map(([code]) => code))
    const text = said(html)
    expect(text).toContain(lang === 'en' ? 'Operations 9' : 'Opérations 9')
    expect(text).toContain(lang === 'en' ? 'Authorized deployments in all 119' : 'Déploiements autorisés en tout 119')
    expect(text).toContain(
      lang === 'en'
        ? 'A deployment lasts 12 months unless the operation says otherwise.'
        : 'Un déploiement dure 12 mois, sauf indication contraire.',
    )
  })

  it('S2.04 S2.09 tells what the court in Cambodia and the mission in Haiti are for', async () => {
    const operations = operationsOf(await pageOn(lang, '2016-06-30'))
    expect(operations.get('eccc')).toContain(lang === 'en' ? 'genocide' : 'génocide')
    expect(operations.get('minustah')).toContain(
      lang === 'en'
        ? 'United Nations Stabilization Mission in Haiti'
        : 'Mission des Nations Unies pour la stabilisation en Haïti',
    )
    expect(operations.get('minustah')).toContain(lang === 'en' ? 'UN mandate' : "mandat de l'ONU")
  })

  it('S2.14 the two operations in Ukraine say that they share up to 20, and the EU mission has both its names', async () => {
    const operations = operationsOf(await pageOn(lang, '2016-06-30'))
    for (const code of ['ukr-patrol', 'euam-ukr']) {
      expect(operations.get(code)).toContain(
        lang === 'en' ? 'shared by these operations' : 'répartis entre ces opérations',
      )
    }
    expect(operations.get('ukr-patrol')).toContain('20 – ')
    expect(operations.get('ukr-patrol')).toContain('Up to 20 total')
    const eu = operations.get('euam-ukr')!
    expect(eu).toContain(lang === 'en' ? 'EU Assistance Mission' : "Mission d'assistance de l'Union européenne")
    expect(eu).toContain(lang === 'en' ? 'EU Advisory Mission' : "Mission de conseil de l'Union européenne")
  })

  it('S2.26 S2.02 New York: three years for the senior police advisor, one for the crime advisor', async () => {
    const operations = operationsOf(await pageOn(lang, '2016-06-30'))
    expect(operations.get('prmny-spa')).toContain(lang === 'en' ? ': 3 years' : ' : 3 ans')
    expect(operations.get('dpko-toc')).toContain(lang === 'en' ? ': 1 year' : ' : 1 an')
    expect(operations.get('minustah')).not.toContain(l.tour)
  })
})

describe('The places of today', () => {
  const places = {
    en: [
      'Haiti',
      'Democratic Republic of the Congo',
      'Ukraine (from Poland)',
      'West Bank',
      'Kosovo',
      'Switzerland',
      'Netherlands',
      'New York',
      'London',
    ],
    fr: [
      'Haïti',
      'République démocratique du Congo',
      'Pologne',
      'Cisjordanie',
      'Kosovo',
      'Suisse',
      'Pays-Bas',
      'New York',
      'Londres',
    ],
  }

  it.each(['en', 'fr'] as const)(
    'S4.06 stand on the page in %s, Ukraine from Poland; what is over does not',
    async (lang) => {
      const html = await pageOn(lang)
      const text = [...operationsOf(html).values()].join(' ')
      for (const place of places[lang]) expect(text, place).toContain(place)
      expect(operationsOf(html).get('ukr-patrol')).toMatch(
        lang === 'en' ? /Ukraine \(from Poland\)/ : /Ukraine \((depuis la Pologne|à partir de : Pologne)\)/,
      )
      expect(text).not.toContain('MINUSTAH')
    },
  )

  it.each(['en', 'fr'] as const)(
    'S2.03 S4.06 in %s name whom to contact and when the page changed, and nobody by name',
    async (lang) => {
      const text = said(await pageOn(lang))
      expect(text).toContain(lang === 'en' ? 'Who to contact' : 'À qui s’adresser')
      expect(text).toMatch(
        lang === 'en' ? /Date modified: \d{4}-\d{2}-\d{2}/ : /Date de modification ?: \d{4}-\d{2}-\d{2}/,
      )
    },
  )

  it('S4.03 each operation of today that the UN, the EU or a host runs is there by its own kind', async () => {
    const kinds = await copy.admin.query<{ kind: string }>(
      `select distinct m.kind from missions.mission m join published.operation o on o.code = m.code where o.valid @> '2026-03-16'::date`,
    )
    const found = kinds.rows.map((row) => row.kind)
    for (const kind of ['UN', 'EU', 'bilateral', 'court', 'permanent-mission']) expect(found).toContain(kind)
  })
})
