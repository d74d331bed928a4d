import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import { withRollback } from '#tests/support/database.ts'
import { act, actorOf, done, houseOn, refusal, seen } from '#tests/support/house.ts'
import { acknowledgeRequest } from './actions/acknowledge-request.ts'
import { correctRequest } from './actions/correct-request.ts'
import { decideRequest } from './actions/decide-request.ts'
import { answerRequest, closeRequest, lookAgainOn, reopenRequest } from './actions/end-request.ts'
import { linkRequest, markDuplicate, unlinkRequest } from './actions/link-requests.ts'
import { addProfileLine, changeProfileLine, removeProfileLine } from './actions/profile-lines.ts'
import { recordPosition } from './actions/record-position.ts'
import { registerRequest } from './actions/register-request.ts'
import { sampleDecision, samplePartners, sampleRequest } from './samples.ts'
import { type AcknowledgementPage, acknowledgementFile, acknowledgementView } from './views/acknowledgement.ts'
import { type RequestsFound, requestsList } from './views/list.ts'
import { type RequestFile, requestView } from './views/one.ts'
import { type VersionsPage, versionsView } from './views/versions.ts'

const intake = actorOf('intake-officer', { name: 'Ines Intake' })
const gac = actorOf('gac-assessor')
const ps = actorOf('ps-assessor')
const planner = actorOf('rcmp-planner')
const body = actorOf('decision-body')

const line = (o = {}) => ({ number: 12, role: 'mentoring', languages: ['fr'], armed: 'unarmed', months: 12, ...o })

async function house(db: Db, o: Record<string, unknown> = {}) {
  await samplePartners(db)
  const here = houseOn(db)
  const id = await done(here, intake, registerRequest, sampleRequest(o))
  const file = () => seen<RequestFile>(here, intake, requestView, { id })
  return { here, id, file }
}
async function decided(db: Db, decision: Record<string, unknown> = {}) {
  const made = await house(db)
  const { here, id } = made
  await done(here, intake, acknowledgeRequest, { requestId: id })
  for (const assessor of [gac, ps, planner])
    await done(here, assessor, recordPosition, { requestId: id, stance: 'support', considerations: 'It fits.' })
  await done(here, body, decideRequest, { requestId: id, ...sampleDecision(decision) })
  return made
}
const nothingGranted = { number: null, from: null, until: null, maxTourMonths: null, armed: null }

