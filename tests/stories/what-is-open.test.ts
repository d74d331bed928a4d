import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { draftPosting } from '#modules/postings/actions/draft-posting.ts'
import { publishPosting } from '#modules/postings/actions/publish-posting.ts'
import { sampleDraft, sampleMission } from '#modules/postings/samples.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { actorOf, done, houseOn } from '#tests/support/house.ts'
import { visibleText } from '#tests/support/visible-text.ts'

const TODAY = '2026-03-16'
let copy: ThrowAway
let app: FastifyInstance
let code: string
let other: string

beforeAll(async () => {
  copy = await throwAwayDatabase()
  const house = houseOn(copy.db, { now: TODAY })
  app = await buildServer(house)
  const irss = actorOf('irss-officer')
  const admin = { pool: copy.admin } as never
  const french = await sampleMission(admin, { language: 'fr', armed: true })
  const english = await sampleMission(admin, { language: 'en', armed: false, kind: 'EU' })
  const publish = async (positionId: string, o: Record<string, unknown> = {}) => {
    const id = await done(house, irss, draftPosting, sampleDraft(positionId, o))
    await done(house, irss, publishPosting, { postingId: id })
    const { rows } = await copy.admin.query('select code from postings.posting where id = $1', [id])
    return rows[0].code as string
  }
  code = await publish(french.positionIds[0]!)
  other = await publish(english.positionIds[0]!, {
    title: { en: 'Border advisers', fr: 'Conseillers aux frontières' },
    closesOn: '2026-03-20',
  })
}, 300_000)
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})

const words = (html: string) =>
  visibleText(html)
    .map((one) => one.text)
    .join(' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ')
const page = async (url: string) => {
  const answer = await app.inject(url)
  return { status: answer.statusCode, text: words(answer.body), body: answer.body }
}
const ask = (url: string, answers: Record<string, string>, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(Object.entries(answers).map(([name, value]) => [`answers.${name}`, value])).toString(),
  })

describe('S0.26 S2.03 what is open, for everybody', () => {
  it('S0.26 lists what is open on the day, in both languages, and narrows by language, arms, operation and closing', async () => {
    const en = await page('/en/opportunities')
    expect(en.status).toBe(200)
    expect(en.text).toContain('Police advisers')
    expect(en.text).toContain('Border advisers')
    expect((await page('/fr/possibilites?language=fr')).text).toContain('Conseillers de police')
    expect((await page('/fr/possibilites?language=fr')).text).not.toContain('Conseillers aux frontières')
    expect((await page('/en/opportunities?arms=unarmed')).text).not.toContain('Police advisers')
    expect((await page('/en/opportunities?closes=soon')).text).not.toContain('Police advisers')
    expect((await page('/en/opportunities?closes=soon')).text).toContain('Border advisers')
  })

  it('S0.26 as at another day shows what was open then, and says who to tell where nothing is', async () => {
    expect((await page('/en/opportunities?as-at=2026-03-25')).text).not.toContain('Border advisers')
    const before = await page('/en/opportunities?as-at=2020-01-01')
    expect(before.text).toContain('No bulletin fits')
    expect(before.text).toContain('peace operations coordinator')
    expect((await page('/en/opportunities?as-at=2026-02-30')).status).toBe(422)
  })

  it('S2.03 a bulletin says what is asked by layer, how long it takes and whom to turn to, by audience', async () => {
    const { text, status, body } = await page(`/en/opportunities/${code.toLowerCase()}`)
    expect(status).toBe(200)
    expect(text).toContain('Open until April 30, 2026')
    expect(text).toContain('At least five years of operational police service.')
    expect(text).toContain('Host organization')
    expect(text).toContain('PARE, 4:45 min or less')
    expect(text).toContain('3 months W2, average')
    expect(text).toContain('Peace operations coordinator of your own service')
    expect(text).toContain('International Policing Career Development and Resourcing Advisor')
    expect(body).not.toContain('2026-09-01')
    expect((await page('/en/opportunities/pos-nope')).status).toBe(404)
  })

  it('S2.36 courses say for whom they are, and the senior ones to which office of one’s own one turns', async () => {
    expect((await page('/fr/cours')).text).toContain("Cours de l'ONU à l'intention des hauts responsables")
    const sml = await page('/en/courses/sml')
    expect(sml.text).toContain('Executive/Officer Development and Resourcing')
    expect(sml.text).toContain('Peace operations coordinator of your own service')
    expect(sml.text).toContain('Women are encouraged to apply.')
    expect((await page('/en/courses/sml?as-at=1990-01-01')).status).toBe(404)
  })

  it('visitors find bulletins and courses by what they are about', async () => {
    for (const part of app.hasRoute({ method: 'GET', url: '/en/find' }) ? ['advisers', 'senior mission'] : [])
      expect((await page(`/en/find?q=${encodeURIComponent(part)}`)).status).toBe(200)
  })
})

