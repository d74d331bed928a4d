import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { claimsOf } from '#platform/access/claims.ts'
import { type Db, inTransaction } from '#platform/database/connection.ts'
import { readPack } from '#platform/pack/read-pack.ts'
import { withRollback } from '#tests/support/database.ts'
import { actorOf, done, houseOn, refusal, see, seen } from '#tests/support/house.ts'
import { answerQuestion, askQuestion, correctMessage, sayMessage } from './actions/exchange-messages.ts'
import { correctMembership, recordMembership } from './actions/record-memberships.ts'
import { registerRequest } from './actions/register-request.ts'
import { letters } from './letters/index.ts'
import { samplePartners, sampleRequest } from './samples.ts'
import { membershipsList, membershipView, type SeatEntry, type SeatsFound } from './views/memberships.ts'
import { type MessagesPage, messagesView } from './views/messages.ts'

const intake = actorOf('intake-officer')
const gac = actorOf('gac-assessor')
const ps = actorOf('ps-assessor')
const planner = actorOf('rcmp-planner')

async function house(db: Db) {
  await samplePartners(db)
  const here = houseOn(db)
  const id = await done(here, intake, registerRequest, sampleRequest())
  const later = (instant: string) => ({ ...here, clock: () => instant })
  const thread = () => seen<MessagesPage>(here, planner, messagesView, { id })
  return { here, id, later, thread }
}

describe('Messages between the parties', () => {
  test('S1.03 stand in order, with the department of the day; a question waits for whoever is asked until it is answered', () =>
    withRollback(async (db) => {
      const { here, id, later, thread } = await house(db)
      await done(here, ps, sayMessage, { requestId: id, text: 'We look at the caps.' })
      expect(await refusal(here, ps, askQuestion, { requestId: id, askedOf: 'ps-assessor', text: 'Who?' })).toBe(
        'asked-of-oneself',
      )
      await done(later('2026-03-16T17:00:00.000Z'), ps, askQuestion, {
        requestId: id,
        askedOf: 'rcmp-planner',
        text: 'How many are away?',
        answerBy: '2026-03-25',
      })
      const question = (await thread()).messages.find((one) => one.kind === 'question')!
      const waits = async (who: typeof ps) =>
        JSON.stringify(await seen(here, who, here.registry.views.get('desk.home')!)).includes('Question on a request')
      expect(await Promise.all([planner, gac, ps, intake].map(waits))).toEqual([true, false, false, false])
      expect(await refusal(here, gac, answerQuestion, { messageId: question.id, text: 'Two.' })).toBe(
        'asked-of-another',
      )
      await done(later('2026-03-17T22:30:00.000Z'), planner, answerQuestion, { messageId: question.id, text: 'Two.' })
      expect(await refusal(here, planner, answerQuestion, { messageId: question.id, text: 'Three.' })).toBe(
        'question-answered',
      )
      const page = await thread()
      expect(page.messages.map((one) => [one.kind, one.author, one.department?.en, one.text])).toEqual([
        ['note', 'ps-assessor', 'Public Safety Canada', 'We look at the caps.'],
        ['question', 'ps-assessor', 'Public Safety Canada', 'How many are away?'],
        ['answer', 'rcmp-planner', 'Royal Canadian Mounted Police', 'Two.'],
      ])
      expect(page.messages[1]?.answeredInHours).toBe(29.5)
      expect(page.medianHours).toBe(29.5)
      expect(await waits(planner)).toBe(false)
    }))

  test('S1.03 are read by the parties and the auditor, not by those who decide, select or run a mission', () =>
    withRollback(async (db) => {
      const { here, id } = await house(db)
      await done(here, gac, sayMessage, { requestId: id, text: 'Between us.' })
      expect(JSON.stringify(await seen(here, actorOf('auditor'), messagesView, { id }))).toContain('Between us.')
      for (const duty of ['decision-body', 'irss-officer', 'mission-desk', 'communications-officer'] as const) {
        const who = actorOf(duty)
        expect(await see(here, who, messagesView, { id })).toMatchObject({ kind: 'refused' })
        const { rows } = await inTransaction(db, { role: 'app', claims: claimsOf(who, '2026-03-16') }, (tx) =>
          sql`select 1 from requests.message`.execute(tx),
        )
        expect(rows).toEqual([])
      }
    }))

  test('S1.03 are neither changed nor removed, nor written in another’s name; a correction is a message of its own', () =>
    withRollback(async (db) => {
      const { here, id, thread } = await house(db)
      await done(here, gac, sayMessage, { requestId: id, text: 'Ten officers.' })
      const said = (await thread()).messages[0]!
      expect(await refusal(here, ps, correctMessage, { messageId: said.id, text: 'Twelve.' })).toBe('not-your-message')
      await done(here, gac, correctMessage, { messageId: said.id, text: 'Twelve officers.' })
      expect((await thread()).messages.map((one) => [one.kind, one.text]).sort()).toEqual([
        ['correction', 'Twelve officers.'],
        ['note', 'Ten officers.'],
      ])
      const as = (statement: string) =>
        inTransaction(db, { role: 'app', claims: claimsOf(gac, '2026-03-16') }, (tx) => sql.raw(statement).execute(tx))
      await expect(as(`update requests.message set text = 'x'`)).rejects.toThrow('permission denied')
      await expect(as('delete from requests.message')).rejects.toThrow('permission denied')
      await expect(
        as(`insert into requests.message (id, request_id, kind, text, author_duty, on_day, recorded_at, recorded_by)
          select gen_random_uuid(), request_id, 'note', 'forged', 'ps-assessor', on_day, recorded_at, recorded_by
          from requests.message limit 1`),
      ).rejects.toThrow('row-level security')
    }))

  test('S1.03 a letter says that something is asked, never what', () =>
    withRollback(async (db) => {
      const { here, id } = await house(db)
      await done(here, gac, askQuestion, { requestId: id, askedOf: 'ps-assessor', text: 'A secret question?' })
      const { rows } = await db.pool.query<{ name: string; about: Record<string, string> }>(
        `select name, about from jobs.fact where name = 'requests.asked'`,
      )
      expect(rows).toHaveLength(1)
      const asked = letters.find((letter) => letter.on === 'requests.asked')!
      expect(JSON.stringify([rows[0], asked.words])).not.toContain('secret')
      expect(asked.href?.(rows[0]!.about, 'en')).toBe(`/en/requests/${id}/messages`)
    }))
})