describe('Intake of a request', () => {
  test('S1.02 keeps how it arrived and the date of the note as precisely as it is known, and shows it so', () =>
    withRollback(async (db) => {
      const { file } = await house(db, {
        requesterKind: 'regional',
        channel: 'note-verbale',
        noteReference: 'NV/7',
        noteDated: '2026-02',
      })
      expect((await file()).request).toMatchObject({
        requesterKind: 'regional',
        channel: 'note-verbale',
        noteReference: 'NV/7',
        noteDated: '2026-02',
      })
    }))

  test('S1.02 keeps the profile line by line; a line that was changed or taken back stays readable', () =>
    withRollback(async (db) => {
      const { here, id, file } = await house(db)
      await done(here, intake, addProfileLine, { requestId: id, ...line() })
      await done(here, intake, addProfileLine, { requestId: id, ...line({ number: 8, role: 'training' }) })
      const { profile } = (await file()).intake
      const [first, second] = [12, 8].map((number) => profile.find((one) => one.number === number))
      expect(await refusal(here, intake, changeProfileLine, { lineId: first!.id, ...line() })).toBe('nothing-corrected')
      await done(here, intake, changeProfileLine, { lineId: first!.id, ...line({ number: 10, place: 'Les Cayes' }) })
      await done(here, intake, removeProfileLine, { lineId: second!.id })
      expect((await file()).intake.profile).toMatchObject([{ number: 10, place: 'Les Cayes', armed: false }])
      const { lines } = await seen<VersionsPage>(here, planner, versionsView, { id })
      expect(lines.map((one) => [one.number, one.replaced]).sort()).toEqual([
        [12, true],
        [8, false],
      ])
      expect(await refusal(here, gac, addProfileLine, { requestId: id, ...line() })).toBe('not-yours')
      expect(await refusal(here, intake, removeProfileLine, { lineId: second!.id })).toBe('not-found')
    }))

  test('S1.02 is corrected until it is decided, and what it said before stays with who, when and why', () =>
    withRollback(async (db) => {
      const { here, id, file } = await house(db)
      const again = (o: Record<string, unknown>) => ({ requestId: id, ...sampleRequest(o), because: 'Misread.' })
      const same = { hostCountry: (await file()).request.hostCountry }
      expect(await refusal(here, intake, correctRequest, again(same))).toBe('nothing-corrected')
      expect(await refusal(here, intake, correctRequest, again({ answerBy: '2026-03-01' }))).toBe(
        'deadline-before-receipt',
      )
      await done(here, intake, correctRequest, again({ askedNumber: 2 }))
      const later = { ...here, clock: () => '2026-03-16T18:00:00.000Z' }
      await done(later, intake, correctRequest, again({ askedNumber: 2, subject: 'Two advisers' }))
      expect((await file()).request).toMatchObject({ askedNumber: 2, subject: 'Two advisers' })
      const { versions } = await seen<VersionsPage>(here, gac, versionsView, { id })
      expect(versions.map((one) => one.changes.map(({ part, before, after }) => [part, before, after]))).toEqual([
        [['subject', 'Police officers for a stabilization mission', 'Two advisers']],
        [['askedNumber', 20, 2]],
      ])
      expect(versions[0]).toMatchObject({ because: 'Misread.', correctedAt: expect.stringMatching(/^2026-03-16T/) })
    }))

  test('S1.02 a decided request is corrected no longer, and a form that somebody else overtook is refused', () =>
    withRollback(async (db) => {
      const { here, id, file } = await house(db)
      const version = (await file()).request.version
      const again = { requestId: id, ...sampleRequest({ askedNumber: 3 }), because: 'Misread.' }
      await done(here, intake, addProfileLine, { requestId: id, ...line() })
      const stale = await act(here, intake, correctRequest, again, { expects: version })
      expect(stale).toMatchObject({ kind: 'refused', refusal: { code: 'stale' } })
      const other = await decided(db)
      expect(await refusal(other.here, intake, correctRequest, { ...again, requestId: other.id })).toBe(
        'request-already-decided',
      )
    }))

  test('S1.02 the acknowledgement says number, what was asked, date and contact in both languages, and stays as it was sent', () =>
    withRollback(async (db) => {
      const { here, id, file } = await house(db, { noteReference: 'NV/7', noteDated: '2026-02' })
      await done(here, intake, addProfileLine, { requestId: id, ...line() })
      const code = (await file()).request.code
      const draft = await seen<AcknowledgementPage>(here, intake, acknowledgementView, { id })
      expect(draft).toMatchObject({ kept: false, sentOn: null })
      expect(await seen(here, intake, acknowledgementFile, { id })).toMatchObject({ kept: false, on: '2026-03-16' })
      const half = { requestId: id, remarkEn: 'We met in May.' }
      expect(await refusal(here, intake, acknowledgeRequest, half)).toBe('remark-in-both')
      await done(here, intake, acknowledgeRequest, {
        requestId: id,
        contact: 'intake@example.ca',
        remarkEn: 'We met in January.',
        remarkFr: 'Nous nous sommes vus en janvier.',
      })
      const sent = await seen<AcknowledgementPage>(here, planner, acknowledgementView, { id })
      expect(sent).toMatchObject({ kept: true, sentOn: '2026-03-16' })
      const [english, french] = [JSON.stringify(sent.letter.en), JSON.stringify(sent.letter.fr)]
      for (const part of [code, 'NV/7', 'February 2026', 'April 30, 2026', 'intake@example.ca', 'Ines Intake', '12 × '])
        expect(english).toContain(part)
      for (const part of [code, 'février 2026', '30 avril 2026', 'Nous nous sommes vus en janvier.', 'non armés'])
        expect(french).toContain(part)
      await done(here, intake, correctRequest, {
        requestId: id,
        ...sampleRequest({ subject: 'Something else' }),
        because: 'Misread.',
      })
      const later = await seen<AcknowledgementPage>(here, intake, acknowledgementView, { id })
      expect(later.letter).toEqual(sent.letter)
      expect(later).not.toHaveProperty('request')
    }))

  test('S1.02 several requests about the same thing are linked; a duplicate is closed and can be reopened', () =>
    withRollback(async (db) => {
      const { here, id, file } = await house(db)
      const other = await done(here, intake, registerRequest, sampleRequest({ subject: 'The same, by mail' }))
      expect(await refusal(here, intake, linkRequest, { requestId: id, otherId: id })).toBe('same-request')
      await done(here, intake, linkRequest, { requestId: id, otherId: other })
      expect(await refusal(here, intake, linkRequest, { requestId: other, otherId: id })).toBe('already-linked')
      await done(here, intake, markDuplicate, { requestId: other, otherId: id })
      expect((await file()).intake.links).toMatchObject([{ otherId: other, kind: 'duplicate-of', from: false }])
      const closed = await seen<RequestFile>(here, intake, requestView, { id: other })
      expect(closed.request).toMatchObject({ state: 'closed', closedBecause: 'duplicate' })
      expect(await refusal(here, intake, acknowledgeRequest, { requestId: other })).toBe('request-already-acknowledged')
      expect(await refusal(here, intake, markDuplicate, { requestId: id, otherId: other })).toBe(
        'duplicate-of-a-duplicate',
      )
      await done(here, intake, reopenRequest, { requestId: other })
      await done(here, intake, acknowledgeRequest, { requestId: other })
    }))

  test('a link that was wrong is taken back', () =>
    withRollback(async (db) => {
      const { here, id, file } = await house(db)
      const other = await done(here, intake, registerRequest, sampleRequest())
      await done(here, intake, linkRequest, { requestId: id, otherId: other })
      const [link] = (await file()).intake.links
      await done(here, intake, unlinkRequest, { linkId: link!.id })
      expect((await file()).intake.links).toEqual([])
    }))
})

