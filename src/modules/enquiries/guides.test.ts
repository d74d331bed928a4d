import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimsOf } from '#platform/access/claims.ts'
import { inTransaction } from '#platform/database/connection.ts'
import { drain } from '#platform/jobs/drain.ts'
import type { ListData } from '#platform/list.ts'
import { actorOf, done, houseOn, refusal, see, seen, TODAY } from '#tests/support/house.ts'
import { Visiting } from '#tests/support/visiting.ts'
import { declineGuideRequest, emailGuide, eraseContact, postGuide } from './actions/answer-guide-request.ts'
import { requestGuide } from './actions/request-guide.ts'
import { eraseContacts } from './jobs/erase-contacts.ts'
import { type GuideRequestLine, guideRequestsList, guideRequestView } from './views/guide-requests.ts'
import type { GuideRequest } from './vocabulary.ts'

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
const communications = actorOf('communications-officer')
const auditOf = async (id: string) =>
  (
    await there.copy.admin.query(
      'select act, outcome, account_id, duty from audit.entry where object_id = $1 order by at, seq',
      [id],
    )
  ).rows

describe('a guide', () => {
  it('S0.10 is asked for by the partner of an officer, logged, sent by e-mail within the target, and the address is forgotten in time', async () => {
    const { code, id } = await there.done(requestGuide, ask)
    expect(code).toMatch(/^GDE-/)
    await drain(there.house)
    const [confirmation] = await there.mailTo('partner@example.org')
    expect(confirmation).toMatchObject({ language: 'fr', subject: 'Votre demande de guide' })
    expect(confirmation!.body).toContain(code)
    const { rows } = await seen<ListData<GuideRequestLine>>(there.house, communications, guideRequestsList)
    expect(rows.find((row) => row.id === id)).toMatchObject({
      code,
      state: 'received',
      dueOn: '2026-03-26',
      overdue: false,
      askedAs: 'partner',
    })
    expect(JSON.stringify(rows)).not.toContain('partner@example.org')
    await done(there.house, communications, emailGuide, { requestId: id, link: '/fr/avant-la-mission' })
    await drain(there.house)
    expect((await there.mailTo('partner@example.org')).at(-1)!.body).toContain('/fr/avant-la-mission')
    expect(
      await refusal(there.house, communications, emailGuide, { requestId: id, link: '/fr/avant-la-mission' }),
    ).toBe('guide-request-answered')
    // Who asked is nobody's account; who answered is.
    expect(await auditOf(id)).toMatchObject([
      { act: 'enquiries.request-guide', outcome: 'done', account_id: null, duty: 'visitor' },
      { act: 'enquiries.email-guide', outcome: 'done', duty: 'communications-officer' },
      { act: 'enquiries.email-guide', outcome: 'refused' },
    ])
    const runOn = (now: string) =>
      eraseContacts.run({ ...there.house, clock: () => now }, { key: `erase ${now}`, about: {}, now })
    await runOn('2026-06-13T16:00:00.000Z')
    expect(
      (await seen<{ request: GuideRequest }>(there.house, communications, guideRequestView, { id })).request.email,
    ).toBe('partner@example.org')
    await runOn('2026-06-14T16:00:00.000Z')
    const { request } = await seen<{ request: GuideRequest }>(there.house, communications, guideRequestView, { id })
    expect(request).toMatchObject({ code, state: 'sent', email: null, postal: null, erasedOn: '2026-06-14' })
    expect(await there.mailTo('partner@example.org')).toEqual([])
  })

  it('S0.10 goes by post on a day between the request and today; a request that is late says so and stands first', async () => {
    const postal = 'A. Partner\n1 Main Street\nOttawa ON'
    const early = houseOn(there.copy.db, { now: '2026-02-20' })
    const { id } = await there.done(requestGuide, { ...ask, way: 'post', postal }, { house: early })
    const list = await seen<ListData<GuideRequestLine>>(there.house, communications, guideRequestsList, {
      state: 'overdue',
    })
    expect(list.rows[0]).toMatchObject({ id, overdue: true })
    // The address of the other way is not kept.
    expect(
      (await seen<{ request: GuideRequest }>(there.house, communications, guideRequestView, { id })).request,
    ).toMatchObject({ email: null, postal })
    expect(
      await refusal(there.house, communications, emailGuide, { requestId: id, link: 'https://example.ca/x' }),
    ).toBe('guide-goes-by-post')
    for (const sentOn of ['2026-02-19', '2026-03-17'])
      expect(await refusal(there.house, communications, postGuide, { requestId: id, sentOn })).toBe(
        'not-the-day-it-was-sent',
      )
    expect(await refusal(there.house, communications, eraseContact, { requestId: id })).toBe('answer-first')
    await done(there.house, communications, postGuide, { requestId: id, sentOn: '2026-03-13' })
    await done(there.house, communications, eraseContact, { requestId: id })
    expect(await refusal(there.house, communications, eraseContact, { requestId: id })).toBe('contact-erased-already')
  })

  it('S0.10 that cannot be sent is told with its reason; a second request for the same is marked', async () => {
    const first = await there.done(requestGuide, { ...ask, email: 'twice@example.org' }, { lang: 'en' })
    const second = await there.done(requestGuide, { ...ask, email: 'Twice@example.org' }, { lang: 'en' })
    await drain(there.house)
    expect(
      (await seen<{ request: GuideRequest }>(there.house, communications, guideRequestView, { id: second.id })).request
        .repeats,
    ).toBe(first.code)
    await done(there.house, communications, declineGuideRequest, { requestId: first.id, reason: 'not-available' })
    await done(there.house, communications, declineGuideRequest, { requestId: second.id, reason: 'repeated' })
    await drain(there.house)
    const told = await there.mailTo('twice@example.org')
    expect(told.at(-1)!.body).toContain('not available')
    expect(told).toHaveLength(2)
  })

  it.each([
    ['a guide that there is not', { ...ask, guide: 'NOTHING' }, 'none-of-these'],
    ['no e-mail address though it goes by e-mail', { ...ask, email: null }, 'guide-needs-email'],
    ['no postal address though it goes by post', { ...ask, way: 'post' }, 'guide-needs-address'],
  ])('is refused for %s', async (_what, input, code) => {
    expect(await there.act(requestGuide, input)).toMatchObject({ kind: 'refused', refusal: { code } })
  })

  it.each([
    'http://example.org',
    'javascript:alert(1)',
    '//elsewhere.example',
    'https://x y',
    '/de/x',
    'https://a.example/\nBcc: b@c.example',
  ])('leads nowhere that may not be sent: %s', async (link) => {
    const { id } = await there.done(requestGuide, { ...ask, email: `link-${randomUUID()}@example.org` })
    expect(await refusal(there.house, communications, emailGuide, { requestId: id, link })).toMatch(
      /link-cannot-be-sent|control/,
    )
  })
})

it('whoever selects, plans or advises sees no request for a guide', async () => {
  for (const duty of [
    'irss-officer',
    'rcmp-adviser',
    'service-coordinator',
    'administrator',
    'auditor',
    'candidate',
  ] as const) {
    expect(await see(there.house, actorOf(duty), guideRequestsList)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'not-yours' },
    })
    const claims = claimsOf(actorOf(duty), TODAY)
    const { rows } = await inTransaction(there.copy.db, { role: 'app', claims }, (tx) =>
      sql`select 1 from enquiries.guide_request`.execute(tx),
    )
    expect(rows, duty).toEqual([])
  }
})
