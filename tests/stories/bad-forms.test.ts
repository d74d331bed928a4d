import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Duty } from '#platform/access/actor.ts'
import { sampleAccount, samplePassword } from '#platform/access/samples.ts'
import type { House } from '#platform/house.ts'
import { buildServer } from '#platform/web/server.tsx'
import { type SampleCandidate, sampleCandidate } from '#tests/support/candidate.ts'
import { type ThrowAway, throwAwayDatabase } from '#tests/support/database.ts'
import { Visitor } from '#tests/support/form-visitor.ts'
import { houseOn } from '#tests/support/house.ts'
import { visibleText } from '#tests/support/visible-text.ts'

let copy: ThrowAway
let house: House
let app: FastifyInstance
beforeAll(async () => {
  copy = await throwAwayDatabase()
  house = houseOn(copy.db, { now: '2026-03-16' })
  app = await buildServer(house)
}, 300_000)
afterAll(async () => {
  await app?.close()
  await copy?.drop()
})

/** Whether the page says the refusal in French. */
function saysInFrench(html: string, code: string): void {
  const words = house.registry.refusals.get(code)
  const text = visibleText(html).map((one) => one.text)
  expect(text, code).toContain(words?.fr.replace(/\s+/g, ' '))
}

let serial = 0
async function signedIn(duty: Duty, place: { serviceId?: string } = {}): Promise<Visitor> {
  serial += 1
  const email = `${duty}-${serial}@example.ca`
  await sampleAccount(copy.db, { email, duties: [{ duty, ...place }] })
  const visitor = new Visitor(app)
  expect((await visitor.signIn(email, samplePassword)).statusCode).toBe(303)
  return visitor
}

const count = async (from: string, values: unknown[] = []): Promise<number> =>
  (await copy.admin.query(`select count(*)::int as n from ${from}`, values)).rows[0].n

const applied = (): Promise<SampleCandidate> => sampleCandidate(copy.admin, { state: 'applied', criteria: [] })
const release = {
  releaseFrom: '2026-08-01',
  releaseTo: '2028-12-31',
  returnPosition: 'Sergent·e, police de quartier',
  returnCommitment: 'same',
  promotionPosition: 'as-if-present',
}

describe('9. A form sent twice', () => {
  it('registers one request, also when both arrive at once, and leads to the same page', async () => {
    const visitor = await signedIn('intake-officer')
    const url = '/fr/faire/requests.register-request'
    await visitor.get(url)
    const fields = {
      requesterKind: 'un',
      requester: 'ONU',
      subject: 'Formateurs',
      text: 'La mission demande des formateurs.',
      receivedOn: '2026-03-10',
    }
    const hidden = visitor.hidden()
    const answers = await Promise.all([visitor.post(url, fields), visitor.post(url, fields)])
    answers.push(await visitor.post(url, { ...hidden, ...fields }))
    expect(answers.map((one) => one.statusCode)).toEqual([303, 303, 303])
    expect(new Set(answers.map((one) => one.headers.location)).size).toBe(1)
    expect(await count('requests.request')).toBe(1)
  })
})

describe('9. A stale form', () => {
  it('is refused in the reader’s language with what was typed; the answer that came first stands', async () => {
    const one = await applied()
    const chief = await signedIn('service-coordinator', { serviceId: one.serviceId })
    const deputy = await signedIn('service-coordinator', { serviceId: one.serviceId })
    const endorse = `/fr/faire/candidacies.endorse-candidacy/${one.candidacyId}`
    expect((await chief.get(`/en/do/candidacies.not-release/${one.candidacyId}`)).statusCode).toBe(200)
    expect((await deputy.get(endorse)).statusCode).toBe(200)
    const first = await chief.post(`/en/do/candidacies.not-release/${one.candidacyId}`, {
      reason: 'Nobody to stand in.',
    })
    expect(first.statusCode).toBe(303)
    const stale = await deputy.post(endorse, release)
    expect(stale.statusCode).toBe(409)
    expect(stale.body).toContain('Sergent·e, police de quartier')
    saysInFrench(stale.body, 'stale')
    const { rows } = await copy.admin.query(
      `select k.state, e.decision from candidacies.candidacy k join candidacies.endorsement e on e.candidacy_id = k.id where k.id = $1`,
      [one.candidacyId],
    )
    expect(rows).toEqual([{ state: 'not-released', decision: 'not-released' }])
  })
})

describe('9. A file that is not what it says', () => {
  it('S0.23 is refused as evidence of a certificate, everything else stays typed, and nothing is kept', async () => {
    const one = await applied()
    const visitor = await signedIn('service-coordinator', { serviceId: one.serviceId })
    const url = `/fr/faire/people.record-certificate/${one.personId}`
    expect((await visitor.get(url)).statusCode).toBe(200)
    const fields = { typeCode: 'first-aid-cpr', number: 'PS-4711', issuedOn: '2026-01-15', expiresOn: '2029-01-14' }
    const page = Buffer.from('<!doctype html><script>alert(1)</script>')
    const refused = await visitor.send(url, fields, {
      evidence: { name: 'preuve.pdf', type: 'application/pdf', bytes: page },
    })
    expect([409, 422]).toContain(refused.statusCode)
    expect(refused.body).toContain('PS-4711')
    expect(refused.body).toMatch(/PDF/)
    expect(refused.body).not.toContain('<script>alert(1)')
    const kept = () => count('people.certificate where person_id = $1', [one.personId])
    expect(await kept()).toBe(0)
    // The same form with a real file goes through.
    await visitor.get(url)
    const good = await visitor.send(url, fields, {
      evidence: {
        name: 'preuve.pdf',
        type: 'application/pdf',
        bytes: Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n'),
      },
    })
    expect(good.statusCode, good.body).toBe(303)
    expect(await kept()).toBe(1)
  })
})

describe('9. A bulletin with a French sentence missing', () => {
  it('cannot be published by anybody, who is told that the French is missing', async () => {
    const one = await applied()
    await copy.admin.query(
      `update postings.posting set state = 'draft', text = jsonb_build_object('en', 'You train.', 'fr', '') where id = $1`,
      [one.postingId],
    )
    for (const duty of ['communications-officer', 'irss-officer'] as const) {
      const visitor = await signedIn(duty)
      const url = `/fr/faire/postings.publish-posting/${one.postingId}`
      expect((await visitor.get(url)).statusCode).toBe(200)
      const refused = await visitor.post(url)
      expect(refused.statusCode).toBe(409)
      saysInFrench(refused.body, 'french-missing')
    }
    expect(await count(`postings.posting where id = $1 and state = 'published'`, [one.postingId])).toBe(0)
  })
})