describe('The end of a request', () => {
  test('S1.02 a refusal is told to the requester with date and reference, then closed; not before', () =>
    withRollback(async (db) => {
      const { here, id, file } = await decided(db, { outcome: 'declined', ...nothingGranted })
      const answer = { requestId: id, answeredOn: '2026-03-16', channel: 'letter', reference: 'GAC-88' }
      expect(await refusal(here, intake, closeRequest, { requestId: id })).toBe('answer-owed')
      expect(await refusal(here, intake, answerRequest, { ...answer, answeredOn: '2026-03-15' })).toBe(
        'answer-before-decision',
      )
      expect(await refusal(here, intake, answerRequest, { ...answer, answeredOn: '2026-03-17' })).toBe(
        'told-in-the-future',
      )
      await done(here, intake, answerRequest, answer)
      expect(await refusal(here, intake, answerRequest, answer)).toBe('already-answered')
      expect((await file()).intake.answers).toMatchObject([{ reference: 'GAC-88', answeredOn: '2026-03-16' }])
      await done(here, intake, closeRequest, { requestId: id })
      expect((await file()).request).toMatchObject({ state: 'closed', closedOn: '2026-03-16' })
    }))

  test('S1.02 an approval in force keeps its request open, so that it can be amended', () =>
    withRollback(async (db) => {
      const { here, id } = await decided(db)
      await done(here, intake, answerRequest, { requestId: id, answeredOn: '2026-03-16', channel: 'note-verbale' })
      expect(await refusal(here, intake, closeRequest, { requestId: id })).toBe('approval-in-force')
    }))

  test('S1.02 a deferred request waits for nobody until its day, then for those who decide', () =>
    withRollback(async (db) => {
      const { here, id, file } = await decided(db, { outcome: 'deferred', ...nothingGranted })
      const waits = async (who: typeof intake, day: string) => {
        const then = { ...here, clock: () => `${day}T16:00:00.000Z` }
        const home = here.registry.views.get('desk.home')!
        return JSON.stringify(await seen(then, who, home)).includes((await file()).request.code)
      }
      expect([await waits(intake, '2026-03-16'), await waits(body, '2026-03-16')]).toEqual([true, false])
      expect(await refusal(here, body, lookAgainOn, { requestId: id, on: '2026-03-16' })).toBe('day-not-ahead')
      await done(here, body, lookAgainOn, { requestId: id, on: '2026-04-01' })
      expect([await waits(body, '2026-03-31'), await waits(body, '2026-04-01')]).toEqual([false, true])
      await done(here, body, decideRequest, { requestId: id, ...sampleDecision() })
      expect(await waits(body, '2026-04-02')).toBe(false)
    }))

  test('S1.02 a deadline waits at intake from two weeks before it, and a decision that nobody told from the next day', () =>
    withRollback(async (db) => {
      const { here, id, file } = await house(db, { answerBy: '2026-04-30' })
      await done(here, intake, acknowledgeRequest, { requestId: id })
      const code = (await file()).request.code
      const waits = async (day: string) => {
        const then = { ...here, clock: () => `${day}T16:00:00.000Z` }
        return JSON.stringify(await seen(then, intake, here.registry.views.get('desk.home')!)).includes(code)
      }
      expect([await waits('2026-04-15'), await waits('2026-04-16')]).toEqual([false, true])
      for (const assessor of [gac, ps, planner])
        await done(here, assessor, recordPosition, { requestId: id, stance: 'support', considerations: 'It fits.' })
      await done(here, body, decideRequest, { requestId: id, ...sampleDecision() })
      expect([await waits('2026-03-16'), await waits('2026-03-17')]).toEqual([false, true])
      await done(here, intake, answerRequest, { requestId: id, answeredOn: '2026-03-16', channel: 'letter' })
      expect(await waits('2026-03-17')).toBe(false)
    }))
})

