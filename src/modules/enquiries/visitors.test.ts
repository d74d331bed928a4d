import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimsOf } from '#platform/access/claims.ts'
import { visitorFrom } from '#platform/access/visitor.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { drain } from '#platform/jobs/drain.ts'
import { confirmationsADay } from '#platform/letters/visitor-email.ts'
import { visitorLimits } from '#platform/limits/visitor-limits.ts'
import { actorOf, refusal, TODAY } from '#tests/support/house.ts'
import { Visiting } from '#tests/support/visiting.ts'
import { requestGuide } from './actions/request-guide.ts'
import { sayInterest } from './actions/say-interest.ts'

let there: Visiting
beforeAll(async () => {
  there = await Visiting.open()
}, 120_000)
afterAll(() => there?.close())

const ask = {
  guide: 'BEFORE-THE-MISSION',
  language: 'fr',
  way: 'email',
  email: 'partner@example.org',
  askedAs: 'partner',
}

describe('a visitor', () => {
  it('S0.10 floods nobody’s mailbox: so many confirmations a day to one address, the answer is the same, and every request is there', async () => {
    const answers = []
    for (let i = 0; i < confirmationsADay + 3; i += 1)
      answers.push(await there.act(requestGuide, { ...ask, email: 'victim@example.org' }))
    expect(answers.map((one) => one.kind)).toEqual(answers.map(() => 'done'))
    await drain(there.house)
    const told = await there.mailTo('victim@example.org')
    expect(told).toHaveLength(confirmationsADay)
    const { rows } = await there.copy.admin.query(
      `select 1 from enquiries.guide_request where email = 'victim@example.org'`,
    )
    expect(rows).toHaveLength(confirmationsADay + 3)
  })

  it('is asked to come back after so many acts from one network, another is not', async () => {
    const from = '2001:db8:1:2:3:4:5:6'
    const most = visitorLimits[0].acts
    for (let i = 0; i < most; i += 1)
      await there.done(requestGuide, { ...ask, email: `many${i}@example.org` }, { from })
    expect(await there.act(requestGuide, ask, { from: '2001:db8:1:2::9' })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'too-many-from-here' },
    })
    expect((await there.act(requestGuide, ask, { from: '2001:db8:1:3::9' })).kind).toBe('done')
    const form = { ...ask, _key: randomUUID() }
    const answer = await there.app.inject({
      method: 'POST',
      url: '/fr/faire/enquiries.request-guide',
      remoteAddress: '2001:db8:1:2::7',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      payload: new URLSearchParams(form).toString(),
    })
    expect(answer.statusCode).toBe(429)
    // What was typed is given back.
    expect(answer.body).toContain('value="partner@example.org"')
  })

  it('does the same thing once: a double submit gives the first code, the key of somebody else nothing', async () => {
    const key = randomUUID()
    const from = there.stranger()
    const first = await there.done(requestGuide, { ...ask, email: 'double@example.org' }, { from, key })
    expect(await there.act(requestGuide, { ...ask, email: 'double@example.org' }, { from, key })).toMatchObject({
      kind: 'done',
      id: first.code,
      replayed: true,
    })
    expect(await there.act(requestGuide, { ...ask, email: 'double@example.org' }, { key })).toMatchObject({
      kind: 'done',
      replayed: false,
    })
    expect(await there.act(sayInterest, { ...ask, course: 'SML' }, { from, key })).toMatchObject({
      kind: 'invalid',
    })
  })

  it('sees nothing of what was sent, not even with the role that wrote it', async () => {
    const as = { role: 'app_visitor', claims: claimsOf(visitorFrom('192.0.2.9'), TODAY) } as const
    for (const statement of [
      'select * from enquiries.guide_request',
      'select count(*) from enquiries.course_interest',
      'update enquiries.guide_request set email = null',
      'delete from enquiries.guide_request',
      'select * from platform.idempotency',
      'select * from jobs.fact',
      'select * from access.account',
      `insert into enquiries.guide_request (id, code, state) values (gen_random_uuid(), 'x', 'sent')`,
    ])
      await expect(
        inTransaction(there.copy.db, as, (tx) => sql.raw(statement).execute(tx)),
        statement,
      ).rejects.toThrow('permission denied')
  })

  it('leaves no trace of an account, though somebody is signed in at that browser; and gets no cookie', async () => {
    const get = await there.app.inject({ url: '/en/do/enquiries.request-guide', remoteAddress: there.stranger() })
    expect(get.statusCode).toBe(200)
    expect(get.headers['set-cookie']).toBeUndefined()
    expect(get.body).not.toContain('name="_csrf"')
    const post = await there.app.inject({
      method: 'POST',
      url: '/en/do/enquiries.request-guide',
      remoteAddress: there.stranger(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        host: 'contingent.example',
        origin: 'http://contingent.example',
      },
      payload: new URLSearchParams({ ...ask, _key: randomUUID(), email: 'form@example.org' }).toString(),
    })
    expect(post.statusCode).toBe(303)
    expect(post.headers['set-cookie']).toBeUndefined()
    expect(post.headers.location).toMatch(/^\/en\/guides\/requested\/GDE-/)
    const page = await there.app.inject({ url: String(post.headers.location), remoteAddress: there.stranger() })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(String(post.headers.location).split('/').at(-1))
    expect(
      (await there.app.inject({ url: '/en/guides/requested/GDE-0000-001', remoteAddress: there.stranger() }))
        .statusCode,
    ).toBe(404)
    // An officer who is signed in acts as anybody does: the act is not theirs in the audit.
    expect(await refusal(there.house, actorOf('candidate'), requestGuide, ask)).toBe('not-yours')
  })

  it('writes nothing into our e-mails: names and addresses that are typed stay out of them', async () => {
    await there.act(sayInterest, {
      course: 'SML',
      audience: 'management-partner',
      service: 'OPP',
      name: 'BUY PILLS http://spam.example',
      email: 'spam@example.org',
    })
    await drain(there.house)
    const told = await there.mailTo('spam@example.org')
    expect(told).toHaveLength(1)
    expect(JSON.stringify(told)).not.toMatch(/PILLS|spam\.example/)
  })
})