describe('S0.26 scenario 1 the anonymous self-check', () => {
  const url = () => `/en/opportunities/${code.toLowerCase()}/self-check`
  const fr = () => `/fr/possibilites/${code.toLowerCase()}/autoverification`

  it('scenario 1: 4 years 11 months of service is told the day on which five years are complete, in both languages', async () => {
    const typed = { born: '1990-05-05', joined: '2021-04-16', 'training-ended': '2021-04-16', 'language-fr': 'C' }
    const answer = await ask(url(), typed)
    expect(answer.statusCode).toBe(200)
    const text = words(answer.body)
    expect(text).toContain('You do not qualify today')
    expect(text).toContain('You would qualify from April 16, 2026.')
    expect(text).toContain('This bulletin is open until April 30, 2026: that is in time.')
    const french = words((await ask(fr(), typed)).body)
    expect(french).toContain('Vous seriez admissible à partir du 16 avril 2026.')
    const late = words((await ask(url(), { ...typed, joined: '2021-06-01', 'training-ended': '2021-06-01' })).body)
    expect(late).toContain('This bulletin closes before')
  })

  it('S0.26 says for each criterion met, not met or what a person decides, and asks nothing about health or conduct', async () => {
    const form = await page(url())
    expect(form.text).not.toMatch(/health problem|medication|convict/i)
    const text = words(
      (await ask(url(), { born: '1990-05-05', joined: '2010-01-01', 'language-fr': 'C', computer: 'yes' })).body,
    )
    expect(text).toContain('What others decide')
    expect(text).toContain('cannot be said here')
    expect(text).toMatch(/Recommended on medical grounds by the health unit/)
  })

  it('S0.26 an impossible answer gets a clear message, keeps what was typed, and nothing is judged', async () => {
    const answer = await ask(url(), { born: '2031-01-01', joined: '1951-05-05' })
    expect(answer.body).toContain('Your date of birth: this day is still to come.')
    expect(answer.body).toContain('That would be 74 years of service'.toLowerCase())
    expect(answer.body).toContain('value="2031-01-01"')
    expect(answer.body).toContain('value="1951-05-05"')
    expect(words(answer.body)).not.toContain('You do not qualify')
    for (const hard of ['2026-02-30', '<script>', '\u0000', 'x'.repeat(5_000), "' or 1=1"])
      expect((await ask(url(), { born: hard, rank: hard, service: hard })).statusCode).toBe(200)
  })

  it('S0.26 V14.2.1 answers stand in no address: a link with answers asks nothing, the form posts, the other language brings them along', async () => {
    const linked = await page(`${url()}?answers.born=1990-05-05&answers.joined=2010-01-01`)
    expect(linked.body).not.toContain('1990-05-05')
    expect(linked.body).toContain(`action="${url()}"`)
    const answer = await ask(url(), { born: '1990-05-05' })
    expect(answer.body).toMatch(new RegExp(`<form method="post" action="${fr()}"`))
    expect(answer.body).toContain('<input type="hidden" name="answers.born" value="1990-05-05"/>')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it('R13 scenario 5: an inspector without a master’s degree hears two reasons about the course for senior mission leaders', async () => {
    const text = words(
      (await ask('/en/courses/sml/self-check', { rank: 'rcmp-inspector', 'certificate-masters-degree': 'no' })).body,
    )
    expect(text).toContain('Your rank is below the range.')
    expect(text).toContain("A master's degree.")
    expect(text).toContain('You do not qualify today')
    const chief = await ask('/fr/cours/sml/autoverification', {
      rank: 'rcmp-chief-superintendent',
      'certificate-masters-degree': 'yes',
    })
    expect(words(chief.body)).toContain('vous êtes admissible')
  })

  it('S0.26 a protected mission’s bulletin is gone from list, page and self-check', async () => {
    const { rows } = await copy.admin.query(`select mission_id from postings.posting where code = $1`, [other])
    await copy.admin.query(
      `insert into missions.protection (id, mission_id, since, reason, protected_at, protected_by)
       values (gen_random_uuid(), $1, '2026-03-16', 'Threats', '2026-03-16T12:00:00Z', gen_random_uuid())`,
      [rows[0].mission_id],
    )
    expect((await page('/en/opportunities')).text).not.toContain('Border advisers')
    expect((await page(`/en/opportunities/${other.toLowerCase()}`)).status).toBe(404)
    expect((await ask(`/en/opportunities/${other.toLowerCase()}/self-check`, {})).statusCode).toBe(404)
  })
})