describe('The list of requests', () => {
  test('S1.02 is filtered by country and deadline, and measures the days from receipt in the middle of its rows', () =>
    withRollback(async (db) => {
      const { here, id } = await decided(db)
      const late = await done(
        here,
        intake,
        registerRequest,
        sampleRequest({ receivedOn: '2026-03-10', answerBy: '2026-03-14', hostCountry: 'CD' }),
      )
      await done(here, intake, acknowledgeRequest, { requestId: late })
      const list = (query: object) => seen<RequestsFound>(here, intake, requestsList, query)
      const all = await list({})
      // Acknowledged after 14 and 6 days: the middle is 10; decided after 14 days.
      expect(all.medians).toEqual({ toAcknowledge: 10, acknowledged: 2, toDecision: 14, decided: 1 })
      expect(all.rows.find((row) => row.id === late)?.days_left).toBe(-2)
      expect(all.rows.find((row) => row.id === id)).toMatchObject({ days_left: null, days_to_decision: 14 })
      const ids = async (query: object) => (await list(query)).rows.map((row) => row.id)
      expect(await ids({ dueUntil: '2026-03-31' })).toEqual([late])
      expect(await ids({ dueFrom: '2026-04-01' })).toEqual([id])
      expect(await ids({ country: 'CD' })).toEqual([late])
      expect((await list({ country: 'CD' })).medians).toMatchObject({ toAcknowledge: 6, decided: 0, toDecision: null })
    }))

  test('S1.02 a request is found by the reference of its note and by any name that its requester ever had', () =>
    withRollback(async (db) => {
      await db.pool.query(
        `insert into requests.organisation (code, kind, name, short, valid) values
          ('X-DEPT', 'international-organisation', '{"en": "Old Department", "fr": "Ancien département"}', null, '[1990-01-01,2019-01-01)'),
          ('X-DEPT', 'international-organisation', '{"en": "New Department", "fr": "Nouveau département"}', null, '[2019-01-01,)')`,
      )
      const { here, file } = await house(db, { requester: 'Nouveau departement', noteReference: 'NV/2026/77' })
      expect((await file()).request.requesterCode).toBe('X-DEPT')
      const search = here.registry.views.get('desk.search')!
      const finds = async (q: string) => JSON.stringify(await seen(here, intake, search, { q }))
      const subject = 'Police officers for a stabilization mission'
      for (const q of ['nv/2026/77', 'ancien departement']) expect(await finds(q)).toContain(subject)
      expect(await finds('nv/2026/78')).not.toContain(subject)
    }))
})

test('S1.02 row-level security: what belongs to a request is read by those who read it, and written by intake alone', () =>
  withRollback(async (db) => {
    const { here, id } = await decided(db, { outcome: 'declined', ...nothingGranted })
    await done(here, intake, answerRequest, { requestId: id, answeredOn: '2026-03-16', channel: 'letter' })
    const as = <T>(who: typeof intake, statement: string) =>
      inTransaction(db, { role: 'app', claims: claimsOf(who, '2026-03-16') }, (tx) => sql.raw<T>(statement).execute(tx))
    const count = async (who: typeof intake) =>
      Number(
        (await as<{ n: string }>(who, 'select count(*) as n from requests.acknowledgement, requests.answer')).rows[0]
          ?.n,
      )
    expect(await count(planner)).toBe(1)
    for (const duty of ['candidate', 'service-coordinator', 'finance-officer', 'communications-officer'] as const)
      expect(await count(actorOf(duty))).toBe(0)
    await expect(as(planner, `update requests.acknowledgement set contact = 'x'`)).rejects.toThrow('permission denied')
  }))
