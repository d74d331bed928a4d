import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { protectMission, unprotectMission } from '#modules/missions/index.ts'
import type { House } from '#platform/house.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { actorOf, done, houseOn } from '#tests/support/house.ts'

let copy: ThrowAway
let house: House
let app: FastifyInstance
let missionId: string
const planner = actorOf('rcmp-planner')
beforeAll(async () => {
  copy = await throwAwayDatabase()
  house = houseOn(copy.db, { now: '2026-03-16' })
  app = await buildServer(house)
  missionId = (await copy.admin.query(`select id from missions.mission where code = 'MONUSCO'`)).rows[0].id
}, 300_000)
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})

/** Everything that could tell of the mission but its country: code, names, place in lists, number as printed, its links. */
const traces = [
  /monusco/i,
  /Stabilization Mission in the Democratic Republic/,
  /stabilisation en République démocratique/,
  /within which Canada leads a specialized police team/,
  /au sein de laquelle le Canada dirige une équipe/,
  /Up to 25/,
]
const found = (body: string) => traces.filter((one) => one.test(body)).map(String)

/** Every public address that needs no name of a record, on several days, as page, list of operations, file and API answer. */
const addresses = (): string[] =>
  house.registry.pages
    .filter(({ view, path }) => view.seenBy === 'anyone' && !path.en.includes(':'))
    .flatMap(({ view, path, list }) => {
      const days = 'asAt' in view.query ? ['', '?as-at=2022-06-30', '?as-at=2025-03-01'] : ['']
      const at = (lang: 'en' | 'fr') => (path[lang] === '/' ? `/${lang}` : `/${lang}${path[lang]}`)
      return [
        ...days.flatMap((day) => [`${at('en')}${day}`, `${at('fr')}${day}`]),
        ...(list ? [`${at('en')}?format=csv`] : []),
        ...('q' in view.query ? [`${at('en')}?q=monusco`, `${at('fr')}?q=congo`] : []),
        `/api/v1/${view.name.replace('.', '/')}`,
      ]
    })

const one = ['/en/operations/monusco', '/fr/operations/monusco?as-at=2022-06-30']

/** Where the mission shows, of all public addresses. What typed words are given back is not a trace. */
async function tracesNow(): Promise<string[]> {
  const shows: string[] = []
  for (const [at, url] of [...addresses(), ...one, '/sitemap.xml'].entries()) {
    // More visitors than one: each may look at so many pages a minute.
    const answer = await app.inject({ url, remoteAddress: `192.0.2.${1 + (at % 200)}` })
    const path = url
    expect(answer.statusCode, path).toBeLessThan(500)
    const body = answer.body.replaceAll(
      /value="monusco"|[?&;]q=monusco|“monusco”|monusco\?as-at|\/operations\/monusco(?=["?])/gi,
      '',
    )
    if (answer.statusCode === 200 && found(body).length > 0) shows.push(path)
  }
  return shows
}

describe('Scenario 10 protective mode', () => {
  it('B21 before the act the mission stands on many public pages', async () => {
    const shows = await tracesNow()
    for (const path of [
      '/en/operations',
      '/fr/carte-des-operations',
      '/en/operations/monusco',
      '/api/v1/public-site/operations',
    ])
      expect(shows).toContain(path)
  }, 60_000)

  it('B21 after the act no public page, list, file, search, sitemap or API answer shows more than the country, on any day', async () => {
    const total = async () =>
      /Authorized deployments in all<\/dt><dd[^>]*>(\d+)/.exec((await app.inject('/en/operations')).body)?.[1]
    const before = Number(await total())
    await done(house, planner, protectMission, { missionId, reason: 'Threats against the team' })
    expect(await tracesNow()).toEqual([])
    for (const path of one) expect((await app.inject(path)).statusCode).toBe(404)
    const sitemap = await app.inject('/sitemap.xml')
    expect(sitemap.body).not.toContain('monusco')
    // Its number is not in the sum: nobody finds it by taking the others away.
    expect(before - Number(await total())).toBe(25)
    // What stays: there is an operation in that country.
    for (const path of ['/en/operations', '/en/operations-map', '/en/program'])
      expect((await app.inject(path)).body, path).toContain('Democratic Republic of the Congo')
    expect((await app.inject('/fr/carte-des-operations')).body).toContain('rien d’autre n’est publié')
    expect((await app.inject('/fr/carte-des-operations')).body).not.toContain('Threats')
  }, 60_000)

  it('B21 when the protection ends all of it is there again', async () => {
    await done(house, planner, unprotectMission, { missionId, reason: 'The threat has passed' })
    expect((await app.inject('/en/operations/monusco')).statusCode).toBe(200)
    expect(found((await app.inject('/en/operations')).body).length).toBeGreaterThan(2)
    expect((await app.inject('/en/operations')).body).not.toContain('Other countries with an operation')
  })
})
