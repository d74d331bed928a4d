import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { allSteps } from '#modules/candidacies/index.ts'
import { modules } from '#modules/index.ts'
import { anchorWords } from '#modules/postings/index.ts'
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

const address = { en: '/en/how-selection-works', fr: '/fr/fonctionnement-de-la-selection' }

async function said(lang: 'en' | 'fr', day?: string): Promise<string> {
  const answer = await app.inject(`${address[lang]}${day ? `?as-at=${day}` : ''}`)
  expect(answer.statusCode).toBe(200)
  return visibleText(answer.body)
    .map((one) => one.text)
    .join(' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')
}

describe('S0.13 how selection works, for everybody', () => {
  it('S0.13 names the stages that a candidate is shown, in their order, up to departure', async () => {
    const stages = modules
      .flatMap((one) => one.status ?? [])
      .filter(({ order }) => order <= 800)
      .sort((a, b) => a.order - b.order)
    expect(stages.length).toBeGreaterThan(6)
    for (const lang of ['en', 'fr'] as const) {
      const text = await said(lang)
      const told = stages.map(({ words }) => words.toAnybody ?? words)
      const places = told.map(({ title, next }) => text.indexOf(`${title[lang]} ${next[lang]}`))
      expect(places).not.toContain(-1)
      expect(places).toEqual([...places].sort((a, b) => a - b))
    }
    const text = await said('en')
    expect(text).not.toContain('{')
    expect(text).not.toContain('Follow-up')
  })

  it('S0.13 says every criterion of the library, with its layer, what judges it and when, in both languages', async () => {
    const { rows } = await copy.admin.query<{
      message: { en: string; fr: string }
      step: string
      anchor: keyof typeof anchorWords
    }>(`select message, step, anchor from postings.standard_criterion where valid @> '2026-03-16'::date`)
    expect(rows.length).toBeGreaterThan(25)
    for (const lang of ['en', 'fr'] as const) {
      const text = (await said(lang)).replaceAll("'", '’')
      for (const layer of {
        en: ['Host organization', 'Program', 'Home service'],
        fr: ['Organisation d’accueil', 'Programme'],
      }[lang])
        expect(text).toContain(layer)
      for (const { message, step, anchor } of rows) {
        expect(text).toContain(message[lang].replaceAll('\u00a0', ' ').replaceAll("'", '’'))
        const title = allSteps().find(({ name }) => name === step)?.words.title[lang]
        if (title) expect(text).toContain(title)
        expect(text).toContain(anchorWords[anchor][lang])
      }
    }
  })

  it('S0.13 changes with the data: what the library gains, changes or loses stands on the page, and only from its day', async () => {
    await copy.admin.query(
      `insert into postings.standard_criterion (id, code, layer, step, settings, anchor, phase, applies, message, valid, source)
       values (gen_random_uuid(), 'programme-swimming', 'programme', 'driving', '{}', 'departure', 'readiness', '{"armed": true}',
         '{"en": "Swims 200 metres.", "fr": "Nage sur 200 mètres."}', '[2026-03-01,)', '{"note": "kept inside"}')`,
    )
    expect(await said('en')).toContain('Swims 200 metres.')
    expect(await said('fr')).toContain('Nage sur 200 mètres.')
    expect(await said('en', '2026-02-28')).not.toContain('Swims 200 metres.')
    const { rows } = await copy.admin.query(`select source from published.criterion where code = 'programme-swimming'`)
    expect(rows).toEqual([{ source: {} }])
    await copy.admin.query(
      `update postings.standard_criterion set message = '{"en": "Swims 400 metres.", "fr": "Nage sur 400 mètres."}' where code = 'programme-swimming'`,
    )
    expect(await said('en')).toContain('Swims 400 metres.')
    await copy.admin.query(`delete from postings.standard_criterion where code = 'programme-swimming'`)
    expect(await said('en')).not.toContain('Swims')
  })

  it('S0.13 is empty before the first criterion, and says so', async () => {
    expect(await said('en', '2001-01-01')).toContain('No criterion is published for this day')
  })
})