describe('Seats in organizations', () => {
  test('S2.30 the pack says that Canada is a member of the Executive Board of JRR, with its source', () => {
    const { memberships } = readPack('packs/canada-ipp').organisations
    expect(memberships).toMatchObject([
      { organisation: 'JRR', role: 'member', body: { en: 'Executive Board' }, source: { id: 'S2', ref: 'S2-99' } },
    ])
  })

  test('S2.30 are listed as at a day; a new one is recorded, and an end supersedes with both kept', () =>
    withRollback(async (db) => {
      await db.pool.query('delete from requests.membership')
      const here = houseOn(db)
      const seat = {
        organisation: 'Justice Rapid Response',
        body: { en: 'Executive Board', fr: 'Conseil exécutif' },
        role: 'member',
        since: '2012-06',
        until: null,
        heldBy: 'Global Affairs Canada',
        source: 'S2-99',
      }
      const oneLanguage = { ...seat, body: { en: 'Board', fr: '' } }
      expect(await refusal(here, intake, recordMembership, oneLanguage)).toBe('seat-needs-both-languages')
      expect(await refusal(here, gac, recordMembership, seat)).toBe('not-yours')
      const id = await done(here, intake, recordMembership, seat)
      const on = async (query: object) =>
        (await seen<SeatsFound>(here, gac, membershipsList, query)).rows.map((row) => [row.since, row.until])
      expect(await on({})).toEqual([['2012-06', null]])
      expect(await on({ asAt: '2012-05-31' })).toEqual([])
      expect(await on({ asAt: '2012-06-01' })).toEqual([['2012-06', null]])
      const ended = await done(here, planner, correctMembership, { membershipId: id, ...seat, until: '2025' })
      expect(await on({})).toEqual([])
      expect(await on({ all: 'all' })).toEqual([['2012-06', '2025']])
      expect(await on({ asAt: '2025-12-31' })).toEqual([['2012-06', '2025']])
      const page = await seen<{ seat: SeatEntry; earlier: SeatEntry[] }>(here, gac, membershipView, { id: ended })
      expect(page.earlier.map((one) => one.until)).toEqual([null])
      expect(await refusal(here, intake, correctMembership, { membershipId: id, ...seat })).toBe('not-found')
    }))
})
